package commonweal.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV as {@link CsvFile} reads it: UTF-8, a header, LF behind every row, quotation marks only round a cell that
 * needs them. The same rows give the same bytes.
 */
public final class CsvWriter implements Closeable {

    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private final int width;
    private final StringBuilder waiting = new StringBuilder(FULL + 1024);
    private int rows;

    /** Writes to this stream, the header first; closing closes the stream. */
    public CsvWriter(OutputStream out, List<String> header) throws IOException {
        this.out = out;
        this.width = header.size();
        line(header);
    }

    /**
     * Writes a row.
     *
     * @throws IllegalArgumentException if it has not as many cells as the header
     */
    public void row(List<String> cells) throws IOException {
        if (cells.size() != width) {
            throw new IllegalArgumentException("a row must have " + width + " cells, has " + cells);
        }
        line(cells);
        rows++;
    }

    /**
     * A text for people who open the file in a spreadsheet: one that begins with a sign that makes a formula of it there gets
     * an apostrophe in front, which keeps it a text.
     */
    public static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** How many rows were written, the header not counted. */
    public int rows() {
        return rows;
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                waiting.append(',');
            }
            append(cells.get(i));
        }
        waiting.append('\n');
        if (waiting.length() >= FULL) {
            pass();
        }
    }

    private void append(String cell) {
        if (!needsQuotes(cell)) {
            waiting.append(cell);
            return;
        }
        waiting.append('"').append(cell.replace("\"", "\"\"")).append('"');
    }

    private static boolean needsQuotes(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            switch (cell.charAt(i)) {
                case ',', '"', '\n', '\r' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private void pass() throws IOException {
        out.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
        waiting.setLength(0);
    }

    @Override
    public void close() throws IOException {
        pass();
        out.close();
    }
}
