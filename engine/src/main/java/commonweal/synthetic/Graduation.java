package commonweal.synthetic;

import commonweal.synthetic.Draws.For;

/** Who drops out of high school, who comes back, and what comes of a cohort: as often as the school's real rate says. */
final class Graduation {

    /** The real rates are those of 2016; five years before about two fifths more did not graduate. */
    private static final double MORE_WITHOUT = 1.42;

    /** Of those who do not graduate, so many drop out each year. */
    private static final double DROP_OUT_A_YEAR = 0.165;

    private static final double MOST_A_YEAR = 0.14;
    private static final int YEARS = 4;

    private final Draws draws;
    private final double[] dropOut;
    private final double[] graduate;
    private final double[] usual;

    Graduation(Draws draws, SchoolsOfTheState schools) {
        this.draws = draws;
        int count = schools.all().size();
        dropOut = new double[count];
        graduate = new double[count];
        usual = new double[count];
        for (School school : schools.all()) {
            double without = Math.min((1 - school.graduates) * MORE_WITHOUT, 0.97);
            double hazard = Math.min(without * DROP_OUT_A_YEAR, MOST_A_YEAR);
            dropOut[school.index] = hazard;
            double left = 1;
            for (int i = 0; i < YEARS; i++) {
                left *= 1 - hazard;
            }
            graduate[school.index] = Math.min((1 - without) / left, 0.995);
            usual[school.index] = school.lowIncome * 1.5 + (1 - school.lowIncome) * 0.7;
        }
    }

    private static double risk(Attributes now) {
        return (now.lowIncome ? 1.5 : 0.7) * (now.disability ? 1.4 : 0.92) * (now.englishLearner ? 1.5 : 0.97);
    }

    /** The share of a school's students who drop out in a year. */
    double dropOutRate(int school) {
        return dropOut[school];
    }

    boolean dropsOut(Student student, int school, int year) {
        double hazard = Math.min(dropOut[school] * risk(student.now) / usual[school], 0.4);
        return draws.happens(hazard, student.key, For.DROPS_OUT, year);
    }

    /** Whether one who drops out in a year is gone before the spring already. */
    boolean goneBySpring(Student student, int year) {
        return draws.happens(0.6, student.key, For.DROPS_OUT_BEFORE_SPRING, year);
    }

    boolean comesBack(Student student, int year) {
        return draws.happens(0.08, student.key, For.COMES_BACK, year);
    }

    /** What came, after four years, of a student who was in grade 12 to the end. */
    int afterFour(Student student, int school) {
        double without = Math.min((1 - graduate[school]) * risk(student.now) / usual[school], 0.97);
        double draw = draws.share(student.key, For.OUTCOME, 0);
        if (draw >= without) {
            return RecordCodes.GRADUATED;
        }
        return draw < without * 0.08 ? RecordCodes.CERTIFICATE : RecordCodes.STILL_ENROLLED;
    }

    /** What came of a student after five years. */
    int afterFive(Student student, int afterFour) {
        if (afterFour != RecordCodes.STILL_ENROLLED) {
            return afterFour;
        }
        double draw = draws.share(student.key, For.FIFTH_YEAR, 0);
        return draw < 0.5 ? RecordCodes.GRADUATED : draw < 0.7 ? RecordCodes.DROPPED_OUT : RecordCodes.STILL_ENROLLED;
    }
}
