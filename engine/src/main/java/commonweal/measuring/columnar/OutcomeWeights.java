package commonweal.measuring.columnar;

import static commonweal.measuring.SubjectCount.ASSESSED;
import static commonweal.measuring.SubjectCount.ENROLLED;
import static commonweal.measuring.SubjectCount.LEVELLED;
import static commonweal.measuring.SubjectCount.NOT_ATTRIBUTED;
import static commonweal.measuring.SubjectCount.NOT_COUNTED;
import static commonweal.measuring.SubjectCount.PARTICIPATED;
import static commonweal.measuring.SubjectCount.POINTS;
import static commonweal.measuring.SubjectCount.TESTED;
import static commonweal.measuring.SubjectCount.WARNING_FAILING;
import static commonweal.measuring.SubjectCount.WITHOUT_ROW;
import static commonweal.measuring.SubjectCount.WITHOUT_SCORE;

import commonweal.measuring.SubjectCount;
import java.util.List;

/**
 * What one row of each outcome adds to each count: nothing, one, or its points. Asked once for each outcome, not for each
 * of hundreds of thousands of cells.
 */
final class OutcomeWeights {

    /** How many counts there are. */
    static final int COUNTS = SubjectCount.values().length;

    private final int outcomes;
    private final int[] weights;

    /**
     * The weights of these outcomes.
     *
     * @param attributed whether the students' achievement counts in the unit
     */
    OutcomeWeights(List<Outcomes.Outcome> known, boolean attributed) {
        outcomes = known.size();
        weights = new int[outcomes * COUNTS];
        for (int i = 0; i < outcomes; i++) {
            weigh(i, known.get(i), attributed);
        }
    }

    private void weigh(int number, Outcomes.Outcome outcome, boolean attributed) {
        set(number, ENROLLED, 1);
        if (!outcome.row()) {
            set(number, WITHOUT_ROW, 1);
        }
        if (outcome.participated()) {
            set(number, PARTICIPATED, 1);
        }
        if (outcome.tested()) {
            set(number, TESTED, 1);
            if (!attributed) {
                set(number, NOT_ATTRIBUTED, 1);
            } else if (!outcome.counted()) {
                set(number, NOT_COUNTED, 1);
            } else if (outcome.points() == Outcomes.NONE) {
                set(number, WITHOUT_SCORE, 1);
            } else {
                set(number, ASSESSED, 1);
                set(number, POINTS, outcome.points());
            }
        }
        if (attributed && outcome.level() != Outcomes.NONE) {
            set(number, LEVELLED, 1);
            weights[number * COUNTS + WARNING_FAILING.ordinal() + outcome.level()] = 1;
        }
    }

    private void set(int number, SubjectCount count, int weight) {
        weights[number * COUNTS + count.ordinal()] = weight;
    }

    /**
     * Adds rows to the counts.
     *
     * @param rows how many there are of each outcome, by its number, from this place
     * @return how many rows there were
     */
    int add(int[] rows, int from, int[] counts) {
        int all = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            int many = rows[from + outcome];
            if (many != 0) {
                all += many;
                add(many, outcome * COUNTS, counts);
            }
        }
        return all;
    }

    private void add(int many, int from, int[] counts) {
        for (int count = 0; count < COUNTS; count++) {
            counts[count] += many * weights[from + count];
        }
    }
}
