package commonweal.measuring.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * A database of its own in a private folder, which goes when it is closed. It is kept within its memory, and once sealed
 * it can read one folder and nothing else.
 */
final class Scratch implements AutoCloseable {

    private static final String STATEMENTS = "/commonweal/measuring/sql/";

    private final Path folder;
    private final DuckDBConnection connection;

    private Scratch(Path folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Opens one.
     *
     * @throws IOException if the folder or the database cannot be made
     */
    static Scratch open(SqlMeasuring.Limits limits) throws IOException {
        Path folder = Files.createTempDirectory(limits.temporary(), "commonweal-sql-");
        try {
            Properties settings = new Properties();
            settings.setProperty("threads", String.valueOf(limits.threads()));
            settings.setProperty("memory_limit", limits.megabytes() + "MB");
            settings.setProperty("temp_directory", folder.resolve("spilled").toString());
            // The order of rows decides nothing here, and keeping it costs memory.
            settings.setProperty("preserve_insertion_order", "false");
            String database = "jdbc:duckdb:" + folder.resolve("counting.duckdb");
            var connection = (DuckDBConnection) DriverManager.getConnection(database, settings);
            // Nothing is to outlive the connection, so nothing is ever committed: that saves waiting for the disk.
            connection.setAutoCommit(false);
            return new Scratch(folder, connection);
        } catch (SQLException e) {
            remove(folder);
            throw new IOException("a database for counting could not be opened in " + folder, e);
        }
    }

    /** From here on it reads files of this folder (and its own) alone, and no setting can be changed any more. */
    void seal(Path readable) throws IOException {
        run("sealing the database", "set allowed_directories = ['" + quoted(readable) + "', '" + quoted(folder) + "']");
        run("sealing the database", "set enable_external_access = false");
        run("sealing the database", "set lock_configuration = true");
    }

    /** A path as it stands between quotes in SQL. */
    static String quoted(Path path) {
        return path.toAbsolutePath().normalize().toString().replace("'", "''");
    }

    /** Runs one of the statement files; the name is without the ending. */
    void runFile(String name) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text(name));
        } catch (SQLException e) {
            throw failed(name + ".sql", e);
        }
    }

    /** Runs a statement; what it does is said where it fails. */
    void run(String what, String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(what, e);
        }
    }

    /** Runs one of the statement files and hands over its rows. */
    void query(String name, RowReader rows) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(text(name))) {
            while (result.next()) {
                rows.read(result);
            }
        } catch (SQLException e) {
            throw failed(name + ".sql", e);
        }
    }

    /** Fills a table that a statement file has created; each row has a text or a whole number for each column. */
    void fill(String table, List<Object[]> rows) throws IOException {
        try (DuckDBAppender appender = connection.createAppender(table)) {
            for (Object[] row : rows) {
                appender.beginRow();
                for (Object cell : row) {
                    switch (cell) {
                        case Integer number -> appender.append(number.intValue());
                        case String text -> appender.append(text);
                        default -> throw new IllegalArgumentException(table + " cannot hold " + cell);
                    }
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw failed("filling " + table, e);
        }
    }

    /** Does something with each row of a result. */
    interface RowReader {
        /** The result stands at the row. */
        void read(ResultSet row) throws SQLException;
    }

    private static IOException failed(String what, SQLException cause) {
        return new IOException("the SQL count stopped at " + what + ": " + cause.getMessage(), cause);
    }

    private static String text(String name) throws IOException {
        try (var in = Scratch.class.getResourceAsStream(STATEMENTS + name + ".sql")) {
            if (in == null) {
                throw new IllegalStateException("the statement " + name + ".sql must be in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed("closing", e);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.toList().reversed();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
