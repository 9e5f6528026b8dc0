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

    /** Below this a number has at most four digits. */
    private static final int FEW = 10_000;

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
        if (decimals == 0 && unscaled < FEW) {
            length = few(bytes, length, (int) unscaled);
        } else if (decimals == 1 && unscaled < FEW) {
            int tenths = (int) unscaled;
            int whole = tenths / 10;
            int at = few(bytes, length, whole);
            bytes[at++] = '.';
            bytes[at++] = (byte) ('0' + (tenths - whole * 10));
            length = at;
        } else {
            many(unscaled, decimals);
        }
    }

    /** A comma and then a whole number, 0 or more. */
    void nextNumber(int value) {
        bytes[length++] = ',';
        if (value < FEW) {
            length = few(bytes, length, value);
        } else {
            many(value, 0);
        }
    }

    /** A comma and then a number; nothing behind the comma if there is no value. */
    void nextDecimal(long unscaled, int decimals) {
        bytes[length++] = ',';
        if (unscaled != ExactQuotient.NONE) {
            decimal(unscaled, decimals);
        }
    }

    /** Nearly all numbers of a state are that small, and a table of a state has millions of them. */
    private static int few(byte[] to, int from, int value) {
        int at = from;
        int rest = value;
        if (value >= 100) {
            if (value >= 1000) {
                int thousands = value / 1000;
                to[at++] = (byte) ('0' + thousands);
                rest -= thousands * 1000;
            }
            int hundreds = rest / 100;
            to[at++] = (byte) ('0' + hundreds);
            rest -= hundreds * 100;
        }
        if (value >= 10) {
            int tens = rest / 10;
            to[at++] = (byte) ('0' + tens);
            rest -= tens * 10;
        }
        to[at++] = (byte) ('0' + rest);
        return at;
    }

    private void many(long unscaled, int decimals) {
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
