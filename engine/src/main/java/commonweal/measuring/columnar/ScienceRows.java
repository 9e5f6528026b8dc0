package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of high-school science of one thread, kept apart until all are read: a student is counted once, in the counting
 * grade, with the best result so far ({@link ScienceStudents}). Kept in chunks, so that no row is copied while more come.
 */
final class ScienceRows {

    private static final int YEAR = 4;
    private static final int STUDENT = 8;
    private static final int ROWS = 4096;

    /** How many bits a key has: those of a student's number, and of the year and grade. */
    static final int KEY_BITS = 37 + STUDENT;

    /** Rows, column by column. */
    static final class Columns {
        /** {@link ScienceRows#key}. */
        final long[] keys;
        /** {@link ScienceResult#rank}. */
        final long[] ranks;
        /** {@link PackedRow}. */
        final int[] packed;
        /** {@link ScienceResult}. */
        final int[] results;

        final int[] schools;

        Columns(int rows) {
            keys = new long[rows];
            ranks = new long[rows];
            packed = new int[rows];
            results = new int[rows];
            schools = new int[rows];
        }
    }

    private final List<Columns> full = new ArrayList<>();
    private Columns current = new Columns(ROWS);
    private int used;

    /**
     * Whether each student has one row in a year, and none of an earlier grade: so it is where science is no more than one
     * test in the counting grade. Then nothing has to be found again, and the rows need no order.
     */
    private boolean single = true;

    static long key(long student, int year, int grade) {
        return student << STUDENT | (long) year << YEAR | grade;
    }

    static long student(long key) {
        return key >>> STUDENT;
    }

    static int year(long key) {
        return (int) (key >>> YEAR) & 0xF;
    }

    static int grade(long key) {
        return (int) key & 0xF;
    }

    /**
     * Keeps a row.
     *
     * @param only whether it is the only one its student can have: not of one of several disciplines, nor of an earlier grade
     */
    void add(boolean only, long student, int grade, int school, int row, int result, long rank) {
        single &= only;
        if (used == ROWS) {
            full.add(current);
            current = new Columns(ROWS);
            used = 0;
        }
        Columns to = current;
        to.keys[used] = key(student, PackedRow.year(row), grade);
        to.ranks[used] = rank;
        to.packed[used] = row;
        to.results[used] = result;
        to.schools[used++] = school;
    }

    boolean single() {
        return single;
    }

    /** How many rows there are. */
    int size() {
        return full.size() * ROWS + used;
    }

    /** Takes rows, a stretch at a time. */
    interface Stretch {
        /** The first so many of these. */
        void rows(Columns rows, int length);
    }

    /** Hands over all rows and forgets them. */
    void take(Stretch to) {
        for (Columns columns : full) {
            to.rows(columns, ROWS);
        }
        to.rows(current, used);
        full.clear();
        used = 0;
    }
}
