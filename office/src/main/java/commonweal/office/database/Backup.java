package commonweal.office.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Everything an office keeps, in one file: every table as of one moment, as CSV, the folders of the runs, and the key without
 * which the second factors among the tables cannot be read. It can be made
 * while the office runs, from its own database or from a server, and be brought back into either.
 */
public final class Backup {

    static final String MANIFEST = "backup.txt";
    static final String FORMAT = "commonweal office backup 1";
    static final String TABLES = "tables/";
    static final String RUNS = "runs/";
    static final String KEY = "key";

    /**
     * What was kept.
     *
     * @param tables how many tables
     * @param rows how many rows
     * @param runs how many files of runs
     */
    public record Kept(int tables, long rows, int runs) {}

    private Backup() {}

    /**
     * Makes a backup: whole, or not at all.
     *
     * @param database where the database is
     * @param runs the folder of the runs
     * @param key the file of the installation's key; left out if there is none
     * @param to the file to be made; only its owner may read it
     */
    public static Kept make(DatabaseAddress database, Path runs, Path key, Path to) throws SQLException, IOException {
        Path beside = to.toAbsolutePath().normalize();
        Path fresh = Files.createTempFile(
                beside.getParent(),
                beside.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
            Kept kept = write(connection, runs, key, zip);
            zip.close();
            Files.move(fresh, beside, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Kept write(Connection connection, Path runs, Path key, ZipOutputStream zip)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        List<String> tables = TableOrder.of(connection);
        List<String> lines = new ArrayList<>(List.of(FORMAT, "migration " + migration(connection)));
        long all = 0;
        for (String table : tables) {
            zip.putNextEntry(new ZipEntry(TABLES + table + ".csv"));
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy " + table + " to stdout (format csv, header)", new Unclosed(zip));
            zip.closeEntry();
            lines.add("table " + table + " " + rows);
            all += rows;
        }
        int files = 0;
        if (Files.isDirectory(runs)) {
            try (Stream<Path> below = Files.walk(runs)) {
                for (Path file : below.filter(Files::isRegularFile).sorted().toList()) {
                    zip.putNextEntry(
                            new ZipEntry(RUNS + runs.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, zip);
                    zip.closeEntry();
                    files++;
                }
            }
        }
        if (Files.exists(key)) {
            zip.putNextEntry(new ZipEntry(KEY));
            Files.copy(key, zip);
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry(MANIFEST));
        zip.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        connection.commit();
        return new Kept(tables.size(), all, files);
    }

    /** The newest migration that a database has. */
    static String migration(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet newest = statement.executeQuery(
                        "select version from flyway_schema_history where success order by installed_rank desc limit 1")) {
            return newest.next() ? newest.getString(1) : "none";
        }
    }

    /** A zip's stream, which stays open when a table's end closes it. */
    private static final class Unclosed extends OutputStream {

        private final OutputStream to;

        Unclosed(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            to.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            to.write(bytes, from, count);
        }
    }
}
