package commonweal.office.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/** Brings a {@link Backup} back into an empty database and an empty folder of runs: whole, or not at all. */
public final class Restoration {

    /** A backup cannot be brought back: the message says why, and what to do. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final Connection connection;
    private final ZipFile backup;

    private Restoration(Connection connection, ZipFile backup) {
        this.connection = connection;
        this.backup = backup;
    }

    /**
     * Brings a backup back.
     *
     * @param from the file that {@link Backup} made
     * @param database an empty database
     * @param runs the folder of the runs; what is there already stays
     * @param key the file of the installation's key, which is made; one that is there already must be the same
     * @throws Refused if the file is no backup, the database is not empty, or what came back is not what was kept
     */
    public static Backup.Kept bringBack(Path from, DatabaseAddress database, Path runs, Path key)
            throws SQLException, IOException {
        try (ZipFile backup = open(from)) {
            List<String> lines = manifest(backup);
            Optional<InstallationKey> kept = key(backup, key);
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                empty(connection);
                // To the shape the backup was made in; the office brings it to the newest when it starts.
                Flyway.configure()
                        .dataSource(database.url(), database.user(), database.password())
                        .target(MigrationVersion.fromVersion(word(lines.get(1))))
                        .load()
                        .migrate();
                connection.setAutoCommit(false);
                Backup.Kept tables = new Restoration(connection, backup).tables(lines);
                int files = files(backup, runs);
                if (kept.isPresent() && !Files.exists(key)) {
                    kept.get().keep(key);
                }
                connection.commit();
                return new Backup.Kept(tables.tables(), tables.rows(), files);
            }
        }
    }

    private static ZipFile open(Path from) throws IOException {
        try {
            return new ZipFile(from.toFile());
        } catch (IOException e) {
            throw new Refused(from + " cannot be read as a backup: " + e.getMessage()
                    + ". Name a file that commonweal backup made.");
        }
    }

    private static List<String> manifest(ZipFile backup) throws IOException {
        ZipEntry entry = backup.getEntry(Backup.MANIFEST);
        List<String> lines = entry == null
                ? List.of()
                : new String(backup.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        if (lines.size() < 2 || !lines.getFirst().equals(Backup.FORMAT)) {
            throw new Refused(
                    backup.getName() + " is not a whole backup of this form. Name a file that commonweal backup"
                            + " made, and that was copied whole.");
        }
        return lines;
    }

    /** The key in the backup, if it has one: it must be good, and no other may lie where it belongs. */
    private static Optional<InstallationKey> key(ZipFile backup, Path key) throws IOException {
        ZipEntry entry = backup.getEntry(Backup.KEY);
        if (entry == null) {
            return Optional.empty();
        }
        String text = new String(backup.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        InstallationKey kept;
        try {
            kept = InstallationKey.parse(text, "The key in the backup");
        } catch (IOException e) {
            throw new Refused("The key in the backup is none. The backup was changed, or not copied whole.");
        }
        if (Files.exists(key) && !InstallationKey.of(key).text().equals(kept.text())) {
            throw new Refused("There is a key in " + key + " already, and it is another one than that of the backup. A"
                    + " backup is brought back into a new folder (--home), so that nothing is written over.");
        }
        return Optional.of(kept);
    }

    private static String word(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static void empty(Connection connection) throws SQLException, IOException {
        if (!TableOrder.of(connection).isEmpty()) {
            throw new Refused("The database is not empty. A backup is brought back into a new folder (--home), or a new"
                    + " database, so that nothing is written over.");
        }
    }

    private Backup.Kept tables(List<String> lines) throws SQLException, IOException {
        List<String> order = new ArrayList<>();
        long all = 0;
        try (Statement statement = connection.createStatement()) {
            for (String line : lines.subList(2, lines.size())) {
                order.add(line.split(" ")[1]);
            }
            // What comes back was written down when it was done: it is not written down again.
            for (String table : order) {
                statement.execute("alter table " + table + " disable trigger user");
                statement.execute("delete from " + table);
            }
            for (int i = 0; i < order.size(); i++) {
                long expected = Long.parseLong(lines.get(i + 2).split(" ")[2]);
                long rows = copy(order.get(i));
                if (rows != expected) {
                    throw new Refused("The backup should have " + expected + " rows of " + order.get(i) + ", has "
                            + rows + ". It was changed, or not copied whole.");
                }
                all += rows;
            }
            for (String table : order) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            numbering(statement);
            unbroken(statement);
        }
        return new Backup.Kept(order.size(), all, 0);
    }

    private long copy(String table) throws SQLException, IOException {
        ZipEntry entry = backup.getEntry(Backup.TABLES + table + ".csv");
        if (entry == null) {
            throw new Refused(
                    "The backup has no file of the table " + table + ". It was changed, or not copied whole.");
        }
        try (InputStream stream = backup.getInputStream(entry)) {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin (format csv, header)", stream);
        }
    }

    /** Numbers that the database gives go on behind the highest that came back. */
    private static void numbering(Statement statement) throws SQLException {
        List<String> each = new ArrayList<>();
        try (ResultSet columns = statement.executeQuery("""
                select format('select setval(%L, (select coalesce(max(%I), 0) + 1 from %I.%I), false)',
                              pg_get_serial_sequence(format('%I.%I', table_schema, table_name), column_name),
                              column_name, table_schema, table_name)
                from information_schema.columns
                where is_identity = 'YES'
                """)) {
            while (columns.next()) {
                each.add(columns.getString(1));
            }
        }
        for (String sql : each) {
            statement.execute(sql);
        }
    }

    private static void unbroken(Statement statement) throws SQLException, IOException {
        try (ResultSet broken = statement.executeQuery("select number, wrong from audit.first_break()")) {
            if (broken.next()) {
                throw new Refused("The record of what was done is not whole in this backup: at entry "
                        + broken.getLong(1) + ", " + broken.getString(2) + ". Nothing was brought back.");
            }
        }
    }

    private static int files(ZipFile backup, Path runs) throws IOException {
        int count = 0;
        for (ZipEntry entry : backup.stream()
                .filter(one -> one.getName().startsWith(Backup.RUNS))
                .toList()) {
            Path to = runs.resolve(entry.getName().substring(Backup.RUNS.length()))
                    .normalize();
            if (!to.startsWith(runs)) {
                throw new Refused("The backup has a file outside the folder of the runs: " + entry.getName() + ".");
            }
            Files.createDirectories(to.getParent());
            try (InputStream stream = backup.getInputStream(entry)) {
                if (!Files.exists(to)) {
                    Files.copy(stream, to);
                }
            }
            count++;
        }
        return count;
    }
}
