package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mark of every row by student and year, laid in parts by one thread, so that rows of one student meet again in one part
 * of all threads: eight bytes are what it costs to find every duplicate and every student in two schools. Rows of a student
 * mostly follow each other; those that can all be true have one mark together.
 */
final class RowMarks {

    /** How many parts. */
    static final int PARTS = 256;

    private static final int PART_BITS = 8;
    /** How many bits {@link #rest} has. */
    static final int REST_BITS = StudentYears.BITS - PART_BITS;

    private static final int FIRST = 256;
    private static final int LONGEST = 2048;
    private static final int SLAB = 1 << 17;
    private static final int GRADE_BITS = 4;
    private static final int SUBJECTS_BITS = 8;

    /** How many bits of a mark say school and grade. */
    private static final int PLACE_BITS = 17 + GRADE_BITS;

    private final Chunks chunks = new Chunks(PARTS, FIRST, LONGEST, SLAB);
    private List<long[]> slabs = new ArrayList<>();
    /** By part: the array of its last chunk, and where in it the next mark goes and the chunk ends. */
    private final long[][] current = new long[PARTS][];

    private final int[] next = new int[PARTS];
    private final int[] end = new int[PARTS];
    /** By part: how many marks it has. */
    private final int[] size = new int[PARTS];

    /** The mark of the rows added last, not laid yet; 0 if there is none. */
    private long together;

    private int partOfTogether;

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
        long place = school << GRADE_BITS | grade;
        long bit = 1L << subject;
        long mark = (studentYear >>> PART_BITS << PLACE_BITS | place) << SUBJECTS_BITS | bit;
        if (part == partOfTogether && place(mark) == place(together) && (together & bit) == 0) {
            together |= bit;
        } else {
            lay();
            together = mark;
            partOfTogether = part;
        }
    }

    /** Lays the mark of the rows added last. */
    private void lay() {
        if (together == 0) {
            return;
        }
        int part = partOfTogether;
        if (next[part] == end[part]) {
            more(part);
        }
        current[part][next[part]++] = together;
        size[part]++;
        together = 0;
    }

    private void more(int part) {
        int chunk = chunks.cut(part);
        if (chunks.arrays() > slabs.size()) {
            slabs.add(new long[SLAB]);
        }
        current[part] = slabs.get(chunks.array(chunk));
        next[part] = chunks.from(chunk);
        end[part] = chunks.to(chunk);
    }

    /** No more rows follow. */
    void end() {
        lay();
    }

    static int part(long studentYear) {
        return (int) studentYear & PARTS - 1;
    }

    /** The student and year of a mark in this part. */
    static long studentYear(int part, long mark) {
        return rest(mark) << PART_BITS | part;
    }

    /** What is left of {@link #studentYear} within a part, below 2 to the power of {@value #REST_BITS}. */
    static long rest(long mark) {
        return mark >>> PLACE_BITS + SUBJECTS_BITS;
    }

    /** The subjects of a mark's rows, one bit each. */
    static long subjects(long mark) {
        return mark & (1L << SUBJECTS_BITS) - 1;
    }

    /** A mark without its subjects: student, year, school and grade. */
    static long place(long mark) {
        return mark >>> SUBJECTS_BITS;
    }

    /** How many marks a part has. */
    int size(int part) {
        return size[part];
    }

    /** Takes marks, a stretch at a time. */
    interface Stretch {
        /** The marks between these places. */
        void marks(long[] marks, int from, int to);
    }

    /** Hands over the marks of a part. */
    void each(int part, Stretch taker) {
        int last = chunks.last(part);
        for (int chunk = last; chunk != Chunks.NONE; chunk = chunks.before(chunk)) {
            int behind = chunk == last ? next[part] : chunks.to(chunk);
            taker.marks(slabs.get(chunks.array(chunk)), chunks.from(chunk), behind);
        }
    }

    /** Forgets all marks; no others may be added. */
    void forget() {
        slabs = List.of();
        Arrays.fill(current, null);
    }
}
