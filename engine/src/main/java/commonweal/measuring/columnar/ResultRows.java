package commonweal.measuring.columnar;

import commonweal.measuring.Tallies;
import commonweal.records.SyntheticIdentifiers;
import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowSink;

/** One thread's results: each good row is packed, laid by its school, and marked by its student. */
final class ResultRows implements RowSink {

    private final ResultContext context;
    private final ResultChecks checks;
    private final ResultPacking packing;
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
        this.checks = new ResultChecks(context);
        this.packing = new ResultPacking(context, outcomes);
        this.keeper = keeper;
        this.schools = new SchoolRows(schoolCount);
    }

    @Override
    public RowChecks checks() {
        return checks;
    }

    @Override
    public void columns(int[] present) {
        keeper.columns(present);
    }

    @Override
    public void begin() {
        keeper.begin();
    }

    @Override
    public Commit end() {
        return keeper.end();
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
    public void row(int[] values, long student, long position) {
        int packed = packing.pack(values, checks.entry());
        int subject = values[ResultColumns.SUBJECT];
        int grade = values[ResultColumns.GRADE];
        int school = values[ResultColumns.SCHOOL];
        int year = PackedRow.year(packed);
        years |= 1 << year;
        good[year][subject]++;
        if (synthetic && !SyntheticIdentifiers.possible(student)) {
            synthetic = false;
        }
        attributions |= 1 << PackedRow.attribution(packed);
        long studentYear = StudentYears.of(student, year);
        int discipline = values[ResultColumns.DISCIPLINE];
        marks.add(studentYear, discipline < 0 ? subject : 3 + discipline, school, grade);
        if (context.hasEnrollment()) {
            context.enrollment().see(studentYear, subject);
        }
        YearTables rules = context.rules(values[ResultColumns.YEAR]);
        boolean onlyThere = rules.highSchoolScience(subject, grade);
        if (onlyThere || subject == ResultColumns.SCIENCE && context.countsLater(values[ResultColumns.YEAR], grade)) {
            int result = packing.scienceResult(values, checks.entry());
            long rank = ScienceResult.rank(result, values[ResultColumns.SCALED], discipline);
            if (onlyThere && discipline < 0 && grade == rules.scienceCountedIn()) {
                science.add(student, year, grade, school, packed, result, rank);
            } else {
                science.addOneOfSeveral(student, year, grade, school, packed, result, rank);
            }
        }
        if (!onlyThere) {
            schools.add(school, packed);
            grades.add(grade, packed);
        }
        keeper.row(values, student);
    }
}
