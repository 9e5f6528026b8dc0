package commonweal.measuring.columnar;

import java.util.Arrays;

/**
 * How many rows of each outcome and of each growth percentile, by cell and attribution. One of a school with four years,
 * three subjects and thirteen groups is some tens of kilobytes, which is why rows are laid by school before they are
 * counted. Outcomes and percentiles of a cell lie side by side, so that one place is found for both.
 */
final class Histogram {

    private final int attributions;
    private final int outcomes;
    private final int width;
    private final int[] bins;

    /**
     * Empty.
     *
     * @param cells how many cells
     * @param attributions how many attributions occur, from the first
     * @param outcomes how many outcomes occur
     */
    Histogram(int cells, int attributions, int outcomes) {
        this.attributions = attributions;
        this.outcomes = outcomes;
        this.width = outcomes + PackedRow.GROWTHS;
        this.bins = new int[cells * attributions * width];
    }

    /** Counts a row; growth 0 is none. */
    void add(int cell, int attribution, int outcome, int growth) {
        int at = outcomesAt(cell, attribution);
        bins[at + outcome]++;
        bins[at + outcomes + growth]++;
    }

    /**
     * Counts a row in several cells: one place is computed for all of them, since this is done four or five times for each
     * of a state's rows.
     *
     * @param first the cell from which the others are counted
     * @param cells the cells, from 0 for the first
     */
    void add(int first, int[] cells, int attribution, int outcome, int growth) {
        int step = attributions * width;
        int of = outcomesAt(first, attribution) + outcome;
        int grown = outcomesAt(first, attribution) + outcomes + growth;
        for (int cell : cells) {
            bins[of + cell * step]++;
            bins[grown + cell * step]++;
        }
    }

    /** Adds all of another of the same shape. */
    void add(Histogram other) {
        add(other.bins, bins);
    }

    private static void add(int[] from, int[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += from[i];
        }
    }

    /** Empties it. */
    void clear() {
        Arrays.fill(bins, 0);
    }

    int attributions() {
        return attributions;
    }

    int outcomes() {
        return outcomes;
    }

    /** All numbers, for whoever reads many of them: see {@link #outcomesAt} and {@link #growthsAt}. */
    int[] bins() {
        return bins;
    }

    /** Where in {@link #bins} the outcomes of a cell begin. */
    int outcomesAt(int cell, int attribution) {
        return (cell * attributions + attribution) * width;
    }

    /** Where in {@link #bins} the growth percentiles of a cell begin, with 0 for none. */
    int growthsAt(int cell, int attribution) {
        return outcomesAt(cell, attribution) + outcomes;
    }

    /** How many rows have this outcome. */
    int count(int cell, int attribution, int outcome) {
        return bins[outcomesAt(cell, attribution) + outcome];
    }
}
