package commonweal.records.reading;

import java.nio.charset.StandardCharsets;

/** Gives a student's identifier that is not plain digits its number, for a test elsewhere. */
public final class TextStudents {

    private TextStudents() {}

    /** The number of an identifier. */
    public static long number(StudentNumbers numbers, String identifier) {
        byte[] text = identifier.getBytes(StandardCharsets.US_ASCII);
        return numbers.number(text, 0, text.length);
    }
}
