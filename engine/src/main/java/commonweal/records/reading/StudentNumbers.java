package commonweal.records.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each student's identifier a whole number below {@link #LIMIT}: an identifier of up to ten digits that does not
 * begin with 0 is its own number, which costs no memory; any other gets the next free number above those.
 */
public final class StudentNumbers {

    /** No number is as high as this: 37 bits. */
    public static final long LIMIT = 1L << 37;

    /** An identifier that is no identifier. */
    static final long NONE = -1;

    private static final long FIRST_GIVEN = 1L << 36;
    private static final int LONGEST = 18;

    private final Map<String, Long> given = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    /** The number of an identifier that is not plain digits. */
    synchronized long number(byte[] bytes, int from, int to) {
        if (!valid(bytes, from, to)) {
            return NONE;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        return given.computeIfAbsent(text, fresh -> {
            texts.add(fresh);
            return FIRST_GIVEN + texts.size() - 1;
        });
    }

    private static boolean valid(byte[] bytes, int from, int to) {
        if (to - from > LONGEST || to == from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            byte one = bytes[i];
            boolean letter = one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
            if (!letter && (one < '0' || one > '9') && one != '-' && one != '_') {
                return false;
            }
        }
        return true;
    }

    /** Whether a number of plain digits stands for itself. */
    static boolean plain(long digits, int length) {
        return digits < FIRST_GIVEN && length <= 10;
    }

    /** Whether a number is the identifier itself. */
    public boolean isPlain(long number) {
        return number < FIRST_GIVEN;
    }

    /** The identifier that has this number. */
    public synchronized String text(long number) {
        return number < FIRST_GIVEN ? Long.toString(number) : texts.get((int) (number - FIRST_GIVEN));
    }
}
