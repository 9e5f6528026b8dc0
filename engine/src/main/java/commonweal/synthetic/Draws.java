package commonweal.synthetic;

/**
 * Chance without a state: a draw depends on the seed, on whom it is for and on what it is for, never on the draws before
 * it. So the same arguments give the same students on any machine and with any number of threads.
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;

    Draws(long seed) {
        this.seed = mix(seed + GOLDEN);
    }

    /** What a draw is for. A new one is added at the end, so that it changes no other. */
    enum For {
        HOW_MANY,
        RACE,
        LOW_INCOME,
        LOW_INCOME_CHANGES,
        LOW_INCOME_ANEW,
        ECONOMICALLY_DISADVANTAGED,
        DISABILITY,
        ENGLISH_LEARNER,
        NEWCOMER,
        ALTERNATE,
        ALTERNATE_LEVEL,
        PLACEMENT,
        DISTRICT_PLACEMENT,
        ABILITY,
        SUBJECT_ABILITY,
        DAY,
        ABSENT_FROM_ALL,
        ABSENT,
        EXCUSED,
        ACCESS_ONLY,
        NO_SCORE,
        HAD_PRIOR_SCORE,
        MOVES,
        WHERE_TO,
        WITHIN_DISTRICT,
        WHICH_SCHOOL,
        ARRIVES_LATE,
        LEAVES,
        NEXT_SCHOOL,
        DROPS_OUT,
        DROPS_OUT_BEFORE_SPRING,
        COMES_BACK,
        OUTCOME,
        FIFTH_YEAR,
        SCIENCE_OF_SCHOOL,
        SCIENCE_EARLY,
        SCIENCE_AGAIN,
        DISCIPLINE,
        SCHOOL_YEAR,
        TEST_FORM,
        ACCESS_GROWTH,
        GIVEN_INDEX,
        INCIDENT
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Sixty-four random bits. */
    long bits(long who, For what, int detail) {
        return mix(mix(seed ^ (who * GOLDEN)) + ((long) what.ordinal() << 32 | detail) * GOLDEN);
    }

    /** Even between 0 and 1, both left out. */
    double share(long who, For what, int detail) {
        return ((bits(who, what, detail) >>> 11) + 0.5) * 0x1.0p-53;
    }

    /** From the normal curve with mean 0 and standard deviation 1. */
    double normal(long who, For what, int detail) {
        return NormalCurve.quantile(share(who, what, detail));
    }

    /** Whether something of this probability happens. */
    boolean happens(double probability, long who, For what, int detail) {
        return share(who, what, detail) < probability;
    }

    /** A whole number whose mean is the expected one. */
    int whole(double expected, long who, For what, int detail) {
        return (int) (expected + share(who, what, detail));
    }
}
