package commonweal.measuring.columnar;

/**
 * How many rows of each outcome and of each growth percentile, by cell and attribution. One of a school with four years,
 * three subjects and thirteen groups is some tens of kilobytes, which is why rows are laid by school before they are
 * counted.
 */
final class Histogram {

    private final int attributions;
    private final int outcomes;
    private final int[] counts;
    private final int[] growths;

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
        this.counts = new int[cells * attributions * outcomes];
        this.growths = new int[cells * attributions * PackedRow.GROWTHS];
    }

    /** Counts a row; growth 0 is none. */
    void add(int cell, int attribution, int outcome, int growth) {
        int place = cell * attributions + attribution;
        counts[place * outcomes + outcome]++;
        growths[place * PackedRow.GROWTHS + growth]++;
    }

    /** Adds all of another of the same shape. */
    void add(Histogram other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        for (int i = 0; i < growths.length; i++) {
            growths[i] += other.growths[i];
        }
    }

    /** Empties it. */
    void clear() {
        java.util.Arrays.fill(counts, 0);
        java.util.Arrays.fill(growths, 0);
    }

    int attributions() {
        return attributions;
    }

    int outcomes() {
        return outcomes;
    }

    /** How many rows have this outcome. */
    int count(int cell, int attribution, int outcome) {
        return counts[(cell * attributions + attribution) * outcomes + outcome];
    }

    /** How many rows have this growth percentile. */
    int growth(int cell, int attribution, int percentile) {
        return growths[(cell * attributions + attribution) * PackedRow.GROWTHS + percentile];
    }
}
