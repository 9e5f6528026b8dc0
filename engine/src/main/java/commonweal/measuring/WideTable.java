package commonweal.measuring;

import static commonweal.measuring.YearValues.MEDIAN_DECIMALS;

import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

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
    /** By the part of the tally. */
    private static final byte[][] SUBJECTS =
            UnitBlocks.codes(new Subject[] {Subject.ELA, Subject.MATH, Subject.SCIENCE});

    private static final SubjectCount[] LEVELS = {
        SubjectCount.WARNING_FAILING, SubjectCount.NEEDS_IMPROVEMENT, SubjectCount.PROFICIENT, SubjectCount.ADVANCED
    };

    private final Tally<SubjectCount> counted;
    private final MeasuredValues values;
    private final int[] enrolled;
    private final int[] participated;
    private final int[] assessed;
    private final int[] points;
    private final int[] levelled;
    private final int[][] levels;
    private final int[] growth;

    private WideTable(MeasuredValues values) {
        this.values = values;
        this.counted = values.subjects();
        this.enrolled = counted.column(SubjectCount.ENROLLED);
        this.participated = counted.column(SubjectCount.PARTICIPATED);
        this.assessed = counted.column(SubjectCount.ASSESSED);
        this.points = counted.column(SubjectCount.POINTS);
        this.levelled = counted.column(SubjectCount.LEVELLED);
        this.levels = Arrays.stream(LEVELS).map(counted::column).toArray(int[][]::new);
        this.growth = counted.column(SubjectCount.GROWTH);
    }

    /** Writes the table; returns how many rows, the header not counted. */
    public static int write(MeasuredValues values, OutputStream out) throws IOException {
        WideTable table = new WideTable(values);
        return new UnitBlocks(COLUMNS, values.units(), table.counted.firstYear(), table.counted.years())
                .write(out, table::rows);
    }

    private int rows(int year, int unit, byte[] start, RowBytes to) {
        YearValues of = values.of(year);
        int[] decimals = decimals(of);
        long[] numbers = new long[decimals.length];
        int first = counted.cell(unit, year, 0, Group.ALL);
        int rows = 0;
        for (int group = 0; group < GROUPS.length; group++) {
            for (int part = 0; part < SUBJECTS.length; part++) {
                int cell = first + part * GROUPS.length + group;
                if (enrolled[cell] > 0) {
                    to.begin();
                    to.text(start);
                    to.text(GROUPS[group]);
                    to.next();
                    to.text(SUBJECTS[part]);
                    row(cell, of, numbers);
                    to.nextNumbers(numbers, decimals);
                    to.end();
                    rows++;
                }
            }
        }
        return rows;
    }

    /** Decimals of the numbers of a row. */
    private static int[] decimals(YearValues of) {
        int participation = of.participation.decimals();
        int index = of.index.decimals();
        int share = of.share.decimals();
        return new int[] {
            0, 0, participation, 0, 0, index, 0, 0, 0, 0, 0, share, share, share, share, 0, MEDIAN_DECIMALS
        };
    }

    /** The numbers of a row, in the order of the columns: written down in one small loop, not in seventeen places. */
    private void row(int cell, YearValues of, long[] to) {
        to[0] = enrolled[cell];
        to[1] = participated[cell];
        to[2] = of.participation.unscaled(participated[cell], enrolled[cell]);
        to[3] = assessed[cell];
        to[4] = points[cell];
        to[5] = of.index.unscaled(points[cell], assessed[cell]);
        to[6] = levelled[cell];
        for (int level = 0; level < levels.length; level++) {
            int students = levels[level][cell];
            to[7 + level] = students;
            to[11 + level] = of.share.unscaled(students, levelled[cell]);
        }
        to[15] = growth[cell];
        to[16] = of.medianGrowth(cell);
    }
}
