package commonweal.measuring.sql;

import commonweal.measuring.TinyRecords;
import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes tiny records as a snapshot: Parquet files as the contract describes them. */
final class TinySnapshot {

    private TinySnapshot() {}

    /** Writes the files into the folder, which is made. */
    static Path write(TinyRecords records, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            for (RecordKind kind : RecordKind.values()) {
                if (records.has(kind)) {
                    write(connection, records, kind, folder.resolve(kind.stem() + ".parquet"));
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return folder;
    }

    private static void write(Connection connection, TinyRecords records, RecordKind kind, Path file)
            throws SQLException {
        String columns = kind.columns().stream()
                .map(column -> column.name() + (text(column) ? " varchar" : " integer"))
                .collect(Collectors.joining(", "));
        String rows = records.rows(kind).stream()
                .map(row -> kind.columns().stream()
                        .map(column -> cell(column, row))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(",\n"));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table " + kind.stem() + " (" + columns + ")");
        }
        if (!rows.isEmpty()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into " + kind.stem() + " values " + rows);
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("copy " + kind.stem() + " to '" + Scratch.quoted(file) + "' (format parquet)");
        }
    }

    private static boolean text(RecordColumn column) {
        Form form = column.form();
        return form instanceof Form.Student || form instanceof Form.Org || form instanceof Form.Code;
    }

    private static String cell(RecordColumn column, Map<String, String> row) {
        String cell = row.getOrDefault(column.name(), "");
        if (cell.isEmpty()) {
            return "null";
        }
        if (column.form() instanceof Form.Grade) {
            return cell.equals("PK") ? "-1" : cell.equals("K") ? "0" : String.valueOf(Integer.parseInt(cell));
        }
        return text(column) ? "'" + cell + "'" : cell;
    }
}
