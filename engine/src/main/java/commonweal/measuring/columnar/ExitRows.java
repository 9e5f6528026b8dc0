package commonweal.measuring.columnar;

import commonweal.records.RecordKind;

/** Students who dropped out, and former dropouts who enrolled again. */
final class ExitRows extends EventRows {

    private static final RecordKind KIND = RecordKind.EXITS;
    private static final int SCHOOL = KIND.index("school");
    private static final int EXIT = KIND.index("exit");
    private static final int DROPPED_OUT = 0;

    ExitRows(ResultContext context, int schools, RowKeeper keeper) {
        super(KIND, "year", true, context, schools, keeper);
    }

    @Override
    boolean take(int[] row, long student, long entry, long position) {
        event(row[SCHOOL], row, entry, row[EXIT] == DROPPED_OUT ? Event.DROPPED_OUT : Event.REENGAGED, 0);
        return true;
    }
}
