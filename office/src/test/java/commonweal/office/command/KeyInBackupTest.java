package commonweal.office.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import commonweal.office.TestDatabases;
import commonweal.office.access.Accounts;
import commonweal.office.access.KeyCheck;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import commonweal.office.database.InstallationKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands that keep an office and bring it back, and the key of the installation, with the office's own PostgreSQL. */
class KeyInBackupTest {

    private final StringWriter said = new StringWriter();

    @TempDir
    private Path folder;

    private Path home;
    private Path again;
    private Path file;

    KeyInBackupTest() {
        home = Path.of("");
        again = Path.of("");
        file = Path.of("");
    }

    @BeforeEach
    void folders() {
        assumeThat(TestDatabases.named())
                .as("this test is about the office's own PostgreSQL")
                .isFalse();
        home = folder.resolve("home");
        again = folder.resolve("again");
        file = folder.resolve("office.zip");
    }

    /** A home with a database that has every table and no row. */
    private void tables() throws IOException {
        try (RunningOffice office = RunningOffice.begin(home)) {
            Flyway.configure()
                    .dataSource(
                            office.databaseAddress().url(),
                            office.databaseAddress().user(),
                            office.databaseAddress().password())
                    .load()
                    .migrate();
        }
    }

    private int run(String... words) {
        said.getBuffer().setLength(0);
        CommandLine line = OfficeCommand.line();
        line.setOut(new PrintWriter(said, true));
        line.setErr(new PrintWriter(said, true));
        return line.execute(words);
    }

    @Test
    void a01_the_key_goes_with_the_backup_and_comes_back_with_it() throws IOException {
        tables();
        InstallationKey.of(home.resolve(InstallationKey.FILE));
        String key = Files.readString(home.resolve(InstallationKey.FILE));
        assertThat(run("backup", "--home", home.toString(), file.toString())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(said.toString()).doesNotContain(key.strip());
        assertThat(run("restore", "--home", again.toString(), file.toString())).isZero();
        assertThat(Files.readString(again.resolve(InstallationKey.FILE))).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(again.resolve(InstallationKey.FILE))))
                .isEqualTo("rw-------");
        assertThat(said.toString()).doesNotContain(key.strip());
    }

    @Test
    void a02_into_a_folder_with_another_key_nothing_comes_back() throws IOException {
        tables();
        InstallationKey.of(home.resolve(InstallationKey.FILE));
        assertThat(run("backup", "--home", home.toString(), file.toString())).isZero();
        Files.createDirectories(again);
        InstallationKey.of(again.resolve(InstallationKey.FILE));
        String other = Files.readString(again.resolve(InstallationKey.FILE));
        assertThat(run("restore", "--home", again.toString(), file.toString())).isEqualTo(65);
        assertThat(said.toString()).contains("another one than that of the backup");
        assertThat(Files.readString(again.resolve(InstallationKey.FILE))).isEqualTo(other);
    }

    @Test
    void b01_without_a_key_no_backup_is_made_and_no_key_either() throws IOException {
        tables();
        assertThat(run("backup", "--home", home.toString(), file.toString())).isEqualTo(69);
        assertThat(said.toString()).contains("There is no key of an office in").contains("--home");
        assertThat(file).doesNotExist();
        assertThat(home.resolve(InstallationKey.FILE)).doesNotExist();
    }

    @Test
    void b02_an_office_with_a_spoiled_key_does_not_start_and_says_why() throws Exception {
        Files.createDirectories(home);
        Files.writeString(home.resolve(InstallationKey.FILE), "0123");
        try (RunningOffice office = RunningOffice.begin(home)) {
            assertThat(office.databaseAddress()).isNotNull();
            assertThatThrownBy(() -> office.serve(new ServingOptions(), BusinessDate.today(), false))
                    .isInstanceOfSatisfying(
                            InstallationKey.Spoiled.class,
                            spoiled -> assertThat(exitCode(spoiled)).isEqualTo(73));
        }
        assertThat(said.toString()).contains("no key of an installation").contains("Bring it back from a backup");
        assertThat(home.resolve(InstallationKey.FILE)).hasContent("0123");
    }

    /** The new key that the start made must not stay: a backup would carry it in the place of the lost one. */
    @Test
    void b03_an_office_whose_key_is_lost_does_not_start_and_keeps_no_other() throws Exception {
        ServingOptions options = new ServingOptions();
        options.port = 0;
        Path key = home.resolve(InstallationKey.FILE);
        try (RunningOffice office = RunningOffice.begin(home)) {
            office.serve(options, BusinessDate.today(), false);
            Accounts accounts = office.part(Accounts.class);
            Acting.as("system:test", "", () -> {
                UUID account = accounts.open("clerk", "Clerk", false);
                return accounts.setFirstSecondFactor(account, "JBSWY3DPEHPK3PXP");
            });
        }
        Files.delete(key);
        try (RunningOffice office = RunningOffice.begin(home)) {
            assertThatThrownBy(() -> office.serve(options, BusinessDate.today(), false))
                    .isInstanceOfSatisfying(
                            KeyCheck.WrongKey.class,
                            lost -> assertThat(exitCode(lost)).isEqualTo(73));
        }
        assertThat(key).doesNotExist();
        assertThat(run("backup", "--home", home.toString(), file.toString())).isEqualTo(69);
    }

    /** What the command ends with after this. */
    private int exitCode(Exception thrown) {
        CommandLine line = OfficeCommand.line();
        line.setErr(new PrintWriter(said, true));
        try {
            return line.getExecutionExceptionHandler().handleExecutionException(thrown, line, null);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
