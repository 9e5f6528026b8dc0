package commonweal.measuring.columnar;

import commonweal.measuring.OutcomeCount;
import commonweal.measuring.Tally;
import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import java.util.List;

/** The tally without subjects, made from histograms of events. */
final class OutcomeTally {

    private static final Event[] EVENTS = Event.values();

    private OutcomeTally() {}

    /** An empty tally. */
    static Tally<OutcomeCount> empty(List<OrgCode> units, int firstYear, int years) {
        Tally<OutcomeCount> tally = new Tally<>(units, firstYear, years, 1, OutcomeCount.values());
        tally.fill(OutcomeCount.ACCESS_MEDIAN_TWICE, Tally.NONE);
        return tally;
    }

    /** Writes histograms of units into a tally. */
    static Counting.Writer writer(Tally<OutcomeCount> tally) {
        return (histogram, unit, level) -> {
            int first = tally.cell(unit, tally.firstYear(), 0, Group.ALL);
            for (int cell = 0; cell < tally.years() * Group.values().length; cell++) {
                for (Event event : EVENTS) {
                    int rows = histogram.count(cell, 0, event.ordinal());
                    for (OutcomeCount count : event.counts()) {
                        tally.set(count, first + cell, tally.get(count, first + cell) + rows);
                    }
                }
                int students = histogram.count(cell, 0, Event.ACCESS.ordinal());
                int median = CellCounts.medianTwice(histogram.bins(), histogram.growthsAt(cell, 0), students);
                tally.set(OutcomeCount.ACCESS_MEDIAN_TWICE, first + cell, median);
            }
        };
    }
}
