package commonweal.measuring.columnar;

/**
 * A result of high-school science in one whole number: what it is worth by the rules of its own year. Whether it counts is
 * asked later, of the student and the rules of the counting year.
 */
final class ScienceResult {

    private static final int TESTED = 2;
    private static final int ALTERNATE = 3;
    private static final int FIRST_YEAR_EL = 4;
    private static final int POINTS = 5;
    private static final int LEVEL = 12;
    private static final int SGP = 15;

    private ScienceResult() {}

    /** A result without growth. */
    static int of(int participation, boolean tested, boolean alternate, boolean firstYearEl, int points, int level) {
        return participation
                | (tested ? 1 << TESTED : 0)
                | (alternate ? 1 << ALTERNATE : 0)
                | (firstYearEl ? 1 << FIRST_YEAR_EL : 0)
                | points + 1 << POINTS
                | level + 1 << LEVEL;
    }

    /** A result that had no growth, with this percentile; none if it is 0 or less. */
    static int with(int result, int percentile) {
        return result | Math.max(0, percentile) << SGP;
    }

    static int participation(int result) {
        return result & 3;
    }

    static boolean tested(int result) {
        return (result >>> TESTED & 1) != 0;
    }

    static boolean alternate(int result) {
        return (result >>> ALTERNATE & 1) != 0;
    }

    static boolean firstYearEl(int result) {
        return (result >>> FIRST_YEAR_EL & 1) != 0;
    }

    static int points(int result) {
        return (result >>> POINTS & 0x7F) - 1;
    }

    static int level(int result) {
        return (result >>> LEVEL & 7) - 1;
    }

    static int sgp(int result) {
        return result >>> SGP;
    }

    /** How good it is: tested, then the most points, the highest level, the highest score, the first discipline. */
    static long rank(int result, int scaled, int discipline) {
        long rank = tested(result) ? 1 : 0;
        rank = rank << 8 | points(result) + 1;
        rank = rank << 4 | level(result) + 1;
        rank = rank << 16 | scaled + 1;
        return rank << 4 | place(discipline);
    }

    /** The higher, the earlier the discipline stands in the list; none is 0. */
    static int place(int discipline) {
        return discipline < 0 ? 0 : 7 - discipline;
    }

    /** The discipline's place of a rank. */
    static int placeOf(long rank) {
        return (int) rank & 0xF;
    }
}
