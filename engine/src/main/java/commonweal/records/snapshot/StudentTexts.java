package commonweal.records.snapshot;

import commonweal.records.reading.StudentNumbers;
import java.nio.charset.StandardCharsets;

/**
 * The identifiers of students as text, of each only what differs from the one before (DELTA_BYTE_ARRAY). The rows of a
 * student mostly follow each other, and those of numbers near each other often: both make it short. Parquet:
 * github.com/apache/parquet-format, "Encodings".
 */
final class StudentTexts {

    private static final int LONGEST = 18;

    /** 00, 01 and so on to 99. */
    private static final byte[] TWO_DIGITS = twoDigits();

    private final StudentNumbers numbers;
    private final PackedNumbers packed;
    private final GrowingBytes rests = new GrowingBytes();
    private byte[] text = new byte[LONGEST];
    private byte[] before = new byte[LONGEST];
    /** How many letters a row's text has in common with the one before, and how many others follow. */
    private int[] common = new int[1024];

    private int[] others = new int[1024];

    StudentTexts(StudentNumbers numbers, PackedNumbers packed) {
        this.numbers = numbers;
        this.packed = packed;
    }

    /** Writes the students of a group, which has rows. */
    void write(long[] students, int rows, GrowingBytes to) {
        if (common.length < rows) {
            common = new int[rows + rows / 4];
            others = new int[rows + rows / 4];
        }
        rests.size = 0;
        rests.room(rows * LONGEST);
        int length = 0;
        long last = -1;
        for (int i = 0; i < rows; i++) {
            long student = students[i];
            if (student == last) {
                common[i] = length;
                others[i] = 0;
                continue;
            }
            int lengthBefore = length;
            length = text(student);
            int same = common(Math.min(length, lengthBefore));
            common[i] = same;
            others[i] = length - same;
            System.arraycopy(text, same, rests.bytes, rests.size, length - same);
            rests.size += length - same;
            byte[] swapped = before;
            before = text;
            text = swapped;
            last = student;
        }
        packed.differences(common, rows, to);
        packed.differences(others, rows, to);
        to.add(rests);
    }

    private int common(int most) {
        int same = 0;
        while (same < most && text[same] == before[same]) {
            same++;
        }
        return same;
    }

    /** Makes the text; returns its length. */
    private int text(long student) {
        if (numbers.isPlain(student)) {
            return digits(student);
        }
        byte[] letters = numbers.text(student).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(letters, 0, text, 0, letters.length);
        return letters.length;
    }

    /** A number as its digits, two at a time, which takes half the divisions. */
    private int digits(long number) {
        int length = 1;
        for (long above = 10; number >= above; above *= 10) {
            length++;
        }
        byte[] to = text;
        int at = length;
        long rest = number;
        while (at > 1) {
            long hundreds = rest / 100;
            int two = (int) (rest - hundreds * 100) * 2;
            to[--at] = TWO_DIGITS[two + 1];
            to[--at] = TWO_DIGITS[two];
            rest = hundreds;
        }
        if (at > 0) {
            to[0] = (byte) ('0' + rest);
        }
        return length;
    }

    private static byte[] twoDigits() {
        byte[] digits = new byte[200];
        for (int i = 0; i < 100; i++) {
            digits[2 * i] = (byte) ('0' + i / 10);
            digits[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return digits;
    }
}
