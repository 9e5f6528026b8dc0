package commonweal.judgement;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;

/** Values of a pool in ascending order, to find the rank of a value among them. Ties share the mean rank. */
final class Distribution {

    private final BigDecimal[] ascending;

    Distribution(Collection<BigDecimal> values) {
        this.ascending = values.toArray(BigDecimal[]::new);
        Arrays.sort(ascending);
    }

    int size() {
        return ascending.length;
    }

    /**
     * Twice the ascending rank, so that a mean rank is a whole number: of a value of the pool, 2 for the lowest; a value
     * from outside stands between its neighbours.
     */
    int twiceRank(BigDecimal value) {
        int below = countBelow(value, false);
        int equal = countBelow(value, true) - below;
        return 2 * below + equal + 1;
    }

    /** The rank put into equal bins: floor(bins x r / (n + 1)) + 1, from 1 to the number of bins. */
    int percentile(BigDecimal value, int bins) {
        return Math.toIntExact((long) bins * twiceRank(value) / (2L * (size() + 1))) + 1;
    }

    /** The rank as a share of n + 1, between 0 and 1. */
    BigDecimal share(BigDecimal value) {
        return Ratio.of(twiceRank(value), 2L * (size() + 1)).value();
    }

    /** How many values are less than this one, or with {@code inclusive} not more. */
    private int countBelow(BigDecimal value, boolean inclusive) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int compared = ascending[middle].compareTo(value);
            if (compared < 0 || inclusive && compared == 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
