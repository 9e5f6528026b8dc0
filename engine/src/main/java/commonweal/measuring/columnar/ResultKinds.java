package commonweal.measuring.columnar;

import commonweal.records.RecordKind;
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
    private final KindKeys keys = new KindKeys();
    private final KindNumbers numbers = new KindNumbers();
    private Kind[] kinds = new Kind[1 << 9];
    private final int[] row = new int[RecordKind.RESULTS.columns().size()];

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
     * @param firstYearEl 1 for each row whose student is an English learner in the first year, else 0
     */
    void of(BlockRows rows, int[] firstYearEl, int[] to) {
        numbers.forgetIfTooMany();
        keys.begin(rows.size());
        keys.add(rows, ResultColumns.GRADE);
        keys.add(rows, ResultColumns.SUBJECT);
        keys.add(rows, ResultColumns.PARTICIPATION);
        keys.add(rows, ResultColumns.TEST);
        keys.add(rows, ResultColumns.DISCIPLINE);
        keys.add(rows, ResultColumns.SCALED);
        keys.add(rows, ResultColumns.LEVEL);
        keys.add(rows, ResultColumns.CPI_POINTS);
        keys.addMissing(rows, ResultColumns.SGP);
        keys.addMissing(rows, ResultColumns.RAW);
        keys.add(firstYearEl, 1);
        keys.add(rows, ResultColumns.YEAR);
        int count = numbers.find(keys, to);
        for (int i = 0; i < count; i++) {
            learn(rows, firstYearEl, to, numbers.unknown(i));
        }
    }

    private void learn(BlockRows rows, int[] firstYearEl, int[] to, int place) {
        long key = keys.keys()[place];
        int known = numbers.find(key);
        to[place] = known == KindNumbers.UNKNOWN ? learn(key, rows, place, firstYearEl[place] == 1) : known;
    }

    /** The kinds by their numbers; places behind the last are empty. */
    Kind[] all() {
        return kinds;
    }

    private int learn(long key, BlockRows rows, int place, boolean firstYearEl) {
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
