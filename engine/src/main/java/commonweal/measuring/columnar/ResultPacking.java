package commonweal.measuring.columnar;

/** Makes the parts of a packed number of a row of results: what came of the test, what counts, since when the student is here. */
final class ResultPacking {

    private final ResultContext context;
    private final Outcomes outcomes;

    ResultPacking(ResultContext context, Outcomes outcomes) {
        this.context = context;
        this.outcomes = outcomes;
    }

    /** What came of a row's test, as the part of a packed row without growth. */
    int result(int[] row, boolean firstYearEl) {
        YearTables rules = context.rules(row[ResultColumns.YEAR]);
        boolean tested = tested(row);
        boolean achieves = achieves(firstYearEl, rules);
        int outcome = outcomes.number(
                true,
                rules.participated(
                        row[ResultColumns.PARTICIPATION],
                        firstYearEl && row[ResultColumns.SUBJECT] == ResultColumns.ELA),
                tested,
                tested && achieves && (!alternate(row) || rules.alternateInIndex),
                tested ? points(row, rules) : Outcomes.NONE,
                tested && achieves ? level(row, rules) : Outcomes.NONE);
        return PackedRow.ofResult(row[ResultColumns.YEAR] - context.firstYear(), row[ResultColumns.SUBJECT], outcome);
    }

    /** Whether the growth percentile of a row counts, if it has one. */
    boolean grows(int[] row, boolean firstYearEl) {
        YearTables rules = context.rules(row[ResultColumns.YEAR]);
        return tested(row) && achieves(firstYearEl, rules) && (!alternate(row) || rules.alternateInGrowth);
    }

    /** The result of a row of high-school science, without growth. */
    int scienceResult(int[] row, boolean firstYearEl) {
        YearTables rules = context.rules(row[ResultColumns.YEAR]);
        boolean tested = tested(row);
        return ScienceResult.of(
                row[ResultColumns.PARTICIPATION],
                tested,
                alternate(row),
                firstYearEl,
                tested ? points(row, rules) : Outcomes.NONE,
                tested ? level(row, rules) : Outcomes.NONE);
    }

    private static boolean tested(int[] row) {
        return row[ResultColumns.PARTICIPATION] == ResultColumns.TESTED;
    }

    private static boolean alternate(int[] row) {
        return row[ResultColumns.TEST] == ResultColumns.ALTERNATE;
    }

    /** Whether the scores of a student count who may be an English learner in the first year. */
    private static boolean achieves(boolean firstYearEl, YearTables rules) {
        return !firstYearEl || rules.firstYearElCounts;
    }

    /** A packed row with the outcome that the best result of high-school science has for its student. */
    int science(int like, int result, boolean participated, boolean firstYearEl, YearTables rules) {
        boolean achieves = achieves(firstYearEl, rules);
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
