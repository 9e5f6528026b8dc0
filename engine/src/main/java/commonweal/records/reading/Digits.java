package commonweal.records.reading;

import commonweal.records.Form;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers of their decimal digits, eight digits at once. */
final class Digits {

    /** The answer for bytes that are not all digits. */
    static final int NO_NUMBER = -2;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EIGHT_ZEROS = 0x3030303030303030L;
    /** Added to a byte above 9, it sets the highest bit. */
    private static final long EIGHT_ABOVE_NINE = 0x7676767676767676L;

    private static final long EIGHT_HIGHEST_BITS = 0x8080808080808080L;

    private Digits() {}

    /**
     * The number of a cell.
     *
     * @param eight its bytes and those behind it
     * @param length how many of them are the cell's, at most 8
     * @return {@link Form#MISSING} of an empty cell, {@link #NO_NUMBER} if not all are digits
     */
    static int number(long eight, int length) {
        // As the last of eight, with zeros before them: moved in two halves, since moving by 64 moves nothing.
        int half = Integer.SIZE - 4 * length;
        long digits = (eight << half << half) - (EIGHT_ZEROS << half << half);
        if (!areDigits(digits)) {
            return NO_NUMBER;
        }
        // Without a branch: an empty cell becomes -1, which no guess could foresee.
        return eightDigits(digits) | length - 1 >> 31;
    }

    /** Whether these eight bytes, less eight zeros, are all digits. */
    private static boolean areDigits(long digits) {
        return ((digits + EIGHT_ABOVE_NINE | digits) & EIGHT_HIGHEST_BITS) == 0;
    }

    /** The number of these bytes; {@link #NO_NUMBER} if not all are digits, or if there are none or more than 18. */
    static long longNumber(byte[] bytes, int start, int length) {
        if (length <= 0 || length > 18) {
            return NO_NUMBER;
        }
        if (length <= Long.BYTES) {
            return number((long) EIGHT_BYTES.get(bytes, start), length);
        }
        long first = (long) EIGHT_BYTES.get(bytes, start) - EIGHT_ZEROS;
        if (!areDigits(first)) {
            return NO_NUMBER;
        }
        long number = eightDigits(first);
        for (int i = Long.BYTES; i < length; i++) {
            int digit = bytes[start + i] - '0';
            if (digit < 0 || digit > 9) {
                return NO_NUMBER;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /**
     * The number of eight digits, one in each byte, the first in the lowest: by neighbours to numbers below 100, these to
     * numbers below 10,000, and these to one.
     */
    static int eightDigits(long digits) {
        long twos = digits * 10 + (digits >>> 8);
        long first = (twos & 0x000000FF000000FFL) * (100L + (1_000_000L << 32));
        long second = (twos >>> 16 & 0x000000FF000000FFL) * (1L + (10_000L << 32));
        return (int) (first + second >>> 32);
    }
}
