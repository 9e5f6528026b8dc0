package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mark of every row by student and year, laid in parts by one thread, so that rows of one student meet again in one part
 * of all threads: eight bytes a row are what it costs to find every duplicate and every student in two schools.
 */
final class RowMarks {

    /** How many parts. */
    static final int PARTS = 256;

    private static final int PART_BITS = 8;
    private static final int REST_BITS = StudentYears.BITS - PART_BITS;
    private static final int CHUNK = 2048;
    private static final int SCHOOL_BITS = 17;
    private static final int SUBJECT_BITS = 3;

    private final long[][] current = new long[PARTS][];
    private final int[] used = new int[PARTS];
    private final List<List<long[]>> full = new ArrayList<>();

    RowMarks() {
        for (int part = 0; part < PARTS; part++) {
            current[part] = new long[CHUNK];
            full.add(new ArrayList<>());
        }
    }

    /**
     * Marks a row.
     *
     * @param studentYear {@link StudentYears#of}
     * @param subject the subject, or 3 and more for the disciplines of high-school science
     * @param school the school
     * @param grade the grade
     */
    void add(long studentYear, int subject, int school, int grade) {
        int part = part(studentYear);
        int at = used[part];
        if (at == CHUNK) {
            full.get(part).add(current[part]);
            current[part] = new long[CHUNK];
            at = 0;
        }
        long rest = studentYear >>> PART_BITS;
        current[part][at] = ((rest << SUBJECT_BITS | subject) << SCHOOL_BITS | school) << 4 | grade;
        used[part] = at + 1;
    }

    static int part(long studentYear) {
        return (int) studentYear & PARTS - 1;
    }

    /** The student and year of a mark in this part. */
    static long studentYear(int part, long mark) {
        return mark >>> 4 + SCHOOL_BITS + SUBJECT_BITS << PART_BITS | part;
    }

    /** What is left of {@link #studentYear} within a part, below 2 to the power of {@value #REST_BITS}. */
    static long rest(long mark) {
        return mark >>> 4 + SCHOOL_BITS + SUBJECT_BITS;
    }

    static int subject(long mark) {
        return (int) (mark >>> 4 + SCHOOL_BITS) & 7;
    }

    /** School and grade together: equal in all rows of a student and year. */
    static int place(long mark) {
        return (int) mark & (1 << 4 + SCHOOL_BITS) - 1;
    }

    /** How many marks a part has. */
    int size(int part) {
        return full.get(part).size() * CHUNK + used[part];
    }

    /** Copies the marks of a part to these places, and forgets them; returns the next free place. */
    int take(int part, long[] to, int from) {
        int at = from;
        for (long[] chunk : full.get(part)) {
            System.arraycopy(chunk, 0, to, at, CHUNK);
            at += CHUNK;
        }
        System.arraycopy(current[part], 0, to, at, used[part]);
        at += used[part];
        full.get(part).clear();
        current[part] = new long[0];
        return at;
    }

    /**
     * The students and years that are odd: a subject stands twice, or rows name two schools or two grades. An open hash
     * table for each part holds, for each student and year, what was seen.
     */
    static long[] odd(List<RowMarks> ofThreads, int part) {
        int size = ofThreads.stream().mapToInt(marks -> marks.size(part)).sum();
        long[] marks = new long[size];
        int at = 0;
        for (RowMarks one : ofThreads) {
            at = one.take(part, marks, at);
        }
        int slots = Math.max(16, Integer.highestOneBit(Math.max(1, size)) * 4);
        long[] firsts = new long[slots];
        byte[] seen = new byte[slots];
        long[] odd = new long[0];
        int odds = 0;
        for (long mark : marks) {
            long rest = rest(mark);
            int slot = (int) (rest * 0x9E3779B97F4A7C15L >>> 64 - Integer.numberOfTrailingZeros(slots));
            while (seen[slot] != 0 && rest(firsts[slot]) != rest) {
                slot = slot + 1 & slots - 1;
            }
            int bit = 1 << subject(mark);
            if (seen[slot] == 0) {
                firsts[slot] = mark;
            } else if ((seen[slot] & bit) != 0 || place(firsts[slot]) != place(mark)) {
                if (odds == odd.length) {
                    odd = Arrays.copyOf(odd, Math.max(16, 2 * odds));
                }
                odd[odds++] = studentYear(part, mark);
            }
            seen[slot] |= (byte) bit;
        }
        return Arrays.stream(odd, 0, odds).sorted().distinct().toArray();
    }
}
