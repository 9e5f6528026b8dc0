package commonweal.measuring.columnar;

import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowSink;

/** One thread's results: each good row is packed, laid by its school, and marked by its student. */
final class ResultRows implements RowSink {

    private final ResultContext context;
    private final ResultChecks checks;
    private final ResultPacking packing;
    private final Outcomes outcomes;
    final SchoolRows schools;
    final ScienceRows science = new ScienceRows();
    final GradeRows grades = new GradeRows();
    final RowMarks marks = new RowMarks();
    /** One bit for each year that was seen. */
    int years;
    /** One bit for each attribution that was seen. */
    int attributions;

    ResultRows(ResultContext context, Outcomes outcomes, int schoolCount) {
        this.context = context;
        this.checks = new ResultChecks(context);
        this.packing = new ResultPacking(context, outcomes);
        this.outcomes = outcomes;
        this.schools = new SchoolRows(schoolCount);
    }

    @Override
    public RowChecks checks() {
        return checks;
    }

    @Override
    public void row(int[] values, long student, long position) {
        int packed = packing.pack(values, checks.entry());
        int subject = values[ResultColumns.SUBJECT];
        int grade = values[ResultColumns.GRADE];
        int school = values[ResultColumns.SCHOOL];
        int year = PackedRow.year(packed);
        years |= 1 << year;
        attributions |= 1 << PackedRow.attribution(packed);
        long studentYear = StudentYears.of(student, year);
        int discipline = values[ResultColumns.DISCIPLINE];
        marks.add(studentYear, discipline < 0 ? subject : 3 + discipline, school, grade);
        if (context.hasEnrollment()) {
            context.enrollment().see(studentYear, subject);
        }
        if (context.rules(values[ResultColumns.YEAR]).highSchoolScience(subject, grade)) {
            Outcomes.Outcome outcome = outcomes.get(PackedRow.outcome(packed));
            long rank = ScienceRows.rank(outcome.points(), outcome.level(), values[ResultColumns.SCALED], discipline);
            science.add(student, year, grade, school, packed, rank);
        } else {
            schools.add(school, packed);
            grades.add(grade, packed);
        }
    }
}
