package commonweal.office;

import commonweal.office.database.DatabaseAddress;
import commonweal.office.database.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL for the tests, one for the whole JVM: the office's own, or the server that the system property
 * commonweal.test.database names (a JDBC address without the database, for example {@code jdbc:postgresql://127.0.0.1:5432/}). Each caller gets a new database
 * with every migration applied, copied from a template in some milliseconds.
 */
public final class TestDatabases {

    private static final String TEMPLATE =
            "office_template_" + ProcessHandle.current().pid();
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static @Nullable DatabaseAddress server;

    private TestDatabases() {}

    /** A new database. */
    public static synchronized DatabaseAddress fresh() {
        try {
            if (server == null) {
                server = start();
                execute(server, "create database " + TEMPLATE);
                DatabaseAddress template = in(server, TEMPLATE);
                Flyway.configure()
                        .dataSource(template.url(), template.user(), template.password())
                        .load()
                        .migrate();
            }
            String name = TEMPLATE + "_" + NEXT.incrementAndGet();
            execute(server, "create database " + name + " template " + TEMPLATE);
            return in(server, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new database with nothing in it. */
    public static synchronized DatabaseAddress empty() {
        try {
            DatabaseAddress at = fresh();
            String name = TEMPLATE + "_empty_" + NEXT.incrementAndGet();
            execute(at, "create database " + name);
            return in(at, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the server is one that runs by itself. */
    public static boolean named() {
        return System.getProperty("commonweal.test.database") != null;
    }

    private static DatabaseAddress start() {
        String named = System.getProperty("commonweal.test.database");
        if (named != null) {
            return new DatabaseAddress(named + "postgres", "postgres", "");
        }
        try {
            EmbeddedServer embedded = EmbeddedServer.start(Files.createTempDirectory("commonweal-test-database"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(embedded)));
            return embedded.address();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(EmbeddedServer embedded) {
        try {
            embedded.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAddress in(DatabaseAddress server, String name) {
        return new DatabaseAddress(server.url().replaceAll("/[^/]*$", "/" + name), server.user(), server.password());
    }

    private static void execute(DatabaseAddress at, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(at.url(), at.user(), at.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where runs lie. */
    static Path folder() {
        try {
            return Files.createTempDirectory("commonweal-test-runs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
