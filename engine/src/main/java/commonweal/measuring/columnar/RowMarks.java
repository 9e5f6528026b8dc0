package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.List;

/**
 * A mark of every row by student and year, laid in parts by one thread, so that rows of one student meet again in one part
 * of all threads: eight bytes a row are what it costs to find every duplicate and every student in two schools.
 */
final class RowMarks {

    /** How many parts. */
    static final int PARTS = 256;

    private static final int PART_BITS = 8;
    /** How many bits {@link #rest} has. */
    static final int REST_BITS = StudentYears.BITS - PART_BITS;

    private static final int CHUNK = 2048;
    private static final int SCHOOL_BITS = 17;
    private static final int SUBJECT_BITS = 3;
    /** How many bits {@link #place} has. */
    static final int PLACE_BITS = SCHOOL_BITS + 4;

    private static final long[] NOTHING = {};

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

    /** Takes marks, a stretch at a time. */
    interface Stretch {
        /** The first so many of these. */
        void marks(long[] marks, int length);
    }

    /** Hands over the marks of a part and forgets them. */
    void take(int part, Stretch to) {
        for (long[] chunk : full.get(part)) {
            to.marks(chunk, CHUNK);
        }
        to.marks(current[part], used[part]);
        full.get(part).clear();
        current[part] = NOTHING;
        used[part] = 0;
    }
}
