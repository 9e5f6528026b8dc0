package commonweal.measuring.columnar;

/** Makes one packed number of a row of results: who the student is, what came of the test, what counts. */
final class ResultPacking {

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
        boolean ownAttributes = row[ResultColumns.RACE] >= 0 || entry == Enrollment.ABSENT;
        int race = ownAttributes ? row[ResultColumns.RACE] & 0x7 : Enrollment.race(entry);
        int flags = ownAttributes ? flags(row, rules) : Enrollment.flags(entry);
        boolean firstYearEl = row[ResultColumns.FIRST_YEAR_EL] == 1 || !ownAttributes && Enrollment.firstYearEl(entry);
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

    private static int flags(int[] row, YearTables rules) {
        boolean el = row[ResultColumns.EL] == 1
                || row[ResultColumns.FORMER_EL_YEARS] > 0 && row[ResultColumns.FORMER_EL_YEARS] <= rules.formerElYears;
        return (row[ResultColumns.LOW_INCOME] == 1 ? PackedRow.LOW_INCOME : 0)
                | (row[ResultColumns.ECONOMICALLY_DISADVANTAGED] == 1 ? PackedRow.ECONOMICALLY_DISADVANTAGED : 0)
                | (row[ResultColumns.IS_DISABLED] == 1 ? PackedRow.DISABILITY : 0)
                | (el ? PackedRow.EL_AND_FORMER_EL : 0);
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
