package commonweal.measuring.columnar;

import commonweal.records.RecordKind;
import commonweal.records.reading.BlockRows;
import java.util.Arrays;

/**
 * The kinds of student that rows of results name: all that a row says of its student, in a year. There are some hundred in a
 * state; what the rules make of one is worked out once, from the first row that has it.
 */
final class StudentKinds {

    private static final int RACE = RecordKind.RESULTS.index("race");
    private static final int LOW_INCOME = RecordKind.RESULTS.index("low_income");
    private static final int ECONOMICALLY_DISADVANTAGED = RecordKind.RESULTS.index("economically_disadvantaged");
    private static final int DISABILITY = RecordKind.RESULTS.index("disability");
    private static final int EL = RecordKind.RESULTS.index("el");
    private static final int FORMER_EL_YEARS = RecordKind.RESULTS.index("former_el_years");
    private static final int FIRST_YEAR_EL = RecordKind.RESULTS.index("first_year_el");

    private final ResultContext context;
    private final ResultChecks checks;
    private final StudentColumns columns = new StudentColumns(RecordKind.RESULTS);
    private final KindKeys keys = new KindKeys();
    private final KindNumbers numbers = new KindNumbers();
    private Kind[] kinds = new Kind[64];
    private final int[] row = new int[RecordKind.RESULTS.columns().size()];

    StudentKinds(ResultContext context, ResultChecks checks) {
        this.context = context;
        this.checks = checks;
    }

    /**
     * What the rules make of a kind.
     *
     * @param failing the checks that fail, as {@link ResultChecks} has them
     * @param packed the student's part of a packed row; in the school since October where the row does not say
     * @param stated whether the row says what the student is
     * @param sinceOctober whether the row says since when the student is here
     * @param firstYearEl 1 if the row says that the student is an English learner in the first year, else 0
     */
    record Kind(long failing, int packed, boolean stated, boolean sinceOctober, int firstYearEl) {}

    /** Finds the number of the kind of each row's student. */
    void of(BlockRows rows, int[] to) {
        numbers.forgetIfTooMany();
        keys.begin(rows.size());
        keys.add(rows, RACE);
        keys.add(rows, LOW_INCOME);
        keys.add(rows, ECONOMICALLY_DISADVANTAGED);
        keys.add(rows, DISABILITY);
        keys.add(rows, EL);
        keys.add(rows, FIRST_YEAR_EL);
        keys.add(rows, FORMER_EL_YEARS);
        keys.add(rows, ResultColumns.SINCE_OCTOBER);
        keys.add(rows, ResultColumns.YEAR);
        int count = numbers.find(keys, to);
        for (int i = 0; i < count; i++) {
            learn(rows, to, numbers.unknown(i));
        }
    }

    private void learn(BlockRows rows, int[] to, int place) {
        long key = keys.keys()[place];
        int known = numbers.find(key);
        to[place] = known == KindNumbers.UNKNOWN ? learn(key, rows, place) : known;
    }

    private int learn(long key, BlockRows rows, int place) {
        rows.row(place, row);
        int kind = numbers.add(key);
        if (kind == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * kind);
        }
        int packed = context.covers(row[ResultColumns.YEAR])
                ? PackedRow.ofStudent(
                        columns.race(row),
                        columns.flags(row, context.rules(row[ResultColumns.YEAR])),
                        Math.max(ResultColumns.IN_SCHOOL, row[ResultColumns.SINCE_OCTOBER]))
                : 0;
        kinds[kind] = new Kind(
                checks.ofStudent(row),
                packed,
                columns.stated(row),
                row[ResultColumns.SINCE_OCTOBER] >= 0,
                columns.firstYearEl(row) ? 1 : 0);
        return kind;
    }

    /** The kinds by their numbers; places behind the last are empty. */
    Kind[] all() {
        return kinds;
    }
}
