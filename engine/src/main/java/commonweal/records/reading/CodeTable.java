package commonweal.records.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the number of a code by its bytes, without making a text of them: an open hash table, at most half full. The hash
 * of up to eight bytes is these bytes themselves, so that most comparisons are one of whole numbers.
 */
final class CodeTable {

    /** The answer for bytes that are no code. */
    static final int UNKNOWN = -2;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final Set<String> codes;
    private final byte[][] texts;
    private final long[] hashes;
    private final int[] numbers;
    private final int shift;

    /** A table of these codes and their numbers, 0 or more. */
    CodeTable(Map<String, Integer> numberByCode) {
        codes = new TreeSet<>(numberByCode.keySet());
        int bits = Math.max(3, 33 - Integer.numberOfLeadingZeros(numberByCode.size()));
        shift = 64 - bits;
        texts = new byte[1 << bits][];
        hashes = new long[1 << bits];
        numbers = new int[1 << bits];
        Arrays.fill(texts, new byte[0]);
        numberByCode.forEach((code, number) -> {
            byte[] text = code.getBytes(StandardCharsets.UTF_8);
            long hash = 0;
            for (byte one : text) {
                hash = next(hash, one);
            }
            int slot = slot(hash);
            while (texts[slot].length > 0) {
                slot = slot + 1 & texts.length - 1;
            }
            texts[slot] = text;
            hashes[slot] = hash;
            numbers[slot] = number;
        });
    }

    /** The hash of some bytes, from that of those before and the next. */
    static long next(long hash, byte one) {
        return Long.rotateLeft(hash, 8) ^ one;
    }

    private int slot(long hash) {
        return (int) (hash * SPREAD >>> shift);
    }

    /** The number of the code that these bytes are, which have this hash; {@link #UNKNOWN} if they are none. */
    int find(long hash, byte[] bytes, int from, int to) {
        int slot = slot(hash);
        while (texts[slot].length > 0) {
            if (hashes[slot] == hash && texts[slot].length == to - from && same(texts[slot], bytes, from, to)) {
                return numbers[slot];
            }
            slot = slot + 1 & texts.length - 1;
        }
        return UNKNOWN;
    }

    /** Equal hashes of equal length up to eight bytes are equal bytes. */
    private static boolean same(byte[] text, byte[] bytes, int from, int to) {
        return to - from <= Long.BYTES || Arrays.equals(text, 0, text.length, bytes, from, to);
    }

    /** The codes, in alphabetical order. */
    Set<String> codes() {
        return codes;
    }
}
