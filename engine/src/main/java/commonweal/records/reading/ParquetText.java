package commonweal.records.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/** Reads a Parquet file, with DuckDB, as the lines of a CSV file would be: the same reader then judges every cell. */
final class ParquetText extends InputStream {

    private static final int CHUNK = 1 << 16;

    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final int columns;
    private ByteArrayInputStream waiting;
    private boolean ended;

    private ParquetText(Connection connection, Statement statement, ResultSet rows)
            throws SQLException, Blocks.LineTooLong {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
        this.columns = rows.getMetaData().getColumnCount();
        StringBuilder header = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            cell(header, i, rows.getMetaData().getColumnName(i));
        }
        this.waiting = new ByteArrayInputStream(header.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Rows are handed over as they are read; otherwise all of them would be in memory first. */
    private static Properties asTheyCome() {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        return properties;
    }

    /**
     * The lines of a file.
     *
     * @throws Blocks.Unreadable if it is no Parquet file
     */
    static InputStream of(Path file) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:", asTheyCome());
            try {
                try (Statement settings = connection.createStatement()) {
                    settings.execute("set memory_limit = '512MB'; set threads = 2; set temp_directory = ''");
                }
                Statement statement = connection.createStatement();
                return new ParquetText(
                        connection,
                        statement,
                        statement.executeQuery(
                                "select * from read_parquet('" + pattern(file) + "', hive_partitioning = false)"));
            } catch (SQLException | IOException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new Blocks.Unreadable("it is not a Parquet file, or not whole", e);
        }
    }

    /** DuckDB takes a name for a pattern: what has a meaning in one is written so that it means itself. */
    private static String pattern(Path file) {
        return file.toAbsolutePath().toString().replaceAll("[*?\\[]", "[$0]").replace("'", "''");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (waiting.available() == 0) {
            if (ended) {
                return -1;
            }
            fetch();
        }
        return waiting.read(bytes, offset, length);
    }

    private void fetch() throws IOException {
        StringBuilder text = new StringBuilder(CHUNK + 1024);
        try {
            while (text.length() < CHUNK) {
                if (!rows.next()) {
                    ended = true;
                    break;
                }
                for (int i = 1; i <= columns; i++) {
                    cell(text, i, rows.getString(i));
                }
            }
        } catch (SQLException e) {
            throw new Blocks.Unreadable("a part of it is damaged", e);
        }
        waiting = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void cell(StringBuilder text, int column, @Nullable String cell) throws Blocks.LineTooLong {
        if (cell != null) {
            if (cell.length() > ReadingLimits.LONGEST_LINE) {
                throw new Blocks.LineTooLong();
            }
            boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            text.append(plain ? cell : '"' + cell.replace("\"", "\"\"").replace('\n', ' ') + '"');
        }
        text.append(column < columns ? ',' : '\n');
    }

    @Override
    public void close() throws IOException {
        try (connection;
                statement;
                rows) {
            ended = true;
        } catch (SQLException e) {
            throw new IOException("the Parquet file cannot be closed", e);
        }
    }
}
