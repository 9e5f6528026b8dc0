package commonweal.measuring.columnar;

import commonweal.records.RecordKind;

/** Graduation cohorts: who was of the cohort after four and after five years, and who had graduated by then. */
final class CohortRows extends EventRows {

    private static final RecordKind KIND = RecordKind.COHORTS;
    private static final int SCHOOL = KIND.index("school");
    private static final int AFTER_4 = KIND.index("after_4_years");
    private static final int AFTER_5 = KIND.index("after_5_years");
    private static final int GRADUATED = 0;
    private static final int EXCLUDED = 4;

    CohortRows(ResultContext context, int schools, RowKeeper keeper) {
        super(KIND, "cohort", false, context, schools, keeper);
    }

    @Override
    boolean take(int[] row, long student, long entry, long position) {
        after(row, AFTER_4, Event.GRADUATED_4YR, Event.NOT_GRADUATED_4YR);
        after(row, AFTER_5, Event.GRADUATED_5YR, Event.NOT_GRADUATED_5YR);
        return true;
    }

    private void after(int[] row, int column, Event graduated, Event not) {
        if (row[column] >= 0 && row[column] != EXCLUDED) {
            event(row[SCHOOL], row, Enrollment.ABSENT, row[column] == GRADUATED ? graduated : not, 0);
        }
    }
}
