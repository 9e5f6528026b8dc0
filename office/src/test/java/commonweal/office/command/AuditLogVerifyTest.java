package commonweal.office.command;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.TestDatabases;
import commonweal.office.database.DatabaseAddress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whether the record is whole, and whether it is the same that somebody knew before. */
class AuditLogVerifyTest {

    private final StringWriter out = new StringWriter();
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void write() throws SQLException {
        DatabaseAddress address = TestDatabases.fresh();
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        statement = connection.createStatement();
        statement.execute("select set_config('commonweal.actor', 'administrator', false)");
        open("jo");
        open("kim");
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    private void open(String name) throws SQLException {
        statement.execute("insert into access.account (name, display_name) values ('" + name + "', 'Somebody')");
    }

    private String newest() throws SQLException {
        try (ResultSet hash = statement.executeQuery("select encode(hash, 'hex') from audit.newest")) {
            hash.next();
            return hash.getString(1);
        }
    }

    private int verify(Optional<String> expected) throws SQLException {
        return AuditLogCommand.verify(connection, expected, new PrintWriter(out, true));
    }

    @Test
    void a01_a_whole_record_and_its_newest_hash() throws SQLException {
        assertThat(verify(Optional.empty())).isZero();
        assertThat(out.toString()).contains("The record is whole: 2 entries").contains(newest());
    }

    @Test
    void a02_a_changed_one() throws SQLException {
        statement.execute("alter table audit.entry disable trigger all");
        statement.execute("update audit.entry set actor = 'nobody' where number = 1");
        assertThat(verify(Optional.empty())).isEqualTo(1);
        assertThat(out.toString()).contains("not whole: at entry 1, it was changed");
    }

    @Test
    void b01_a_hash_that_was_kept_is_still_there_after_more_was_done() throws SQLException {
        String kept = newest();
        open("lee");
        assertThat(verify(Optional.of(kept))).isZero();
        assertThat(out.toString()).contains("entry 2 and all before it are as they were");
    }

    @Test
    void b02_not_in_a_record_that_was_written_anew_though_it_is_whole() throws SQLException {
        String kept = newest();
        statement.execute("alter table audit.entry disable trigger all");
        statement.execute("update audit.entry set actor = 'nobody' where number = 2");
        statement.execute("update audit.entry set hash = audit.hash_of(entry) where number = 2");
        statement.execute("update audit.newest set hash = (select hash from audit.entry where number = 2)");
        assertThat(verify(Optional.empty())).isZero();
        assertThat(verify(Optional.of(kept))).isEqualTo(1);
        assertThat(out.toString()).contains("was written anew");
    }

    @Test
    void c01_a_folder_without_an_office_stays_without_one(@TempDir Path folder) {
        assertThat(command("--home", folder.resolve("mistyped").toString())).isEqualTo(69);
        assertThat(Files.exists(folder.resolve("mistyped"))).isFalse();
    }

    @Test
    void c02_a_hash_that_is_none(@TempDir Path folder) {
        assertThat(command("--home", folder.toString(), "--expect", "abc")).isEqualTo(2);
    }

    private int command(String... arguments) {
        CommandLine line = OfficeCommand.line();
        line.setErr(new PrintWriter(out, true));
        String[] all = new String[arguments.length + 2];
        all[0] = "audit-log";
        all[1] = "verify";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return line.execute(all);
    }
}
