package commonweal.measuring.columnar;

import commonweal.records.RecordKind;

/** Growth on the English proficiency test. */
final class AccessRows extends EventRows {

    private static final RecordKind KIND = RecordKind.ACCESS;
    private static final int SCHOOL = KIND.index("school");
    private static final int SGPA = KIND.index("sgpa");

    AccessRows(ResultContext context, int schools, RowKeeper keeper) {
        super(KIND, "year", true, context, schools, keeper);
    }

    @Override
    boolean take(int[] row, long student, long entry, long position) {
        if (row[SGPA] > 0) {
            event(row[SCHOOL], row, entry, Event.ACCESS, row[SGPA]);
        }
        return true;
    }
}
