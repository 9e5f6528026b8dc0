package commonweal.measuring.columnar;

import commonweal.records.RecordKind;
import commonweal.records.reading.BlockRows;
import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowFault;
import java.util.stream.IntStream;

/**
 * The rows of a block as the rules see them: of which kind each result and its student are, and whether all checks hold. Used
 * again for the next block.
 */
final class ResultBlock implements RowChecks {

    private static final int[] NONE_FAILS = {};

    private final ResultContext context;
    private final ResultChecks checks;
    private final ResultPacking packing;
    private final StudentKinds students;
    private final ResultKinds results;
    private int[] student = new int[0];
    private int[] result = new int[0];
    private int[] firstYearEl = new int[0];
    /** The enrollment of each row's student, where there is enrollment. */
    private long[] entries = new long[0];

    private int[] packed = new int[0];
    private final int[] row = new int[RecordKind.RESULTS.columns().size()];

    ResultBlock(ResultContext context, ResultPacking packing) {
        this.context = context;
        this.checks = new ResultChecks(context);
        this.packing = packing;
        this.students = new StudentKinds(context, checks);
        this.results = new ResultKinds(context, checks, packing);
    }

    private void room(int size) {
        if (packed.length < size) {
            int room = Math.max(size, 2 * packed.length);
            student = new int[room];
            result = new int[room];
            firstYearEl = new int[room];
            packed = new int[room];
            entries = new long[context.hasEnrollment() ? room : 0];
        }
    }

    @Override
    public long failing(int[] row, long studentNumber) {
        return checks.failing(row, studentNumber);
    }

    @Override
    public RowFault explain(int check, int[] row, ColumnNames names) {
        return checks.explain(check, row, names);
    }

    /** As of every row alone, but each kind of result and of student is asked once; and remembers what it found. */
    @Override
    public int[] failing(BlockRows rows) {
        int size = rows.size();
        room(size);
        students.of(rows, student);
        if (context.hasEnrollment()) {
            lookUp(rows);
        }
        newcomers(size);
        results.of(rows, firstYearEl, result);
        boolean more = context.hasEnrollment() || rows.has(ResultColumns.RAW);
        return more || anyFails(size) ? listed(rows) : NONE_FAILS;
    }

    /** Whether some check of the kind of result or of student fails. */
    private boolean anyFails(int size) {
        StudentKinds.Kind[] ofStudents = students.all();
        ResultKinds.Kind[] ofResults = results.all();
        long any = 0;
        for (int i = 0; i < size; i++) {
            any |= ofStudents[student[i]].failing() | ofResults[result[i]].failing();
        }
        return any != 0;
    }

    /** The rows for which some check fails. */
    private int[] listed(BlockRows rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> (students.all()[student[i]].failing() | results.all()[result[i]].failing()) != 0
                        || fails(rows, i))
                .toArray();
    }

    /** Whether a check fails that is not of the kind of result or student alone. */
    private boolean fails(BlockRows rows, int place) {
        if (context.hasEnrollment()
                && checks.ofEnrollment(rows.column(ResultColumns.SCHOOL)[place], entries[place]) != 0) {
            return true;
        }
        if (rows.column(ResultColumns.RAW)[place] < 0) {
            return false;
        }
        rows.row(place, row);
        return checks.ofRawScore(row) != 0;
    }

    /** Looks the enrollment of each row's student up. */
    private void lookUp(BlockRows rows) {
        int[] years = rows.column(ResultColumns.YEAR);
        for (int i = 0; i < rows.size(); i++) {
            entries[i] = context.covers(years[i]) ? context.entry(rows.students()[i], years[i]) : Enrollment.ABSENT;
        }
    }

    /** Whose students are English learners in the first year. */
    private void newcomers(int size) {
        StudentKinds.Kind[] kinds = students.all();
        for (int i = 0; i < size; i++) {
            firstYearEl[i] = kinds[student[i]].firstYearEl();
        }
        if (context.hasEnrollment()) {
            for (int i = 0; i < size; i++) {
                if (!kinds[student[i]].stated() && entries[i] != Enrollment.ABSENT) {
                    firstYearEl[i] = Enrollment.firstYearEl(entries[i]) ? 1 : 0;
                }
            }
        }
    }

    /** The packed number of each row; only of rows for which no check failed when it was asked last. */
    int[] packed(BlockRows rows) {
        int[] growths = rows.column(ResultColumns.SGP);
        StudentKinds.Kind[] ofStudents = students.all();
        ResultKinds.Kind[] ofResults = results.all();
        for (int i = 0; i < rows.size(); i++) {
            ResultKinds.Kind kind = ofResults[result[i]];
            packed[i] =
                    kind.packed() | ofStudents[student[i]].packed() | PackedRow.ofGrowth(growths[i]) & kind.growth();
        }
        if (context.hasEnrollment()) {
            fromEnrollment(rows);
        }
        return packed;
    }

    /** What the rows do not say of their students is taken from enrollment. */
    private void fromEnrollment(BlockRows rows) {
        int[] schools = rows.column(ResultColumns.SCHOOL);
        for (int i = 0; i < rows.size(); i++) {
            StudentKinds.Kind kind = students.all()[student[i]];
            long entry = entries[i];
            int ofStudent = kind.stated()
                    ? kind.packed()
                    : PackedRow.ofStudent(
                            Enrollment.race(entry), Enrollment.flags(entry), PackedRow.attribution(kind.packed()));
            packed[i] = PackedRow.withStudent(
                    packed[i],
                    kind.sinceOctober()
                            ? ofStudent
                            : PackedRow.withAttribution(
                                    ofStudent, packing.attribution(Enrollment.october(entry), schools[i])));
        }
    }

    /** The number of the kind of each row's result. */
    int[] results() {
        return result;
    }

    /** The kinds of result by their numbers. */
    ResultKinds.Kind[] kinds() {
        return results.all();
    }
}
