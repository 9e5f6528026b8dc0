package commonweal.measuring.columnar;

import commonweal.records.RecordKind;

/** Makes one packed number of a row of results: who the student is, what came of the test, what counts. */
final class ResultPacking {

    private final StudentColumns students = new StudentColumns(RecordKind.RESULTS);
    private final ResultContext context;
    private final Outcomes outcomes;

    ResultPacking(ResultContext context, Outcomes outcomes) {
        this.context = context;
        this.outcomes = outcomes;
    }

    /**
     * The row, packed.
     *
     * @param row the numbers of the row
     * @param entry the student's enrollment, or {@link Enrollment#ABSENT}
     */
    int pack(int[] row, long entry) {
        int year = row[ResultColumns.YEAR];
        YearTables rules = context.rules(year);
        boolean ownAttributes = students.stated(row) || entry == Enrollment.ABSENT;
        int race = ownAttributes ? students.race(row) : Enrollment.race(entry);
        int flags = ownAttributes ? students.flags(row, rules) : Enrollment.flags(entry);
        boolean firstYearEl = ownAttributes ? students.firstYearEl(row) : Enrollment.firstYearEl(entry);
        boolean tested = row[ResultColumns.PARTICIPATION] == ResultColumns.TESTED;
        boolean alternate = row[ResultColumns.TEST] == ResultColumns.ALTERNATE;
        boolean achieves = !firstYearEl || rules.firstYearElCounts;
        int points = tested ? points(row, rules) : Outcomes.NONE;
        int level = tested && achieves ? level(row, rules) : Outcomes.NONE;
        boolean grows = tested && achieves && (!alternate || rules.alternateInGrowth);
        int outcome = outcomes.number(
                true,
                rules.participated(
                        row[ResultColumns.PARTICIPATION],
                        firstYearEl && row[ResultColumns.SUBJECT] == ResultColumns.ELA),
                tested,
                tested && achieves && (!alternate || rules.alternateInIndex),
                points,
                level);
        return PackedRow.of(
                year - context.firstYear(),
                row[ResultColumns.SUBJECT],
                race,
                flags,
                outcome,
                grows ? Math.max(0, row[ResultColumns.SGP]) : 0,
                attribution(row, entry));
    }

    /** The result of a row of high-school science. */
    int scienceResult(int[] row, long entry) {
        YearTables rules = context.rules(row[ResultColumns.YEAR]);
        boolean tested = row[ResultColumns.PARTICIPATION] == ResultColumns.TESTED;
        boolean own = students.stated(row) || entry == Enrollment.ABSENT;
        return ScienceResult.of(
                row[ResultColumns.PARTICIPATION],
                tested,
                row[ResultColumns.TEST] == ResultColumns.ALTERNATE,
                own ? students.firstYearEl(row) : Enrollment.firstYearEl(entry),
                tested ? points(row, rules) : Outcomes.NONE,
                tested ? level(row, rules) : Outcomes.NONE,
                tested ? row[ResultColumns.SGP] : 0);
    }

    /** A packed row with the outcome that the best result of high-school science has for its student. */
    int science(int like, int result, boolean participated, boolean firstYearEl, YearTables rules) {
        boolean achieves = !firstYearEl || rules.firstYearElCounts;
        boolean alternate = ScienceResult.alternate(result);
        int outcome = outcomes.number(
                true,
                participated,
                ScienceResult.tested(result),
                ScienceResult.tested(result) && achieves && (!alternate || rules.alternateInIndex),
                ScienceResult.points(result),
                achieves ? ScienceResult.level(result) : Outcomes.NONE);
        boolean grows = achieves && (!alternate || rules.alternateInGrowth);
        return PackedRow.with(like, outcome, grows ? ScienceResult.sgp(result) : 0);
    }

    private static int points(int[] row, YearTables rules) {
        return switch (row[ResultColumns.TEST]) {
            case ResultColumns.ALTERNATE -> rules.alternatePoints(row[ResultColumns.LEVEL]);
            case ResultColumns.OTHER -> row[ResultColumns.CPI_POINTS];
            default -> rules.points(row[ResultColumns.SCALED]);
        };
    }

    private static int level(int[] row, YearTables rules) {
        return switch (row[ResultColumns.TEST]) {
            case ResultColumns.ALTERNATE -> row[ResultColumns.LEVEL] < 0 ? Outcomes.NONE : rules.alternateLevel;
            case ResultColumns.OTHER -> row[ResultColumns.LEVEL];
            default -> rules.level(row[ResultColumns.SCALED]);
        };
    }

    private int attribution(int[] row, long entry) {
        if (row[ResultColumns.SINCE_OCTOBER] >= 0) {
            return row[ResultColumns.SINCE_OCTOBER];
        }
        return entry == Enrollment.ABSENT
                ? ResultColumns.IN_SCHOOL
                : attribution(Enrollment.october(entry), row[ResultColumns.SCHOOL]);
    }

    /** Since when a student of this school has been here, by the school on October 1. */
    int attribution(int october, int school) {
        if (october == Enrollment.NO_SCHOOL) {
            return 3;
        }
        if (october == school) {
            return ResultColumns.IN_SCHOOL;
        }
        return context.districtOf(october) == context.districtOf(school) ? 1 : 2;
    }
}
