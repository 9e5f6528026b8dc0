package commonweal.records.snapshot;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Whole numbers in few bits, as Parquet has them: so many bits to each number (bit-packed), once where one number is repeated
 * (RLE), or as differences (DELTA_BINARY_PACKED). Parquet: github.com/apache/parquet-format, "Encodings".
 *
 * <p>The loops are short ones on purpose: they run some thousand times a second after the start, and what is short is
 * compiled soon.
 */
final class PackedNumbers {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** So many numbers are either all the same and written once, or packed; a multiple of eight. */
    static final int PIECE = 8192;

    /** So many differences have the same number of bits; Parquet wants a multiple of 128. */
    private static final int DIFFERENCES = 128;

    private final int[] differences = new int[DIFFERENCES];

    /** The bits that numbers below this one need, at least one. */
    static int bits(int range) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(range - 1));
    }

    /** The bits that occur in any of the numbers; negative if one of them is. */
    static int any(int[] numbers, int count) {
        int any = 0;
        for (int i = 0; i < count; i++) {
            any |= numbers[i];
        }
        return any;
    }

    /** Whether all these numbers are one and the same. There must be one. */
    static boolean same(int[] numbers, int from, int to) {
        int first = numbers[from];
        for (int i = from + 1; i < to; i++) {
            if (numbers[i] != first) {
                return false;
            }
        }
        return true;
    }

    /** Repeated and packed numbers in turn ("RLE/bit-packing hybrid"), of so many bits. */
    static void hybrid(int[] numbers, int count, int bits, GrowingBytes to) {
        int repeated = 0;
        for (int from = 0; from < count; from += PIECE) {
            int end = Math.min(count, from + PIECE);
            if (same(numbers, from, end)) {
                if (repeated > 0 && numbers[from] != numbers[from - 1]) {
                    repeat(numbers[from - 1], repeated, bits, to);
                    repeated = 0;
                }
                repeated += end - from;
            } else {
                if (repeated > 0) {
                    repeat(numbers[from - 1], repeated, bits, to);
                    repeated = 0;
                }
                to.varint((end - from + 7) / 8 << 1 | 1);
                packed(numbers, from, end, bits, to);
            }
        }
        if (repeated > 0) {
            repeat(numbers[count - 1], repeated, bits, to);
        }
    }

    /** One number of so many bits, so many times. */
    static void repeat(int number, int times, int bits, GrowingBytes to) {
        to.varint((long) times << 1);
        for (int shift = 0; shift < bits; shift += Byte.SIZE) {
            to.add(number >>> shift);
        }
    }

    /** Numbers of so many bits each, from the lowest bit, their count filled up to eights. */
    static void packed(int[] numbers, int from, int end, int bits, GrowingBytes to) {
        int size = (end - from + 7) / 8 * bits;
        to.room(size + 2 * Long.BYTES);
        int eights = from + (end - from) / 8 * 8;
        if (bits <= 8) {
            narrow(numbers, from, eights, bits, to.bytes, to.size);
        } else if (bits <= 16) {
            middling(numbers, from, eights, bits, to.bytes, to.size);
        } else {
            eights = from;
        }
        rest(numbers, eights, end, bits, to.bytes, to.size + (eights - from) / 8 * bits);
        to.size += size;
    }

    /** Of up to eight bits, eight numbers are a long, written over by the next where it is too long. */
    private static void narrow(int[] numbers, int from, int end, int bits, byte[] to, int start) {
        int at = start;
        for (int i = from; i < end; i += 8) {
            long low = numbers[i]
                    | numbers[i + 1] << bits
                    | numbers[i + 2] << 2 * bits
                    | (long) numbers[i + 3] << 3 * bits;
            long high = numbers[i + 4]
                    | numbers[i + 5] << bits
                    | numbers[i + 6] << 2 * bits
                    | (long) numbers[i + 7] << 3 * bits;
            LONGS.set(to, at, low | high << 4 * bits);
            at += bits;
        }
    }

    /** Of up to sixteen bits, four numbers are a long. */
    private static void middling(int[] numbers, int from, int end, int bits, byte[] to, int start) {
        int four = 4 * bits;
        int at = start;
        for (int i = from; i < end; i += 8) {
            long low = numbers[i]
                    | (long) numbers[i + 1] << bits
                    | (long) numbers[i + 2] << 2 * bits
                    | (long) numbers[i + 3] << 3 * bits;
            long high = numbers[i + 4]
                    | (long) numbers[i + 5] << bits
                    | (long) numbers[i + 6] << 2 * bits
                    | (long) numbers[i + 7] << 3 * bits;
            // Shifted in two steps: by 64 at once it would stay where it is.
            LONGS.set(to, at, low | high << four - 1 << 1);
            LONGS.set(to, at + Long.BYTES, high >>> Long.SIZE - four);
            at += bits;
        }
    }

    /** Of each number one bit: 1, or 0 if it is negative; their count filled up to eights. */
    static void signs(int[] numbers, int count, GrowingBytes to) {
        to.room((count + 7) / 8);
        byte[] bytes = to.bytes;
        int at = to.size;
        int i = 0;
        for (; i + 8 <= count; i += 8) {
            int negative = numbers[i] >>> 31
                    | numbers[i + 1] >>> 31 << 1
                    | numbers[i + 2] >>> 31 << 2
                    | numbers[i + 3] >>> 31 << 3
                    | numbers[i + 4] >>> 31 << 4
                    | numbers[i + 5] >>> 31 << 5
                    | numbers[i + 6] >>> 31 << 6
                    | numbers[i + 7] >>> 31 << 7;
            bytes[at++] = (byte) ~negative;
        }
        if (i < count) {
            int there = 0;
            for (int bit = 0; i < count; i++, bit++) {
                there |= (~numbers[i] >>> 31) << bit;
            }
            bytes[at++] = (byte) there;
        }
        to.size = at;
    }

    /** Of any number of bits, and of any count. */
    private static void rest(int[] numbers, int from, int end, int bits, byte[] to, int start) {
        int at = start;
        long waiting = 0;
        int have = 0;
        for (int i = from; i < end; i++) {
            waiting |= (long) numbers[i] << have;
            have += bits;
            while (have >= Byte.SIZE) {
                to[at++] = (byte) waiting;
                waiting >>>= Byte.SIZE;
                have -= Byte.SIZE;
            }
        }
        int stop = start + (end - from + 7) / 8 * bits;
        if (at < stop) {
            to[at] = (byte) waiting;
            Arrays.fill(to, at + 1, stop, (byte) 0);
        }
    }

    /** The first number, and of all others the difference from the one before. There must be one. */
    void differences(int[] numbers, int count, GrowingBytes to) {
        to.varint(DIFFERENCES);
        to.varint(1);
        to.varint(count);
        to.zigzag(numbers[0]);
        for (int from = 1; from < count; from += DIFFERENCES) {
            differences(numbers, from, Math.min(DIFFERENCES, count - from), to);
        }
    }

    private void differences(int[] numbers, int from, int count, GrowingBytes to) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            int difference = numbers[from + i] - numbers[from + i - 1];
            differences[i] = difference;
            least = Math.min(least, difference);
            most = Math.max(most, difference);
        }
        for (int i = 0; i < count; i++) {
            differences[i] -= least;
        }
        Arrays.fill(differences, count, DIFFERENCES, 0);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(most - least);
        to.zigzag(least);
        to.add(bits);
        packed(differences, 0, DIFFERENCES, bits, to);
    }
}
