package commonweal.records.reading;

import commonweal.records.Form;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the number of a code by its bytes, without making a text of them: an open hash table, at most a quarter full. The
 * hash of up to eight bytes is these bytes themselves: then equal hashes of equal length are equal codes. Only of a longer code
 * are the bytes compared.
 */
final class CodeTable {

    /** The answer for bytes that are no code. */
    static final int UNKNOWN = -2;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Set<String> codes;
    private final long[] hashes;
    private final int[] numbers;
    private final int[] lengths;
    private final byte[][] longTexts;
    private final int shift;
    private final int mask;

    /**
     * A table of codes.
     *
     * @param numberByCode the codes and their numbers, 0 or more; no code is empty
     * @param mayBeEmpty whether an empty cell is {@link Form#MISSING} rather than unknown
     */
    CodeTable(Map<String, Integer> numberByCode, boolean mayBeEmpty) {
        codes = new TreeSet<>(numberByCode.keySet());
        int bits = Math.max(3, 34 - Integer.numberOfLeadingZeros(numberByCode.size()));
        shift = 64 - bits;
        mask = (1 << bits) - 1;
        hashes = new long[1 << bits];
        numbers = new int[1 << bits];
        lengths = new int[1 << bits];
        longTexts = new byte[1 << bits][];
        Arrays.fill(numbers, UNKNOWN);
        Arrays.fill(longTexts, new byte[0]);
        if (mayBeEmpty) {
            add("", Form.MISSING);
        }
        numberByCode.forEach(this::add);
    }

    private void add(String code, int number) {
        byte[] text = code.getBytes(StandardCharsets.UTF_8);
        long hash = hash(text, 0, text.length);
        int slot = (int) (hash * SPREAD >>> shift);
        while (numbers[slot] != UNKNOWN) {
            slot = slot + 1 & mask;
        }
        hashes[slot] = hash;
        numbers[slot] = number;
        lengths[slot] = text.length;
        if (text.length > Long.BYTES) {
            longTexts[slot] = text;
        }
    }

    /** The hash of some bytes: the first is the lowest; those behind the eighth are mixed in from the lowest again. */
    static long hash(byte[] bytes, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash ^= (bytes[i] & 0xFFL) << (i - from << 3);
        }
        return hash;
    }

    /** The number of the code of at most eight bytes that is its own hash; {@link #UNKNOWN} if there is none. */
    int find(long hash) {
        int slot = (int) (hash * SPREAD >>> shift);
        while (numbers[slot] != UNKNOWN) {
            if (hashes[slot] == hash && lengths[slot] <= Long.BYTES) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
        return UNKNOWN;
    }

    /** The number of the code that these bytes are, which have this hash; {@link #UNKNOWN} if they are none. */
    int find(long hash, byte[] bytes, int from, int to) {
        int slot = (int) (hash * SPREAD >>> shift);
        while (numbers[slot] != UNKNOWN) {
            if (hashes[slot] == hash && lengths[slot] == to - from && same(slot, bytes, from, to)) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
        return UNKNOWN;
    }

    private boolean same(int slot, byte[] bytes, int from, int to) {
        return to - from <= Long.BYTES || Arrays.equals(longTexts[slot], 0, to - from, bytes, from, to);
    }

    /** The codes, in alphabetical order. */
    Set<String> codes() {
        return codes;
    }
}
