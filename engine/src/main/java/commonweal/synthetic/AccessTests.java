package commonweal.synthetic;

import commonweal.records.Form;
import commonweal.synthetic.Draws.For;

/** Growth of English learners on the English proficiency test: from the second year, and from grade 1. */
final class AccessTests {

    private static final double SCHOOLS = 0.3;
    private static final double TOGETHER = StrictMath.sqrt(1 + SCHOOLS * SCHOOLS);

    private final Draws draws;

    AccessTests(Draws draws) {
        this.draws = draws;
    }

    /** The growth percentile, or none. */
    int growth(Student student, int school, int year, int grade) {
        boolean prior = grade >= 1 && !student.now.firstYearEl && student.arrived < year;
        if (!prior || draws.happens(0.04, student.key, For.ACCESS_GROWTH, -year)) {
            return Form.MISSING;
        }
        double ofSchool = SCHOOLS * draws.normal(school, For.ACCESS_GROWTH, 0);
        return NormalCurve.percentile((draws.normal(student.key, For.ACCESS_GROWTH, year) + ofSchool) / TOGETHER);
    }
}
