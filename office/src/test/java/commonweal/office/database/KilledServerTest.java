package commonweal.office.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import commonweal.office.TestDatabases;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes to its own database is killed without a warning: what it had confirmed is there afterwards. */
class KilledServerTest {

    @TempDir
    private Path folder = Path.of("");

    /** What is killed: writes numbers, and says each once the database has confirmed it. */
    static final class Writer {

        private Writer() {}

        public static void main(String... args) throws SQLException {
            DatabaseAddress at = EmbeddedServer.start(Path.of(args[0])).address();
            try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists written (number int)");
                for (int number = 0; ; number++) {
                    statement.execute("insert into written values (" + number + ")");
                    System.out.println(number);
                }
            }
        }
    }

    @Test
    void a01_nothing_confirmed_is_lost_and_the_next_start_works()
            throws IOException, InterruptedException, SQLException {
        assumeThat(TestDatabases.named())
                .as("the office's own database is used")
                .isFalse();
        Process writer = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString()))
                .redirectErrorStream(true)
                .start();
        int confirmed = -1;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = said.readLine(); line != null && confirmed < 50; line = said.readLine()) {
                confirmed = line.matches("[0-9]+") ? Integer.parseInt(line) : confirmed;
            }
            writer.destroyForcibly();
        }
        assertThat(confirmed).isEqualTo(50);
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(EmbeddedServer.running(folder))
                .as("PostgreSQL outlives what started it")
                .isPresent();
        try (EmbeddedServer again = EmbeddedServer.start(folder);
                Connection connection = DriverManager.getConnection(
                        again.address().url(),
                        again.address().user(),
                        again.address().password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from written where number <= 50 union all select max(number) from written")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(51);
        }
    }
}
