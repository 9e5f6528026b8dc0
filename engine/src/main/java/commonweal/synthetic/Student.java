package commonweal.synthetic;

import commonweal.records.SyntheticIdentifiers;

/** A made-up student: what stays, and where the walk through the years has come to. */
final class Student {

    private static final long IDENTIFIERS = 88_000_000L;
    private static final long FIRST_IDENTIFIER = 1_000_000_091L;
    /** Shares no factor with the number of identifiers, so that no two students have one. */
    private static final long STRIDE = 7_368_787_343L;

    /** For draws. */
    long key;

    /** The ten digits in the files. */
    long id;

    /** The year of the first school year in the state; 0 long ago. */
    int arrived;

    /** Whether that was after kindergarten. */
    boolean fromElsewhere;

    /** Lasting ability, and that in English language arts, mathematics and science. */
    double ability;

    final double[] abilities = new double[3];

    boolean takesAlternate;

    /** The level of the last high-school science test; -1 before. */
    int scienceLevel;

    int scienceYear;

    final Attributes now = new Attributes();

    /**
     * Becomes another student.
     *
     * @param arrivedIn the year of arrival; 0 long ago
     * @param grade the grade in which the student comes in
     */
    void become(long newKey, int arrivedIn, int grade, Draws draws) {
        key = newKey;
        id = FIRST_IDENTIFIER
                + SyntheticIdentifiers.STEP
                        * Math.floorMod(
                                newKey * STRIDE + draws.bits(0, Draws.For.HOW_MANY, 0) % IDENTIFIERS, IDENTIFIERS);
        arrived = arrivedIn;
        fromElsewhere = arrivedIn > 0 && grade >= 1;
        ability = draws.normal(key, Draws.For.ABILITY, 0);
        for (int subject = 0; subject < abilities.length; subject++) {
            abilities[subject] = draws.normal(key, Draws.For.SUBJECT_ABILITY, subject);
        }
        takesAlternate = draws.happens(0.085, key, Draws.For.ALTERNATE, 0);
        scienceLevel = RecordCodes.NONE;
        scienceYear = 0;
        now.formerElYears = RecordCodes.NONE;
        now.englishLearner = false;
    }
}
