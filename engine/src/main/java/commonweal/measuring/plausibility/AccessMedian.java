package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.OutcomeCount;
import commonweal.measuring.Tally;
import commonweal.terms.Group;
import java.util.Optional;
import java.util.function.Consumer;

/** The state's median growth percentile on ACCESS: it lies at 50, and where it did last year. */
final class AccessMedian implements Check {

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        Optional<Median> now = median(at, at.year());
        if (now.isEmpty()) {
            return;
        }
        Optional<Median> before = median(at, at.before());
        String wrong = "In " + at.year() + " the state's median growth percentile on ACCESS is " + now.get()
                + before.map(last -> "; in " + at.before() + " it was " + last).orElse("") + ".";
        String line = at.rule().growthMedianOff().toPlainString();
        if (now.get().off(at.rule().growthMedianOff(), at.rule().standardErrors())) {
            found.accept(Fault.warning(
                    "plausibility.access_median",
                    at.place("access", Group.ALL.code()),
                    wrong,
                    "Growth percentiles compare the state's students with each other: their median lies at 50, at most "
                            + line + " off.",
                    "Ask whoever made the growth percentiles which students they were made from."));
        }
        if (before.isPresent()
                && now.get().fartherThan(at.rule().growthMedianOff(), at.rule().standardErrors(), before.get())) {
            found.accept(Fault.warning(
                    "plausibility.access_shift",
                    at.place("access", Group.ALL.code()),
                    wrong,
                    "From one year to the next the median may change by " + line + ".",
                    "Ask whether the test, its scale or the students compared have changed."));
        }
    }

    private static Optional<Median> median(YearLookedAt at, int year) {
        Tally<OutcomeCount> outcomes = at.tallies().outcomes();
        if (!outcomes.holds(year)) {
            return Optional.empty();
        }
        int cell = outcomes.cell(at.state(), year, 0, Group.ALL);
        return at.median(
                outcomes.get(OutcomeCount.ACCESS_MEDIAN_TWICE, cell), outcomes.get(OutcomeCount.ACCESS_GROWTH, cell));
    }
}
