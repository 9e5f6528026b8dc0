package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.List;

/**
 * The different things that can have come of a student's test, each with a small number: a state has millions of rows but
 * only a few dozen outcomes, so that a histogram over them holds all that is counted.
 */
final class Outcomes {

    /** How many there may be. */
    static final int MOST = 256;

    /** No points, or no level. */
    static final int NONE = -1;

    /**
     * What came of it.
     *
     * @param row whether there is a row of results at all
     * @param participated whether the student took part
     * @param tested whether there was a test
     * @param counted whether a result would count in the index
     * @param points points for the index, or {@link #NONE}
     * @param level performance level in the shares, 0 to 3, or {@link #NONE}
     */
    record Outcome(boolean row, boolean participated, boolean tested, boolean counted, int points, int level) {}

    /** A student who is enrolled and has no row. */
    static final Outcome WITHOUT_ROW = new Outcome(false, false, false, false, NONE, NONE);

    private final List<Outcome> known = new ArrayList<>();

    /** By {@link #key}: number + 1, or 0 while not known; written once for each key, so that a stale 0 is only slow. */
    private final short[] numbers = new short[1 << 14];

    /** The number of an outcome. */
    int number(Outcome outcome) {
        return number(
                outcome.row, outcome.participated, outcome.tested, outcome.counted, outcome.points, outcome.level);
    }

    int number(boolean row, boolean participated, boolean tested, boolean counted, int points, int level) {
        int key = (row ? 1 : 0)
                | (participated ? 2 : 0)
                | (tested ? 4 : 0)
                | (counted ? 8 : 0)
                | level + 1 << 4
                | points + 1 << 7;
        int found = numbers[key];
        return found > 0 ? found - 1 : add(key, new Outcome(row, participated, tested, counted, points, level));
    }

    private synchronized int add(int key, Outcome outcome) {
        if (numbers[key] == 0) {
            if (known.size() == MOST) {
                throw new IllegalStateException("there must be at most " + MOST + " outcomes");
            }
            known.add(outcome);
            numbers[key] = (short) known.size();
        }
        return numbers[key] - 1;
    }

    /** All outcomes so far, by number. */
    synchronized List<Outcome> all() {
        return List.copyOf(known);
    }
}
