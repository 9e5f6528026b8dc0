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

    private ParquetText(Connection connection, Statement statement, ResultSet rows) throws SQLException {
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

    static InputStream of(Path file) throws IOException {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            try {
                try (Statement settings = connection.createStatement()) {
                    settings.execute("set memory_limit = '512MB'; set threads = 2");
                }
                Statement statement = connection.createStatement();
                String name = file.toAbsolutePath().toString().replace("'", "''");
                return new ParquetText(
                        connection, statement, statement.executeQuery("select * from read_parquet('" + name + "')"));
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IOException("not a Parquet file", e);
        }
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
            throw new IOException("the Parquet file cannot be read to its end", e);
        }
        waiting = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void cell(StringBuilder text, int column, @Nullable String cell) {
        if (cell != null) {
            boolean plain = cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
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
