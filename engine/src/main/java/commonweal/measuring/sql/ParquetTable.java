package commonweal.measuring.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Writes tables of measures as Parquet too: codes as text, counts as whole numbers, values as decimals. */
public final class ParquetTable {

    private static final List<String> TEXTS = List.of("org", "group", "subject", "measure", "status", "synthetic");

    private ParquetTable() {}

    /**
     * Writes one Parquet file of some CSV files that have the same columns.
     *
     * @throws IOException if it cannot be written; then there is none
     */
    public static void write(List<Path> tables, Path parquet) throws IOException {
        String columns = List.of(header(tables.getFirst()).split(",")).stream()
                .map(ParquetTable::column)
                .collect(Collectors.joining(", "));
        String files = tables.stream().map(ParquetTable::quoted).collect(Collectors.joining(", "));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            // One thread and the order of the files: the same table gives the same bytes.
            statement.execute("set threads = 1; set memory_limit = '512MB'");
            statement.execute("copy (select " + columns + " from read_csv([" + files
                    + "], header = true, all_varchar = true, auto_detect = false, delim = ',', quote = '\"', columns = "
                    + names(header(tables.getFirst())) + ")) to " + quoted(parquet)
                    + " (format parquet, compression zstd)");
        } catch (SQLException e) {
            throw new IOException("the measures cannot be written as Parquet", e);
        }
    }

    private static String header(Path table) throws IOException {
        try (var lines = Files.lines(table)) {
            return lines.findFirst().orElse("");
        }
    }

    private static String names(String header) {
        return List.of(header.split(",")).stream()
                .map(name -> "'" + name + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String column(String name) {
        String type = TEXTS.contains(name)
                ? "varchar"
                : name.equals("value") || name.endsWith("_percent") || name.equals("cpi") || name.startsWith("median")
                        ? "decimal(18, 4)"
                        : "bigint";
        return "cast(\"" + name + "\" as " + type + ") as \"" + name + "\"";
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }
}
