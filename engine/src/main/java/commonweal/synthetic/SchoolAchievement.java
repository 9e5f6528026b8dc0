package commonweal.synthetic;

import commonweal.synthetic.Draws.For;

/**
 * How high the students of each school score and how fast they grow: so that the school comes out with about its real
 * index of the base year and its real median growth percentile.
 */
final class SchoolAchievement {

    /** Scaled scores that index points begin with, as exact scores before they are rounded to even ones. */
    private static final double[] POINTS_FROM = {209, 219, 229, 239};

    private static final double POINTS_EACH = 25;
    private static final double SPREAD_WITHIN_SCHOOL = 16.6;
    private static final double LOWEST_MEAN = 195;
    private static final double HIGHEST_MEAN = 268;
    private static final double SCIENCE_BELOW = 6.5;
    private static final double RISE_A_YEAR = 0.5;
    private static final double RISE_BY_GROWTH = 1.5;
    private static final double YEAR_TO_YEAR = 1.2;
    private static final double GROWTH_YEAR_TO_YEAR = 0.1;

    private final Draws draws;
    private final int baseYear;
    private final double[][] mean;
    private final double[][] growth;
    private final double[][] centre = new double[School.GRADES][2];
    private final double[] spread = new double[2];

    /** The schools' achievement with the real figures as those of the base year. */
    SchoolAchievement(SchoolsOfTheState schools, Draws draws, int baseYear) {
        this.draws = draws;
        this.baseYear = baseYear;
        mean = new double[schools.all().size()][3];
        growth = new double[schools.all().size()][2];
        for (School school : schools.all()) {
            for (int subject = 0; subject < 2; subject++) {
                mean[school.index][subject] = meanFor(school.cpi[subject]);
                double share = Math.min(Math.max(school.growth[subject], 10), 90) / 100;
                growth[school.index][subject] = NormalCurve.quantile(share);
            }
            mean[school.index][RecordCodes.SCIENCE] =
                    (mean[school.index][0] + mean[school.index][1]) / 2 - SCIENCE_BELOW;
        }
        centre(schools);
    }

    /** The mean score that gives this index: found by halving. */
    private static double meanFor(double cpi) {
        double low = LOWEST_MEAN;
        double high = HIGHEST_MEAN;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            double index = 0;
            for (double from : POINTS_FROM) {
                index += POINTS_EACH * NormalCurve.below((middle - from) / SPREAD_WITHIN_SCHOOL);
            }
            if (index < cpi) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Growth is relative: its mean over all pupils of a grade is nothing, and its spread is known to the percentiles. */
    private void centre(SchoolsOfTheState schools) {
        for (int subject = 0; subject < 2; subject++) {
            double all = 0;
            double squares = 0;
            for (int grade : Conversions.testedGrades()) {
                double ofGrade = 0;
                double sum = 0;
                for (School school : schools.all()) {
                    ofGrade += school.pupilsIn(grade);
                    sum += school.pupilsIn(grade) * growth[school.index][subject];
                }
                centre[grade][subject] = sum / ofGrade;
                for (School school : schools.all()) {
                    double from = growth[school.index][subject] - centre[grade][subject];
                    squares += school.pupilsIn(grade) * from * from;
                }
                all += ofGrade;
            }
            spread[subject] = StrictMath.sqrt(1 + squares / all + GROWTH_YEAR_TO_YEAR * GROWTH_YEAR_TO_YEAR);
        }
    }

    /** The mean scaled score of a school's students, before rounding. */
    double mean(int school, int subject, int year) {
        int since = year - baseYear;
        double ofGrowth =
                subject == RecordCodes.SCIENCE ? (growth[school][0] + growth[school][1]) / 2 : growth[school][subject];
        double chance = since == 0 ? 0 : YEAR_TO_YEAR * draws.normal(school, For.SCHOOL_YEAR, year * 4 + subject);
        return mean[school][subject] + since * (RISE_A_YEAR + RISE_BY_GROWTH * ofGrowth) + chance;
    }

    /** A student's growth against others, from growth against the own expectation; normal with spread 1 over the state. */
    double growth(int school, int subject, int year, int grade, double own) {
        double chance = GROWTH_YEAR_TO_YEAR * draws.normal(school, For.SCHOOL_YEAR, (year * 4 + subject) | 0x40000000);
        return (own + growth[school][subject] - centre[grade][subject] + chance) / spread[subject];
    }
}
