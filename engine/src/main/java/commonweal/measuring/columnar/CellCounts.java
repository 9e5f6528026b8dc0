package commonweal.measuring.columnar;

import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tally;
import commonweal.policy.AttributionRule;
import java.util.Arrays;
import java.util.List;

/** Reads the counts of a cell off a histogram, for a unit of one level. */
final class CellCounts {

    /** What a unit is; those in it since October have an attribution up to its own place. */
    enum Level {
        SCHOOL,
        DISTRICT,
        STATE;

        boolean asksForOctober(AttributionRule rule) {
            return switch (this) {
                case SCHOOL -> rule.school();
                case DISTRICT -> rule.district();
                case STATE -> rule.state();
            };
        }
    }

    private static final int GROWTH = SubjectCount.GROWTH.ordinal();
    private static final int GROWTH_MEDIAN_TWICE = SubjectCount.GROWTH_MEDIAN_TWICE.ordinal();

    private final OutcomeWeights attributed;
    private final OutcomeWeights notAttributed;
    private final int[][] columns;
    private final int[] counts = new int[OutcomeWeights.COUNTS];
    private final int[] growths = new int[PackedRow.GROWTHS];

    CellCounts(List<Outcomes.Outcome> outcomes, Tally<SubjectCount> tally) {
        this.attributed = new OutcomeWeights(outcomes, true);
        this.notAttributed = new OutcomeWeights(outcomes, false);
        this.columns = tally.counts().stream().map(tally::column).toArray(int[][]::new);
    }

    /** Writes the counts of so many cells of a histogram, from the first, into as many of the tally. */
    void write(Histogram histogram, int firstCell, int firstTallyCell, int cells, Level level, AttributionRule rule) {
        int past = level.asksForOctober(rule)
                ? Math.min(level.ordinal() + 1, histogram.attributions())
                : histogram.attributions();
        int counted = rule.participation() ? past : histogram.attributions();
        for (int i = 0; i < cells; i++) {
            write(histogram, firstCell + i, firstTallyCell + i, past, counted);
        }
    }

    /**
     * Writes a cell.
     *
     * @param attributions how many attributions, from the first, are those of the unit's own students
     * @param counted how many are counted at all
     */
    private void write(Histogram histogram, int cell, int tallyCell, int attributions, int counted) {
        int[] bins = histogram.bins();
        Arrays.fill(counts, 0);
        int all = 0;
        int students = 0;
        for (int attribution = 0; attribution < counted; attribution++) {
            OutcomeWeights weights = attribution < attributions ? attributed : notAttributed;
            int rows = weights.add(bins, histogram.outcomesAt(cell, attribution), counts);
            all += rows;
            if (attribution < attributions) {
                // All but those without a percentile: so the others need not be added up.
                students += rows - bins[histogram.growthsAt(cell, attribution)];
            }
        }
        // A cell in which nobody was counted, as in a sixth of all, stays as it is in an empty tally.
        if (all > 0) {
            counts[GROWTH] = students;
            counts[GROWTH_MEDIAN_TWICE] = attributions == 1 || students == 0
                    ? medianTwice(bins, histogram.growthsAt(cell, 0), students)
                    : medianTwice(growths(histogram, cell, attributions), 0, students);
            for (int count = 0; count < counts.length; count++) {
                columns[count][tallyCell] = counts[count];
            }
        }
    }

    /** The students of a cell by growth percentile, whichever attribution they have. */
    private int[] growths(Histogram histogram, int cell, int attributions) {
        Arrays.fill(growths, 0);
        for (int attribution = 0; attribution < attributions; attribution++) {
            int from = histogram.growthsAt(cell, attribution);
            for (int percentile = 1; percentile < PackedRow.GROWTHS; percentile++) {
                growths[percentile] += histogram.bins()[from + percentile];
            }
        }
        return growths;
    }

    /**
     * Twice the median of so many percentiles; {@link Tally#NONE} of none.
     *
     * @param at where the numbers of students by percentile begin; that of percentile 0 is left out
     * @param students their sum
     */
    static int medianTwice(int[] byPercentile, int at, int students) {
        if (students == 0) {
            return Tally.NONE;
        }
        int percentile = 1;
        int upTo = byPercentile[at + 1];
        while (upTo <= (students - 1) / 2) {
            upTo += byPercentile[at + ++percentile];
        }
        int lower = percentile;
        while (upTo <= students / 2) {
            upTo += byPercentile[at + ++percentile];
        }
        return lower + percentile;
    }
}
