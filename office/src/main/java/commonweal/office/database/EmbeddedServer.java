package commonweal.office.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL of the office's own, in a folder of its own. It listens on this machine only, asks for a password that lies
 * beside it, and writes every commit to the disk before it says so: whoever kills it loses nothing that was confirmed.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String DATA = "data";
    private static final String BINARIES = "binaries";
    private static final String PASSWORD = "password";
    /** What PostgreSQL writes of itself: the process in the first line, the port in the fourth. */
    private static final String PROCESS = "postmaster.pid";

    private static final int PORT_LINE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 5;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final String ACCESS_RULES = """
            # Written by Commonweal: from this machine only, with the password that lies beside the data.
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres postgres;
    private final DatabaseAddress address;

    private EmbeddedServer(EmbeddedPostgres postgres, String password) {
        this.postgres = postgres;
        this.address =
                new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres", USER, password);
    }

    /**
     * Starts the server of a folder; makes both if there is none yet.
     *
     * @param folder the server's folder; only its owner may read it
     * @throws DatabaseUnavailable if it cannot be started
     */
    public static EmbeddedServer start(Path folder) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            endLeftBehind(folder.resolve(DATA));
            boolean first = !Files.exists(folder.resolve(PASSWORD));
            String password = first
                    ? newPassword()
                    : Files.readString(folder.resolve(PASSWORD)).strip();
            EmbeddedPostgres postgres = started(folder, password);
            if (first) {
                askForPassword(postgres, folder, password);
            }
            return new EmbeddedServer(postgres, password);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new DatabaseUnavailable(
                    "The database in " + folder + " could not be started: " + e.getMessage()
                            + ". Its own words are in " + folder.resolve("log")
                            + ". Maybe another office uses the folder:"
                            + " end it, or name another with --home.",
                    e);
        }
    }

    /** After a server was killed, processes of it may be there for a moment, and the first attempts fail. */
    private static EmbeddedPostgres started(Path folder, String password) throws IOException {
        boolean killed = Files.exists(folder.resolve(DATA).resolve(PROCESS));
        for (int attempt = 1; ; attempt++) {
            try {
                return builder(folder).setConnectConfig("password", password).start();
            } catch (IOException | RuntimeException e) {
                if (!killed || attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
            }
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve(DATA))
                .setOverrideWorkingDirectory(folder.resolve(BINARIES).toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setErrorRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .setOutputRedirector(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }

    /** Everyone on this machine could come in until now; from now on only who knows the password. */
    private static void askForPassword(EmbeddedPostgres postgres, Path folder, String password)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(postgres.getJdbcUrl(USER, "postgres"));
                Statement statement = connection.createStatement()) {
            // Hexadecimal digits only, so there is nothing in it to be quoted.
            statement.execute("alter user " + USER + " password '" + password + "'");
            Files.writeString(folder.resolve(DATA).resolve("pg_hba.conf"), ACCESS_RULES);
            statement.execute("select pg_reload_conf()");
        }
        Path written = Files.createTempFile(
                folder,
                PASSWORD,
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, password + "\n");
        Files.move(written, folder.resolve(PASSWORD), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** A server outlives an office that was killed: it is ended, so that this one can begin. */
    private static void endLeftBehind(Path data) throws IOException {
        Path file = data.resolve(PROCESS);
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        ProcessHandle left =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElse(null);
        if (left == null) {
            return; // PostgreSQL sees by itself that nobody is there, and whether a process of it still is
        }
        if (!left.info().command().orElse("postgres").contains("postgres")) {
            Files.deleteIfExists(file); // the number has gone to another program since
            return;
        }
        left.destroy();
        try {
            left.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an older server ended", e);
        } catch (Exception e) {
            throw new IOException("an older server (process " + left.pid() + ") does not end", e);
        }
    }

    /** Where the server of a folder is to be reached, if one runs there now. */
    public static Optional<DatabaseAddress> running(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve(DATA).resolve(PROCESS));
            String password = Files.readString(folder.resolve(PASSWORD)).strip();
            boolean alive =
                    ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).isPresent();
            return alive ? Optional.of(at(Integer.parseInt(lines.get(PORT_LINE).strip()), password)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no server was ever started there, or it has just ended
        }
    }

    private static DatabaseAddress at(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    /** Where it is to be reached. */
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
