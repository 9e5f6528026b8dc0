package commonweal.measuring.columnar;

import static commonweal.measuring.SubjectCount.ASSESSED;
import static commonweal.measuring.SubjectCount.ENROLLED;
import static commonweal.measuring.SubjectCount.GROWTH;
import static commonweal.measuring.SubjectCount.GROWTH_MEDIAN_TWICE;
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

    private final List<Outcomes.Outcome> outcomes;
    private final Tally<SubjectCount> tally;
    private final int[] counts = new int[SubjectCount.values().length];
    private final int[] growths = new int[PackedRow.GROWTHS];

    CellCounts(List<Outcomes.Outcome> outcomes, Tally<SubjectCount> tally) {
        this.outcomes = outcomes;
        this.tally = tally;
    }

    /** Writes the counts of a histogram's cell into a cell of the tally. */
    void write(Histogram histogram, int cell, int tallyCell, Level level, AttributionRule rule) {
        Arrays.fill(counts, 0);
        Arrays.fill(growths, 0);
        boolean any = false;
        for (int attribution = 0; attribution < histogram.attributions(); attribution++) {
            boolean attributed = !level.asksForOctober(rule) || attribution <= level.ordinal();
            if (rule.participation() && !attributed) {
                continue;
            }
            for (int outcome = 0; outcome < histogram.outcomes(); outcome++) {
                int rows = histogram.count(cell, attribution, outcome);
                if (rows > 0) {
                    any = true;
                    count(outcomes.get(outcome), rows, attributed);
                }
            }
            if (attributed) {
                for (int percentile = 1; percentile < PackedRow.GROWTHS; percentile++) {
                    growths[percentile] += histogram.growth(cell, attribution, percentile);
                }
            }
        }
        if (any) {
            growth();
            for (SubjectCount count : ALL) {
                tally.set(count, tallyCell, counts[count.ordinal()]);
            }
        }
    }

    private static final SubjectCount[] ALL = SubjectCount.values();

    private void add(SubjectCount count, int rows) {
        counts[count.ordinal()] += rows;
    }

    private void count(Outcomes.Outcome outcome, int rows, boolean attributed) {
        add(ENROLLED, rows);
        if (!outcome.row()) {
            add(WITHOUT_ROW, rows);
        }
        if (outcome.participated()) {
            add(PARTICIPATED, rows);
        }
        if (outcome.tested()) {
            add(TESTED, rows);
            if (!attributed) {
                add(NOT_ATTRIBUTED, rows);
            } else if (!outcome.counted()) {
                add(NOT_COUNTED, rows);
            } else if (outcome.points() == Outcomes.NONE) {
                add(WITHOUT_SCORE, rows);
            } else {
                add(ASSESSED, rows);
                add(POINTS, rows * outcome.points());
            }
        }
        if (attributed && outcome.level() != Outcomes.NONE) {
            add(LEVELLED, rows);
            counts[WARNING_FAILING.ordinal() + outcome.level()] += rows;
        }
    }

    /** The sum of the two middle percentiles: the median, twice. */
    private void growth() {
        int students = 0;
        for (int percentile = 1; percentile < PackedRow.GROWTHS; percentile++) {
            students += growths[percentile];
        }
        counts[GROWTH.ordinal()] = students;
        counts[GROWTH_MEDIAN_TWICE.ordinal()] = medianTwice(growths, students);
    }

    /** Twice the median of so many percentiles, by how many there are of each; {@link Tally#NONE} of none. */
    static int medianTwice(int[] byPercentile, int students) {
        if (students == 0) {
            return Tally.NONE;
        }
        return ranked(byPercentile, (students - 1) / 2) + ranked(byPercentile, students / 2);
    }

    /** The percentile at a place, from 0, when all are in order. */
    private static int ranked(int[] byPercentile, int place) {
        int before = 0;
        for (int percentile = 0; percentile < byPercentile.length; percentile++) {
            before += byPercentile[percentile];
            if (before > place) {
                return percentile;
            }
        }
        throw new IllegalArgumentException("place must be below the number of students, was " + place);
    }
}
