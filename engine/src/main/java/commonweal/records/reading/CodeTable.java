package commonweal.records.reading;

import commonweal.records.Form;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Finds the number of a code by its bytes, without making a text of them. Codes of up to eight bytes, which are nearly all,
 * are whole numbers themselves and stand in an open hash table, each beside its number: so a look is
 * one access to memory. Longer ones stand in a list.
 */
final class CodeTable {

    /** The answer for bytes that are no code. */
    static final int UNKNOWN = -2;

    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    /** Up to so many codes are given slots of their own. */
    private static final int FEW = 32;

    private static final int ATTEMPTS = 10_000;

    private final Set<String> codes;
    /** At 2 x slot the code, at 2 x slot + 1 its number. */
    private final long[] table;

    private final int shift;
    private final long spread;
    /** By its byte the number of each code of a single byte. */
    private final int[] byByte = new int[1 << Byte.SIZE];

    private final boolean singleBytes;
    private final byte[][] longCodes;
    private final int[] longNumbers;

    /**
     * A table of codes.
     *
     * @param numberByCode the codes and their numbers, 0 or more; no code is empty
     * @param mayBeEmpty whether an empty cell is {@link Form#MISSING} rather than unknown
     */
    CodeTable(Map<String, Integer> numberByCode, boolean mayBeEmpty) {
        codes = new TreeSet<>(numberByCode.keySet());
        long[] wholes = wholes(mayBeEmpty);
        int bits = Math.max(3, 33 - Integer.numberOfLeadingZeros(wholes.length)) + (wholes.length <= FEW ? 1 : 0);
        shift = Long.SIZE - bits;
        spread = spread(wholes, shift);
        table = new long[2 << bits];
        for (int slot = 0; slot < 1 << bits; slot++) {
            table[2 * slot + 1] = UNKNOWN;
        }
        if (mayBeEmpty) {
            add(0, Form.MISSING);
        }
        Arrays.fill(byByte, UNKNOWN);
        int longOnes = 0;
        byte[][] texts = new byte[numberByCode.size()][];
        int[] numbers = new int[numberByCode.size()];
        for (Map.Entry<String, Integer> code : numberByCode.entrySet()) {
            byte[] text = code.getKey().getBytes(StandardCharsets.UTF_8);
            if (text.length == 1) {
                byByte[text[0] & 0xFF] = code.getValue();
            }
            if (text.length <= Long.BYTES) {
                add(whole(text), code.getValue());
            } else {
                texts[longOnes] = text;
                numbers[longOnes++] = code.getValue();
            }
        }
        singleBytes = codes.stream().allMatch(code -> code.getBytes(StandardCharsets.UTF_8).length == 1);
        longCodes = Arrays.copyOf(texts, longOnes);
        longNumbers = Arrays.copyOf(numbers, longOnes);
    }

    /** All that is looked for as a whole number. */
    private long[] wholes(boolean mayBeEmpty) {
        return LongStream.concat(
                        LongStream.of(0).limit(mayBeEmpty ? 1 : 0),
                        codes.stream()
                                .map(code -> code.getBytes(StandardCharsets.UTF_8))
                                .filter(code -> code.length <= Long.BYTES)
                                .mapToLong(CodeTable::whole))
                .toArray();
    }

    /**
     * The factor by which codes are spread over the table: of a few codes one that gives each a slot of its own, if there is
     * one among many. Then whether the first look is the last need not be guessed, and is not guessed wrongly.
     */
    private static long spread(long[] wholes, int shift) {
        long spread = SPREAD;
        for (int attempt = 0; attempt < ATTEMPTS && wholes.length <= FEW; attempt++) {
            if (apart(wholes, spread, shift)) {
                return spread;
            }
            spread = spread * SPREAD + 2;
        }
        return SPREAD;
    }

    private static boolean apart(long[] wholes, long spread, int shift) {
        BitSet taken = new BitSet();
        for (long whole : wholes) {
            int slot = (int) (whole * spread >>> shift);
            if (taken.get(slot)) {
                return false;
            }
            taken.set(slot);
        }
        return true;
    }

    private void add(long code, int number) {
        int place = place(code);
        while (table[place + 1] != UNKNOWN) {
            place = next(place);
        }
        table[place] = code;
        table[place + 1] = number;
    }

    private int place(long code) {
        return (int) (code * spread >>> shift) << 1;
    }

    private int next(int place) {
        return place + 2 & table.length - 1;
    }

    private static long whole(byte[] text) {
        long whole = 0;
        for (int i = text.length - 1; i >= 0; i--) {
            whole = whole << Byte.SIZE | text[i] & 0xFF;
        }
        return whole;
    }

    /** The number of the code whose bytes these are, the first the lowest; of an empty cell, which is 0. */
    int find(long code) {
        int place = place(code);
        while (table[place] != code && table[place + 1] != UNKNOWN) {
            place = next(place);
        }
        // A free slot holds the code 0, and the number that is given to what is not known.
        return (int) table[place + 1];
    }

    /** The number of the code that these bytes are; {@link #UNKNOWN} if they are none. */
    int find(byte[] bytes, int from, int to) {
        if (to > from && bytes[to - 1] == 0) {
            return UNKNOWN; // a zero at the end would not be seen in the whole number
        }
        if (to - from <= Long.BYTES) {
            return find(whole(Arrays.copyOfRange(bytes, from, to)));
        }
        for (int i = 0; i < longCodes.length; i++) {
            if (Arrays.equals(longCodes[i], 0, longCodes[i].length, bytes, from, to)) {
                return longNumbers[i];
            }
        }
        return UNKNOWN;
    }

    /** Whether every code is a single byte. */
    boolean singleBytes() {
        return singleBytes;
    }

    /** By each byte the number of the code that is this byte; {@link #UNKNOWN} if there is none. */
    int[] byByte() {
        return byByte;
    }

    /** How many codes there are. */
    int size() {
        return codes.size();
    }

    /** The codes, in alphabetical order. */
    Set<String> codes() {
        return codes;
    }
}
