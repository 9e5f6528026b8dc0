package commonweal.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Adds a column to a table while it is written: its name to the first line, the same cell to every other. */
final class MarkedLines extends FilterOutputStream {

    private final byte[] cell;
    private byte[] next;

    /** Adds the mark of made-up students to what is written to this stream; no cell may hold a line break. */
    MarkedLines(OutputStream out) {
        super(out);
        this.next = ("," + SyntheticMark.COLUMN).getBytes(StandardCharsets.UTF_8);
        this.cell = ("," + SyntheticMark.YES).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                out.write(bytes, from, i - from);
                out.write(next);
                next = cell;
                from = i;
            }
        }
        out.write(bytes, from, offset + length - from);
    }
}
