package commonweal.office.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.TestDatabases;
import commonweal.office.access.codes.OneTimeCodes;
import commonweal.office.access.codes.SealedSecrets;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill: everything is kept, lost, and brought back. */
class BackupTest {

    @TempDir
    private Path folder;

    private DatabaseAddress office;
    private Path runs;
    private Path key;
    private Path keyAgain;
    private Path file;

    BackupTest() {
        office = TestDatabases.fresh();
        runs = Path.of("");
        key = Path.of("");
        keyAgain = Path.of("");
        file = Path.of("");
    }

    @BeforeEach
    void work() throws SQLException, IOException {
        runs = folder.resolve("runs");
        file = folder.resolve("office.zip");
        key = folder.resolve("key");
        keyAgain = folder.resolve("key-again");
        Files.createDirectories(runs.resolve("abc"));
        Files.writeString(runs.resolve("abc").resolve("run.json"), "{}\n");
        execute(office, """
                select set_config('commonweal.actor', 'test', false);
                insert into access.account (name, display_name) values ('jo', 'Jo "the comma," O''Brien'), ('kim', 'Kim');
                insert into access.held_role (account, role, held_from)
                    select id, 'analyst', date '2013-10-15' from access.account;
                update access.account set display_name = 'Kim Lee' where name = 'kim';
                insert into access.sign_in (account, address, outcome) values ('jo', '127.0.0.1', 'signed_in');
                """);
    }

    @Test
    void a01_what_comes_back_is_what_was_kept() throws SQLException, IOException {
        Backup.Kept kept = Backup.make(office, runs, key, file);
        DatabaseAddress again = TestDatabases.empty();
        Path runsAgain = folder.resolve("again");
        assertThat(Restoration.bringBack(file, again, runsAgain, keyAgain)).isEqualTo(kept);
        assertThat(everything(again)).isEqualTo(everything(office));
        assertThat(Files.readString(runsAgain.resolve("abc").resolve("run.json")))
                .isEqualTo("{}\n");
        assertThat(one(again, "select number from audit.first_break()")).isNull();
    }

    @Test
    void a02_the_record_goes_on_where_it_was() throws SQLException, IOException {
        Backup.make(office, runs, key, file);
        DatabaseAddress again = TestDatabases.empty();
        Restoration.bringBack(file, again, folder.resolve("again"), keyAgain);
        String newest = one(again, "select max(number) from audit.entry");
        execute(again, """
                select set_config('commonweal.actor', 'test', false);
                update access.account set display_name = 'Jo' where name = 'jo';
                insert into access.sign_in (account, address, outcome) values ('jo', '127.0.0.1', 'signed_out');
                """);
        assertThat(one(again, "select max(number) - 1 from audit.entry")).isEqualTo(newest);
        assertThat(one(again, "select number from audit.first_break()")).isNull();
        assertThatThrownBy(() -> execute(again, "delete from audit.entry")).hasMessageContaining("only added to");
    }

    @Test
    void a03_nothing_is_written_over() throws SQLException, IOException {
        Backup.make(office, runs, key, file);
        String before = everything(office);
        assertThatThrownBy(() -> Restoration.bringBack(file, office, runs, key)).hasMessageContaining("not empty");
        assertThat(everything(office)).isEqualTo(before);
    }

    @Test
    void a04_a_backup_that_was_changed_is_refused_and_nothing_stays() throws SQLException, IOException {
        Backup.make(office, runs, key, file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path accounts = zip.getPath("tables", "access.account.csv");
            Files.writeString(accounts, Files.readAllLines(accounts).getFirst() + "\n");
        }
        DatabaseAddress again = TestDatabases.empty();
        assertThatThrownBy(() -> Restoration.bringBack(file, again, folder.resolve("again"), keyAgain))
                .hasMessageContaining("should have 2 rows of access.account, has 0");
        assertThat(one(again, "select count(*) from audit.entry")).isEqualTo("0");
    }

    @Test
    void a05_so_is_one_whose_record_was_changed() throws SQLException, IOException {
        Backup.make(office, runs, key, file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path entries = zip.getPath("tables", "audit.entry.csv");
            Files.writeString(entries, Files.readString(entries).replaceFirst(",test,", ",somebody,"));
        }
        assertThatThrownBy(() -> Restoration.bringBack(file, TestDatabases.empty(), folder.resolve("again"), keyAgain))
                .hasMessageContaining("at entry 1, it was changed");
    }

    @Test
    void a06_what_is_no_backup_is_refused() throws IOException {
        Files.writeString(file, "nothing");
        assertThatThrownBy(() -> Restoration.bringBack(file, TestDatabases.empty(), runs, keyAgain))
                .hasMessageContaining("cannot be read as a backup");
    }

    @Test
    void b01_the_key_comes_back_for_its_owner_only_and_opens_what_came_back() throws SQLException, IOException {
        UUID jo = UUID.fromString(String.valueOf(one(office, "select id from access.account where name = 'jo'")));
        String secret = OneTimeCodes.newSecret();
        execute(
                office,
                "select set_config('commonweal.actor', 'test', false); update access.account set second_factor = '"
                        + new SealedSecrets(InstallationKey.of(key)).seal(jo, secret) + "' where name = 'jo'");
        Backup.make(office, runs, key, file);
        DatabaseAddress again = TestDatabases.empty();
        Restoration.bringBack(file, again, folder.resolve("again"), keyAgain);
        String sealed = String.valueOf(one(again, "select second_factor from access.account where name = 'jo'"));
        assertThat(sealed).doesNotContain(secret);
        assertThat(new SealedSecrets(InstallationKey.of(keyAgain)).open(jo, sealed))
                .isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyAgain)))
                .isEqualTo("rw-------");
    }

    @Test
    void b02_another_key_is_not_written_over_and_nothing_comes_back() throws SQLException, IOException {
        InstallationKey.of(key);
        Backup.make(office, runs, key, file);
        InstallationKey.of(keyAgain);
        String before = Files.readString(keyAgain);
        DatabaseAddress again = TestDatabases.empty();
        assertThatThrownBy(() -> Restoration.bringBack(file, again, folder.resolve("again"), keyAgain))
                .hasMessageContaining("another one than that of the backup");
        assertThat(Files.readString(keyAgain)).isEqualTo(before);
        assertThat(one(again, "select to_regclass('access.account')")).isNull();
    }

    @Test
    void b03_the_same_key_may_be_there_already() throws SQLException, IOException {
        InstallationKey.of(key);
        Backup.make(office, runs, key, file);
        assertThat(Restoration.bringBack(file, TestDatabases.empty(), folder.resolve("again"), key)
                        .rows())
                .isPositive();
    }

    @Test
    void b04_a_key_that_was_spoiled_is_refused_without_being_shown() throws SQLException, IOException {
        Files.writeString(key, "abcdef");
        Backup.make(office, runs, key, file);
        assertThatThrownBy(() -> Restoration.bringBack(file, TestDatabases.empty(), folder.resolve("again"), keyAgain))
                .hasMessageContaining("The key in the backup is none")
                .hasMessageNotContaining("abcdef");
        assertThat(keyAgain).doesNotExist();
    }

    /** Every row of every table, as text. */
    private static String everything(DatabaseAddress at) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            for (String table : TableOrder.of(connection)) {
                try (ResultSet rows = statement.executeQuery(
                        "select string_agg(t::text, E'\\n' order by t::text) from " + table + " t")) {
                    rows.next();
                    all.append(table).append('\n').append(rows.getString(1)).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static void execute(DatabaseAddress at, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static @Nullable String one(DatabaseAddress at, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
