package commonweal.synthetic;

/** What a student is in one year. */
final class Attributes {
    int race;
    boolean lowIncome;
    boolean economicallyDisadvantaged;
    boolean disability;
    boolean englishLearner;
    int formerElYears;
    boolean firstYearEl;

    /** Whether the student was an English learner within the last years. */
    boolean formerEl(int years) {
        return formerElYears >= 1 && formerElYears <= years;
    }
}
