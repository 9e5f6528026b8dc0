package commonweal.measuring.columnar;

import commonweal.records.RecordKind;
import commonweal.records.reading.BlockRows;
import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowFault;
import commonweal.records.reading.RowSink;
import java.util.stream.IntStream;

/** One thread's rows of a kind that says something of a student without a subject: each becomes one or more events. */
abstract class EventRows implements RowSink {

    private static final int YEAR_NOT_COVERED = 0;
    private static final int ATTRIBUTES_MISSING = 1;
    private static final int EL_CONTRADICTORY = 2;

    final ResultContext context;
    final SchoolRows events;
    final StudentColumns students;
    private final RecordKind kind;
    private final RowKeeper keeper;
    private final int yearColumn;
    private final boolean lookedUp;
    /** One bit for each year that was seen. */
    private int years;

    /**
     * Rows of a kind.
     *
     * @param year the column of the year
     * @param lookedUp whether attributes that the row does not state may come from enrollment
     */
    EventRows(RecordKind kind, String year, boolean lookedUp, ResultContext context, int schools, RowKeeper keeper) {
        this.kind = kind;
        this.yearColumn = kind.index(year);
        this.lookedUp = lookedUp;
        this.context = context;
        this.events = new SchoolRows(schools);
        this.students = new StudentColumns(kind);
        this.keeper = keeper;
    }

    int years() {
        return years;
    }

    int year(int[] row) {
        return row[yearColumn] - context.firstYear();
    }

    YearTables rules(int[] row) {
        return context.rules(row[yearColumn]);
    }

    /** Lays an event by a school. */
    void event(int school, int[] row, long entry, Event event, int growth) {
        boolean own = students.stated(row);
        years |= 1 << year(row);
        events.add(
                school,
                PackedRow.of(
                        year(row),
                        0,
                        own ? students.race(row) : Enrollment.race(entry),
                        own ? students.flags(row, rules(row)) : Enrollment.flags(entry),
                        event.ordinal(),
                        growth,
                        ResultColumns.IN_SCHOOL));
    }

    /** The events of a good row; says whether the row counts at all. */
    abstract boolean take(int[] row, long student, long entry, long position);

    private long entry(int[] row, long student) {
        return lookedUp && context.hasEnrollment()
                ? context.enrollment().find(StudentYears.of(student, year(row)))
                : Enrollment.ABSENT;
    }

    @Override
    public void columns(int[] present) {
        keeper.columns(present);
    }

    @Override
    public Commit block(BlockRows rows) {
        int[] row = new int[rows.width()];
        int[] notCounted = IntStream.range(0, rows.size())
                .filter(place -> {
                    rows.row(place, row);
                    long student = rows.students()[place];
                    long entry = students.stated(row) ? Enrollment.ABSENT : entry(row, student);
                    return !take(row, student, entry, rows.position(place));
                })
                .toArray();
        rows.remove(notCounted);
        return keeper.block(rows);
    }

    /** Checks of the kind besides those of every kind; bit 3 and above. */
    long ownChecks(int[] row) {
        return 0;
    }

    /** Explains one of them. */
    RowFault explainOwn(int check, int[] row, RowChecks.ColumnNames names) {
        throw new IllegalArgumentException("no own check can fail, was asked for " + check);
    }

    @Override
    public RowChecks checks() {
        return new RowChecks() {
            @Override
            public long failing(int[] row, long student) {
                if (!context.covers(row[yearColumn])) {
                    return 1L << YEAR_NOT_COVERED;
                }
                boolean known = students.stated(row) || entry(row, student) != Enrollment.ABSENT;
                return (known ? 0 : 1L << ATTRIBUTES_MISSING)
                        | (students.consistent(row) ? 0 : 1L << EL_CONTRADICTORY)
                        | ownChecks(row);
            }

            @Override
            public RowFault explain(int check, int[] row, ColumnNames names) {
                return switch (check) {
                    case YEAR_NOT_COVERED -> yearNotCovered(row, names);
                    case ATTRIBUTES_MISSING -> attributesMissing(names);
                    case EL_CONTRADICTORY ->
                        fault(
                                names,
                                "el",
                                "el_contradictory",
                                "The row says two things about English learning.",
                                "An English learner is not a former one; only an English learner is one in the first year.",
                                "Correct el, former_el_years or first_year_el.");
                    default -> explainOwn(check, row, names);
                };
            }
        };
    }

    private RowFault yearNotCovered(int[] row, RowChecks.ColumnNames names) {
        return fault(
                names,
                kind.columns().get(yearColumn).name(),
                "year_not_covered",
                "A row of " + row[yearColumn] + ".",
                "The policy counts years from " + context.firstYear() + " to " + context.lastYear() + ".",
                "Leave the rows of that year out, or take the policy of a later year.");
    }

    private RowFault attributesMissing(RowChecks.ColumnNames names) {
        return fault(
                names,
                "student",
                lookedUp ? "not_enrolled" : "attributes_missing",
                "The row does not say which groups the student belongs to"
                        + (lookedUp ? ", and the student is not in enrollment in that year." : "."),
                "Groups come from the row, or from the student's enrollment in the same year; a cohort is of several"
                        + " years and states them itself.",
                lookedUp ? "Add the student to enrollment, or the attributes to the row." : "Add the columns.");
    }

    final RowFault fault(
            RowChecks.ColumnNames names, String column, String code, String wrong, String rule, String remedy) {
        return new RowFault(
                names.of(column), names.cell(column), kind.stem() + "." + code, wrong, wrong, rule, remedy, "");
    }
}
