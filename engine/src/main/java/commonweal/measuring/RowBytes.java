package commonweal.measuring;

import java.util.Arrays;

/**
 * Rows of numbers and codes as the bytes of a CSV file, without an object for any cell. No cell may need quotation marks:
 * codes and numbers never do. A cell is ended by {@link #next}, a row by {@link #end}.
 */
final class RowBytes {

    /** Longest row that may be begun, bytes. */
    private static final int ROW = 1024;

    private static final int DIGITS = 20;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    /** How many bytes were written. */
    int length() {
        return length;
    }

    /** Begins anew. */
    void clear() {
        length = 0;
    }

    /** Makes room for a row. */
    void begin() {
        if (bytes.length - length < ROW) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }

    /** A text without commas, quotation marks and line ends; a cell or a part of one. */
    void text(byte[] text) {
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    /** Ends a cell that another follows. */
    void next() {
        bytes[length++] = ',';
    }

    /** Ends the last cell of a row. */
    void end() {
        bytes[length++] = '\n';
    }

    /** A whole number, 0 or more. */
    void number(long value) {
        decimal(value, 0);
    }

    /** A number, 0 or more: its digits without the point, and how many of them stand behind it. */
    void decimal(long unscaled, int decimals) {
        int end = length + DIGITS + 1 + decimals;
        int at = end;
        long rest = unscaled;
        int left = decimals;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
            if (--left == 0) {
                bytes[--at] = '.';
            }
        } while (rest > 0 || left >= 0);
        System.arraycopy(bytes, at, bytes, length, end - at);
        length += end - at;
    }
}
