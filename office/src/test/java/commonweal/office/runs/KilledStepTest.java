package commonweal.office.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import commonweal.office.TestDatabases;
import commonweal.office.audit.Acting;
import commonweal.office.audit.ActingTransactions;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.DatabaseAddress;
import commonweal.office.database.EmbeddedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An office is killed, and its database with it, in the middle of making results final: the step was taken whole, or not at all. */
class KilledStepTest {

    private static final RunFacts RUN =
            new RunFacts("a".repeat(64), 2012, "massachusetts/2012", "", "", false, false, 0, 0, Instant.EPOCH);

    @TempDir
    private Path folder = Path.of("");

    /** What is killed: opens a review, makes its results final, says how far it has come, and waits. */
    static final class Office {

        private Office() {}

        public static void main(String... args) throws InterruptedException {
            DatabaseAddress at = EmbeddedServer.start(Path.of(args[0])).address();
            Flyway.configure()
                    .dataSource(at.url(), at.user(), at.password())
                    .load()
                    .migrate();
            DriverManagerDataSource database = new DriverManagerDataSource(at.url(), at.user(), at.password());
            BusinessDate date = BusinessDate.always(LocalDate.of(2012, 9, 1));
            TransactionTemplate whole = new TransactionTemplate(new ActingTransactions(database, date));
            JdbcClient client = JdbcClient.create(database);
            Cycles cycles = new Cycles(client, date, event -> {});
            Acting.as(
                    "commissioner",
                    "for the test",
                    () -> whole.executeWithoutResult(status -> {
                        client.sql("""
                                insert into runs.run (id, year, policy, policy_hash, engine, synthetic, statewide, schools,
                                                      districts)
                                values (:id, 2012, 'massachusetts/2012', '', '', false, false, 0, 0)
                                """).param("id", RUN.id()).update();
                        cycles.review(RUN, "for the test");
                    }));
            Acting.as(
                    "commissioner",
                    "it is time",
                    () -> whole.executeWithoutResult(status -> {
                        cycles.makeFinal(2012);
                        if (args[1].equals("halfway")) {
                            say();
                        }
                    }));
            say();
        }

        private static void say() {
            System.out.println("here");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void a01_killed_halfway_it_was_not_taken() throws Exception {
        assertThat(stageAfterKilling("halfway")).isEqualTo("review, no date, entries whole");
    }

    @Test
    void a02_killed_afterwards_it_was() throws Exception {
        assertThat(stageAfterKilling("afterwards")).isEqualTo("final, 2012-09-01, entries whole");
    }

    private String stageAfterKilling(String when) throws IOException, InterruptedException, SQLException {
        assumeThat(TestDatabases.named())
                .as("the office's own database is used")
                .isFalse();
        Process office = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Office.class.getName(),
                        folder.toString(),
                        when))
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(office.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !line.equals("here"); line = lines.readLine()) {
                said.append(line).append('\n');
            }
            assertThat(office.isAlive()).as(said.toString()).isTrue();
            killDatabase();
            office.destroyForcibly();
        }
        assertThat(office.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (EmbeddedServer again = EmbeddedServer.start(folder);
                Connection connection = DriverManager.getConnection(
                        again.address().url(),
                        again.address().user(),
                        again.address().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select stage || ', ' || coalesce(final_on::text, 'no date') || ', entries '
                               || coalesce((select wrong from audit.first_break()), 'whole')
                        from runs.cycle
                        """)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As a machine whose current fails would. */
    private void killDatabase() throws IOException {
        long process = Long.parseLong(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }
}
