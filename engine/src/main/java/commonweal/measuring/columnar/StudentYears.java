package commonweal.measuring.columnar;

import commonweal.records.reading.StudentNumbers;

/**
 * A student in a year as one whole number, and that number well mixed: students with neighbouring numbers then fall into
 * different parts, and a part of the number's bits says which. The mixing can be undone, so that nothing is lost.
 */
final class StudentYears {

    /** A student's number has 37 bits, a year 4. */
    static final int BITS = 41;

    private static final int YEAR_BITS = 4;
    private static final long MASK = (1L << BITS) - 1;
    private static final long FACTOR = 0x1D8AF066D35L | 1;
    private static final long INVERSE = inverse(FACTOR);
    private static final int HALF = 20;

    static {
        if (StudentNumbers.LIMIT > 1L << BITS - YEAR_BITS) {
            throw new IllegalStateException("a student's number must fit beside a year");
        }
    }

    private StudentYears() {}

    private static long unmixed(long mixed) {
        long before = mixed * INVERSE & MASK;
        before ^= before >>> HALF ^ before >>> 2 * HALF;
        return before * INVERSE & MASK;
    }

    /** The student of a mixed number. */
    static long student(long mixed) {
        return unmixed(mixed) >>> YEAR_BITS;
    }

    /** The year of a mixed number. */
    static int year(long mixed) {
        return (int) unmixed(mixed) & (1 << YEAR_BITS) - 1;
    }

    /** The number whose product with an odd one is 1, by Newton's steps: each doubles the bits that are right. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int step = 0; step < 6; step++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    /** The mixed number of a student in a year, from 0 of those that may occur. */
    static long of(long student, int year) {
        long mixed = (student << YEAR_BITS | year) * FACTOR & MASK;
        mixed ^= mixed >>> HALF;
        return mixed * FACTOR & MASK;
    }
}
