package commonweal.measuring.columnar;

/**
 * All that counting needs to know of a row, in one whole number: ten states have fifty million rows, and four bytes each
 * are what keeps them in memory. From the lowest bit: year (from the first that may occur), subject, race, the four other
 * groups, outcome (see {@link Outcomes}), growth percentile (0: none that counts), and since when the student is here.
 */
final class PackedRow {

    /** How many years a reading may span. */
    static final int YEARS = 16;

    /** How many races there can be; the last stands for one that is not known. */
    static final int RACES = 8;

    /** Which of low income, economically disadvantaged, disability and EL or former EL: one bit each. */
    static final int FLAG_SETS = 16;

    static final int LOW_INCOME = 1;
    static final int ECONOMICALLY_DISADVANTAGED = 2;
    static final int DISABILITY = 4;
    static final int EL_AND_FORMER_EL = 8;

    /** Since October in the school; only in the district; only in the state; in none of them. */
    static final int ATTRIBUTIONS = 4;

    /** How many growth percentiles there are, with 0 for none. */
    static final int GROWTHS = 100;

    private static final int SUBJECT = 4;
    private static final int RACE = 6;
    private static final int FLAGS = 9;
    private static final int OUTCOME = 13;
    private static final int GROWTH = 21;
    private static final int ATTRIBUTION = 28;

    private PackedRow() {}

    static int of(int year, int subject, int race, int flags, int outcome, int growth, int attribution) {
        return year
                | subject << SUBJECT
                | race << RACE
                | flags << FLAGS
                | outcome << OUTCOME
                | growth << GROWTH
                | attribution << ATTRIBUTION;
    }

    /** The part that says who the student is, and since when here; the others are joined to it with {@code |}. */
    static int ofStudent(int race, int flags, int attribution) {
        return of(0, 0, race, flags, 0, 0, attribution);
    }

    /** The same part with another attribution. */
    static int withAttribution(int ofStudent, int attribution) {
        return ofStudent & (1 << ATTRIBUTION) - 1 | attribution << ATTRIBUTION;
    }

    /** The same row with another student's part. */
    static int withStudent(int packed, int ofStudent) {
        return packed & ~(0x7F << RACE | -1 << ATTRIBUTION) | ofStudent;
    }

    /** The part that says what came of a test, without growth. */
    static int ofResult(int year, int subject, int outcome) {
        return of(year, subject, 0, 0, outcome, 0, 0);
    }

    /** The part of a growth percentile; none if it is 0 or less. */
    static int ofGrowth(int percentile) {
        return Math.max(0, percentile) << GROWTH;
    }

    /** The same row with another outcome and growth. */
    static int with(int packed, int outcome, int growth) {
        return packed & ~(0xFF << OUTCOME | 0x7F << GROWTH) | outcome << OUTCOME | growth << GROWTH;
    }

    static int year(int packed) {
        return packed & 0xF;
    }

    static int subject(int packed) {
        return packed >>> SUBJECT & 0x3;
    }

    /** Race and flags together: the place of the student's groups in a table of {@link #RACES} x {@link #FLAG_SETS}. */
    static int student(int packed) {
        return packed >>> RACE & 0x7F;
    }

    static int student(int race, int flags) {
        return race | flags << FLAGS - RACE;
    }

    static int outcome(int packed) {
        return packed >>> OUTCOME & 0xFF;
    }

    static int growth(int packed) {
        return packed >>> GROWTH & 0x7F;
    }

    static int attribution(int packed) {
        return packed >>> ATTRIBUTION;
    }
}
