package commonweal.synthetic;

import commonweal.synthetic.Draws.For;

/**
 * What a student scores on a test, and how much the student has grown: lasting ability, ability in the subject and the
 * day, so that two years' results of one student go together as they really do (correlation 0.75); and gaps between
 * groups, drawn around the mean of the school.
 */
final class Scores {

    private static final double ABILITY = 0.7874;
    private static final double IN_SUBJECT = 0.3606;
    private static final double ON_THE_DAY = 0.5;
    private static final double FROM_YEAR_TO_YEAR = ABILITY * ABILITY + IN_SUBJECT * IN_SUBJECT;
    private static final double UNEXPECTED = StrictMath.sqrt(1 - FROM_YEAR_TO_YEAR * FROM_YEAR_TO_YEAR);

    private static final double SPREAD = 15;
    private static final double LOW_INCOME = -6;
    private static final double DISABILITY = -15;
    private static final double ENGLISH_LEARNER = -12;
    private static final double[] BY_RACE = byRace();

    private final Draws draws;
    private final SchoolAchievement schools;
    private final double[] gapsOfSchool;

    Scores(Draws draws, SchoolsOfTheState state, SchoolAchievement schools) {
        this.draws = draws;
        this.schools = schools;
        gapsOfSchool = new double[state.all().size()];
        for (School school : state.all()) {
            double gap = school.lowIncome * LOW_INCOME
                    + school.disability * DISABILITY
                    + school.englishLearners * ENGLISH_LEARNER;
            for (int race = 0; race < BY_RACE.length; race++) {
                gap += school.races[race] * BY_RACE[race];
            }
            gapsOfSchool[school.index] = gap;
        }
    }

    private static double[] byRace() {
        double[] gaps = new double[RecordCodes.RACES.size()];
        gaps[RecordCodes.race("asian")] = 5;
        gaps[RecordCodes.race("black")] = -4;
        gaps[RecordCodes.race("hispanic")] = -3;
        gaps[RecordCodes.race("american_indian")] = -2;
        return gaps;
    }

    /** The scaled score before it is rounded. */
    double exact(Student student, int school, int subject, int year, int grade) {
        Attributes now = student.now;
        double gap = (now.lowIncome ? LOW_INCOME : 0)
                + (now.disability ? DISABILITY : 0)
                + (now.englishLearner ? ENGLISH_LEARNER : 0)
                + BY_RACE[now.race];
        return schools.mean(school, subject, year) + gap - gapsOfSchool[school] + SPREAD * own(student, subject, grade);
    }

    /** The student's own part, normal with spread 1. */
    private double own(Student student, int subject, int grade) {
        return ABILITY * student.ability
                + IN_SUBJECT * student.abilities[subject]
                + ON_THE_DAY * draws.normal(student.key, For.DAY, grade * 4 + subject);
    }

    /** The student growth percentile from the test of the earlier grade to that of this one. */
    int growthPercentile(Student student, int school, int subject, int year, int grade, int earlier) {
        double unexpected =
                (own(student, subject, grade) - FROM_YEAR_TO_YEAR * own(student, subject, earlier)) / UNEXPECTED;
        return NormalCurve.percentile(schools.growth(school, subject, year, grade, unexpected));
    }
}
