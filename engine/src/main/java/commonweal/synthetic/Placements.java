package commonweal.synthetic;

import commonweal.records.Form;
import commonweal.records.RecordKind;
import commonweal.synthetic.Draws.For;

/** Where students with disabilities of 6 years and more are taught: in some districts more of them apart than in others. */
final class Placements {

    private static final int INCLUSION = RecordCodes.code(RecordKind.ENROLLMENT, "placement", "full_inclusion");
    private static final int PARTLY = RecordCodes.code(RecordKind.ENROLLMENT, "placement", "partial_inclusion");
    private static final int SEPARATE = RecordCodes.code(RecordKind.ENROLLMENT, "placement", "substantially_separate");
    private static final int OWN_SCHOOL = RecordCodes.code(RecordKind.ENROLLMENT, "placement", "separate_day_school");
    private static final int RESIDENTIAL = RecordCodes.code(RecordKind.ENROLLMENT, "placement", "residential");
    private static final int HOME = RecordCodes.code(RecordKind.ENROLLMENT, "placement", "home_or_hospital");

    private final Draws draws;
    private final SchoolsOfTheState schools;

    Placements(Draws draws, SchoolsOfTheState schools) {
        this.draws = draws;
        this.schools = schools;
    }

    /** The code of the placement, or none. */
    int of(Student student, int school, int grade) {
        Attributes now = student.now;
        if (!now.disability || grade < 1) {
            return Form.MISSING;
        }
        int district = schools.get(school).district;
        double apart = 0.10 + 0.12 * draws.share(district, For.DISTRICT_PLACEMENT, 0);
        double ofLowIncome = 0.9 + 0.6 * draws.share(district, For.DISTRICT_PLACEMENT, 1);
        apart *= (now.lowIncome ? ofLowIncome : 0.9) * (student.takesAlternate ? 3 : 0.85);
        double draw = draws.share(student.key, For.PLACEMENT, 0);
        if (draw < apart) {
            return SEPARATE;
        }
        double rest = (draw - apart) / (1 - apart);
        return rest < 0.70
                ? INCLUSION
                : rest < 0.94 ? PARTLY : rest < 0.985 ? OWN_SCHOOL : rest < 0.996 ? RESIDENTIAL : HOME;
    }
}
