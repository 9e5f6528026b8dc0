package commonweal.measuring.columnar;

import commonweal.measuring.CountingRules;
import commonweal.policy.MeasuredRatesRule;
import commonweal.records.RecordKind;
import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowFault;
import java.util.ArrayList;
import java.util.List;

/** Who was enrolled: fills the table of students and years, and gives the denominators of dropout and special education. */
final class EnrollmentRows extends EventRows {

    private static final RecordKind KIND = RecordKind.ENROLLMENT;
    private static final int SCHOOL = KIND.index("school");
    private static final int OCTOBER = KIND.index("october_school");
    private static final int GRADE = KIND.index("grade");
    private static final int PLACEMENT = KIND.index("placement");
    private static final List<String> PLACEMENTS = KIND.codes("placement");
    private static final int PLACED_WITHOUT_DISABILITY = 3;

    private final CountingRules rules;
    private final List<Long> twice = new ArrayList<>();

    EnrollmentRows(ResultContext context, CountingRules rules, int schools, RowKeeper keeper) {
        super(KIND, "year", false, context, schools, keeper);
        this.rules = rules;
    }

    /** The positions of rows whose student has a row in the year already, in ascending order. */
    List<Long> twice() {
        return twice;
    }

    @Override
    boolean take(int[] row, long student, long absent, long position) {
        int school = row[SCHOOL] < 0 ? Enrollment.NO_SCHOOL : row[SCHOOL];
        int october = row[OCTOBER] < 0 ? Enrollment.NO_SCHOOL : row[OCTOBER];
        long entry = Enrollment.entry(
                school,
                october,
                row[GRADE],
                students.race(row),
                students.flags(row, rules(row)),
                students.firstYearEl(row));
        if (!context.enrollment().add(StudentYears.of(student, year(row)), entry)) {
            twice.add(position);
            return false;
        }
        if (october != Enrollment.NO_SCHOOL) {
            MeasuredRatesRule rates = rules.in(context.firstYear() + year(row)).rates();
            event(october, row, entry, enrolled(row, rates), 0);
            if (rates.secondaryGrades().contains(row[GRADE])) {
                event(october, row, entry, Event.SECONDARY, 0);
            }
        }
        return true;
    }

    private Event enrolled(int[] row, MeasuredRatesRule rates) {
        if (!students.disability(row)) {
            return Event.ENROLLED;
        }
        boolean separate = row[PLACEMENT] >= 0 && rates.separatePlacements().contains(PLACEMENTS.get(row[PLACEMENT]));
        return separate ? Event.ENROLLED_SEPARATE : Event.ENROLLED_WITH_DISABILITY;
    }

    @Override
    long ownChecks(int[] row) {
        return row[PLACEMENT] >= 0 && !students.disability(row) ? 1L << PLACED_WITHOUT_DISABILITY : 0;
    }

    @Override
    RowFault explainOwn(int check, int[] row, RowChecks.ColumnNames names) {
        return fault(
                names,
                "placement",
                "placed_without_disability",
                "The row has a special education placement and no disability.",
                "Only a student with a disability has a placement.",
                "Correct disability, or leave the placement empty.");
    }
}
