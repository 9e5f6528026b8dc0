package commonweal.measuring.columnar;

import commonweal.measuring.Tallies;
import commonweal.records.SyntheticIdentifiers;
import commonweal.records.reading.BlockRows;
import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowSink;

/** One thread's results: each good row is packed, laid by its school, and marked by its student. */
final class ResultRows implements RowSink {

    private final ResultContext context;
    private final ResultBlock block;
    private final RowKeeper keeper;
    final SchoolRows schools;
    final ScienceRows science = new ScienceRows();
    final GradeRows grades = new GradeRows();
    final RowMarks marks = new RowMarks();
    /** One bit for each year that was seen. */
    int years;
    /** One bit for each attribution that was seen. */
    int attributions;
    /** Whether every student so far could be a made-up one. */
    boolean synthetic = true;

    /** How many rows were good, and how many refused, by year and subject. */
    final int[][] good = new int[PackedRow.YEARS][Tallies.SUBJECTS];

    final int[][] refused = new int[PackedRow.YEARS][Tallies.SUBJECTS];

    ResultRows(ResultContext context, Outcomes outcomes, int schoolCount, RowKeeper keeper) {
        this.context = context;
        this.block = new ResultBlock(context, new ResultPacking(context, outcomes));
        this.keeper = keeper;
        this.schools = new SchoolRows(schoolCount);
    }

    @Override
    public RowChecks checks() {
        return block;
    }

    @Override
    public void columns(int[] present) {
        keeper.columns(present);
    }

    @Override
    public void refused(int[] values) {
        int year = values[ResultColumns.YEAR];
        int subject = values[ResultColumns.SUBJECT];
        if (context.covers(year) && subject >= 0) {
            refused[year - context.firstYear()][subject]++;
        }
    }

    @Override
    public Commit block(BlockRows rows) {
        int[] packed = block.packed(rows);
        count(packed, rows.size());
        mark(rows, packed);
        lay(rows, packed);
        keepScience(rows, packed);
        return keeper.block(rows);
    }

    private void count(int[] packed, int size) {
        for (int i = 0; i < size; i++) {
            int row = packed[i];
            years |= 1 << PackedRow.year(row);
            attributions |= 1 << PackedRow.attribution(row);
            good[PackedRow.year(row)][PackedRow.subject(row)]++;
        }
    }

    /** Marks the rows by their students. */
    private void mark(BlockRows rows, int[] packed) {
        ResultKinds.Kind[] kinds = block.kinds();
        int[] ofRows = block.results();
        long[] students = rows.students();
        int[] ofSchools = rows.column(ResultColumns.SCHOOL);
        int[] ofGrades = rows.column(ResultColumns.GRADE);
        for (int i = 0; i < rows.size(); i++) {
            long studentYear = StudentYears.of(students[i], PackedRow.year(packed[i]));
            marks.add(studentYear, kinds[ofRows[i]].mark(), ofSchools[i], ofGrades[i]);
        }
        for (int i = 0; i < rows.size() && context.hasEnrollment(); i++) {
            long studentYear = StudentYears.of(students[i], PackedRow.year(packed[i]));
            context.enrollment().see(studentYear, PackedRow.subject(packed[i]));
        }
        for (int i = 0; i < rows.size() && synthetic; i++) {
            synthetic = SyntheticIdentifiers.possible(students[i]);
        }
    }

    /** Lays the rows by their schools and grades. */
    private void lay(BlockRows rows, int[] packed) {
        ResultKinds.Kind[] kinds = block.kinds();
        int[] ofRows = block.results();
        int[] ofSchools = rows.column(ResultColumns.SCHOOL);
        int[] ofGrades = rows.column(ResultColumns.GRADE);
        for (int i = 0; i < rows.size(); i++) {
            if (kinds[ofRows[i]].school()) {
                schools.add(ofSchools[i], packed[i]);
                grades.add(ofGrades[i], packed[i]);
            }
        }
    }

    /** Keeps the rows of high-school science apart. */
    private void keepScience(BlockRows rows, int[] packed) {
        ResultKinds.Kind[] kinds = block.kinds();
        int[] ofRows = block.results();
        for (int i = 0; i < rows.size(); i++) {
            ResultKinds.Science result = kinds[ofRows[i]].science();
            if (result != null) {
                science.add(
                        result.single(),
                        rows.students()[i],
                        rows.column(ResultColumns.GRADE)[i],
                        rows.column(ResultColumns.SCHOOL)[i],
                        packed[i],
                        ScienceResult.with(result.result(), rows.column(ResultColumns.SGP)[i]),
                        result.rank());
            }
        }
    }
}
