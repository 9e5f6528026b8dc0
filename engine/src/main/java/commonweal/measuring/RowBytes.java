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
        if (unscaled < FEW && decimals <= 1) {
            length = few((int) unscaled, decimals);
        } else {
            many(unscaled, decimals);
        }
    }

    /**
     * Numbers, 0 or more, each after a comma; nothing after the comma if there is no value.
     *
     * @param unscaled their digits without the point, or {@link ExactQuotient#NONE}
     * @param decimals how many of the digits stand behind the point
     */
    void nextNumbers(long[] unscaled, int[] decimals) {
        for (int i = 0; i < unscaled.length; i++) {
            bytes[length++] = ',';
            if (unscaled[i] != ExactQuotient.NONE) {
                decimal(unscaled[i], decimals[i]);
            }
        }
    }

    /**
     * A number below {@link #FEW}, with at most one digit behind the point; returns where it ends. Nearly all numbers of a
     * state are that small, and a table of a state has millions of them.
     */
    private int few(int unscaled, int decimals) {
        byte[] to = bytes;
        int at = length;
        int value = decimals == 0 ? unscaled : unscaled / 10;
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
        if (decimals == 1) {
            to[at++] = '.';
            to[at++] = (byte) ('0' + (unscaled - value * 10));
        }
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
