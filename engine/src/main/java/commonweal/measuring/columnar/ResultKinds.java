package commonweal.measuring.columnar;

import commonweal.records.reading.BlockRows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of result: rows that are equal in year, grade, subject, participation, test, discipline, scaled score, level and
 * points, in whether there is a growth percentile and a raw score, and in whether the student is an English learner in the
 * first year. A state of millions of rows has some thousand kinds. What the rules make of a kind is worked out once, from
 * the first row that has it, by the same checks that explain a refused row; all others only look it up.
 */
final class ResultKinds {

    private final ResultContext context;
    private final ResultChecks checks;
    private final ResultPacking packing;
    private final KindNumbers numbers = new KindNumbers();
    private Kind[] kinds = new Kind[1 << 9];
    private int[] row = new int[0];

    ResultKinds(ResultContext context, ResultChecks checks, ResultPacking packing) {
        this.context = context;
        this.checks = checks;
        this.packing = packing;
    }

    /**
     * What the rules make of a kind.
     *
     * @param failing the checks that fail, as {@link ResultChecks} has them; if any does, nothing else means anything
     * @param packed its part of a packed row, without growth
     * @param growth all bits if its growth percentile counts, none if not
     * @param mark its subject, or 3 and more for the disciplines of high-school science
     * @param school whether it is counted where it is
     * @param science what it is to high-school science; null if nothing
     */
    record Kind(
            long failing,
            int packed,
            int growth,
            int mark,
            boolean school,
            @Nullable Science science) {}

    /**
     * What a kind is to high-school science.
     *
     * @param single whether it is the only result its student can have: of the counting grade, and of no discipline
     * @param result {@link ScienceResult}, without growth
     * @param rank {@link ScienceResult#rank}
     */
    record Science(boolean single, int result, long rank) {}

    /**
     * Finds the number of each row's kind.
     *
     * @param firstYearEl whether each row's student is an English learner in the first year
     */
    void of(BlockRows rows, boolean[] firstYearEl, int[] to) {
        numbers.forgetIfTooMany();
        int[] years = rows.column(ResultColumns.YEAR);
        int[] grades = rows.column(ResultColumns.GRADE);
        int[] subjects = rows.column(ResultColumns.SUBJECT);
        int[] participations = rows.column(ResultColumns.PARTICIPATION);
        int[] tests = rows.column(ResultColumns.TEST);
        int[] disciplines = rows.column(ResultColumns.DISCIPLINE);
        int[] raws = rows.column(ResultColumns.RAW);
        int[] scores = rows.column(ResultColumns.SCALED);
        int[] levels = rows.column(ResultColumns.LEVEL);
        int[] growths = rows.column(ResultColumns.SGP);
        int[] points = rows.column(ResultColumns.CPI_POINTS);
        for (int i = 0; i < rows.size(); i++) {
            // Every number is -1 or more and, one higher, fits into the bits it has here.
            int test = grades[i]
                    | subjects[i] << 4
                    | participations[i] << 6
                    | tests[i] + 1 << 8
                    | disciplines[i] + 1 << 10
                    | (firstYearEl[i] ? 1 << 13 : 0)
                    | years[i] << 14;
            int score = scores[i] + 1
                    | levels[i] + 1 << 14
                    | points[i] + 1 << 18
                    | (growths[i] >>> Integer.SIZE - 1) << 25
                    | (raws[i] >>> Integer.SIZE - 1) << 26;
            long key = (long) test << Integer.SIZE | score;
            int kind = numbers.find(key);
            to[i] = kind == KindNumbers.UNKNOWN ? learn(key, rows, i, firstYearEl[i]) : kind;
        }
    }

    /** The kinds by their numbers; places behind the last are empty. */
    Kind[] all() {
        return kinds;
    }

    private int learn(long key, BlockRows rows, int place, boolean firstYearEl) {
        if (row.length == 0) {
            row = new int[rows.width()];
        }
        rows.row(place, row);
        int kind = numbers.add(key);
        if (kind == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * kind);
        }
        kinds[kind] = kind(firstYearEl);
        return kind;
    }

    private Kind kind(boolean firstYearEl) {
        long failing = checks.ofResult(row, firstYearEl);
        if (failing != 0) {
            return new Kind(failing, 0, 0, 0, false, null);
        }
        YearTables rules = context.rules(row[ResultColumns.YEAR]);
        int subject = row[ResultColumns.SUBJECT];
        int grade = row[ResultColumns.GRADE];
        int discipline = row[ResultColumns.DISCIPLINE];
        boolean apart = rules.highSchoolScience(subject, grade);
        boolean science =
                apart || subject == ResultColumns.SCIENCE && context.countsLater(row[ResultColumns.YEAR], grade);
        return new Kind(
                0,
                packing.result(row, firstYearEl),
                packing.grows(row, firstYearEl) ? -1 : 0,
                discipline < 0 ? subject : 3 + discipline,
                !apart,
                science ? science(apart && discipline < 0 && grade == rules.scienceCountedIn(), firstYearEl) : null);
    }

    private Science science(boolean single, boolean firstYearEl) {
        int result = packing.scienceResult(row, firstYearEl);
        return new Science(
                single, result, ScienceResult.rank(result, row[ResultColumns.SCALED], row[ResultColumns.DISCIPLINE]));
    }
}
