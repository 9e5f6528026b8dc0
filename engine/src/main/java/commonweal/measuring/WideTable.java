package commonweal.measuring;

import static commonweal.measuring.ExactQuotient.NONE;
import static commonweal.measuring.YearValues.MEDIAN_DECIMALS;

import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes {@code measures_wide.csv}: all counts and values of a year, unit, group and subject in one row, wherever a student
 * was enrolled, ordered by year, unit, group and subject. A count of nobody is 0; a value of nobody is empty.
 */
public final class WideTable {

    /** The file's name. */
    public static final String NAME = "measures_wide.csv";

    /** Its columns. */
    public static final String COLUMNS = "year,org,group,subject,enrolled,participated,participation_percent,assessed,"
            + "points,cpi,levelled,warning_failing,needs_improvement,proficient,advanced,warning_failing_percent,"
            + "needs_improvement_percent,proficient_percent,advanced_percent,growth_n,median_sgp";

    private static final byte[][] GROUPS = UnitBlocks.codes(Group.values());
    private static final byte[][] SUBJECTS = UnitBlocks.codes(Subject.values());
    private static final List<Subject> TESTED = List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE);
    private static final List<SubjectCount> LEVELS = List.of(
            SubjectCount.WARNING_FAILING,
            SubjectCount.NEEDS_IMPROVEMENT,
            SubjectCount.PROFICIENT,
            SubjectCount.ADVANCED);

    private final Tally<SubjectCount> counted;
    private final MeasuredValues values;

    private WideTable(MeasuredValues values) {
        this.values = values;
        this.counted = values.subjects();
    }

    /** Writes the table; returns how many rows, the header not counted. */
    public static int write(MeasuredValues values, OutputStream out) throws IOException {
        WideTable table = new WideTable(values);
        return new UnitBlocks(COLUMNS, values.units(), table.counted.firstYear(), table.counted.years())
                .write(out, table::rows);
    }

    private int rows(int year, int unit, byte[] start, RowBytes to) {
        YearValues of = values.of(year);
        int rows = 0;
        for (Group group : Group.values()) {
            for (Subject subject : TESTED) {
                int cell = counted.cell(unit, year, Tallies.part(subject), group);
                if (counted.get(SubjectCount.ENROLLED, cell) > 0) {
                    to.begin();
                    to.text(start);
                    to.text(GROUPS[group.ordinal()]);
                    to.next();
                    to.text(SUBJECTS[subject.ordinal()]);
                    row(cell, of, to);
                    to.end();
                    rows++;
                }
            }
        }
        return rows;
    }

    private void row(int cell, YearValues of, RowBytes to) {
        count(SubjectCount.ENROLLED, cell, to);
        count(SubjectCount.PARTICIPATED, cell, to);
        value(of.participation(cell), of.participation.decimals(), to);
        count(SubjectCount.ASSESSED, cell, to);
        count(SubjectCount.POINTS, cell, to);
        value(of.index(cell), of.index.decimals(), to);
        count(SubjectCount.LEVELLED, cell, to);
        for (int i = 0; i < LEVELS.size(); i++) {
            count(LEVELS.get(i), cell, to);
        }
        for (int i = 0; i < LEVELS.size(); i++) {
            value(of.share(LEVELS.get(i), cell), of.share.decimals(), to);
        }
        count(SubjectCount.GROWTH, cell, to);
        value(of.medianGrowth(cell), MEDIAN_DECIMALS, to);
    }

    private void count(SubjectCount count, int cell, RowBytes to) {
        to.next();
        to.number(counted.get(count, cell));
    }

    private static void value(long value, int decimals, RowBytes to) {
        to.next();
        if (value != NONE) {
            to.decimal(value, decimals);
        }
    }
}
