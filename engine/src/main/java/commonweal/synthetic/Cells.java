package commonweal.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Rows of a CSV file as bytes: for the millions of rows that are too many for texts. No cell needs quotation marks. */
final class Cells {

    private static final byte[] NOTHING = {};
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes;
    private int length;
    private int rows;
    private boolean rowBegun;

    Cells(int room) {
        bytes = new byte[room];
    }

    /** The bytes of codes, to be written many times. */
    static byte[][] bytes(List<String> codes) {
        return codes.stream()
                .map(code -> code.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
    }

    /** A cell with this text. */
    Cells text(byte[] text) {
        comma(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    /** A cell with this code of the list, empty for -1. */
    Cells code(int code, byte[][] codes) {
        return text(code < 0 ? NOTHING : codes[code]);
    }

    /** A cell with this number, 0 or more; empty for -1. */
    Cells number(long number) {
        comma(LONGEST_NUMBER);
        if (number < 0) {
            return this;
        }
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** A cell with 1 for yes, 0 for no. */
    Cells yes(boolean yes) {
        comma(1);
        bytes[length++] = (byte) (yes ? '1' : '0');
        return this;
    }

    /** Ends the row. */
    void end() {
        room(1);
        bytes[length++] = '\n';
        rows++;
        rowBegun = false;
    }

    private void comma(int more) {
        room(more + 1);
        if (rowBegun) {
            bytes[length++] = ',';
        }
        rowBegun = true;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** How many rows there are. */
    int rows() {
        return rows;
    }

    /** Takes over all rows of the other. */
    void add(Cells other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        rows += other.rows;
    }

    /** Passes all rows on. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
