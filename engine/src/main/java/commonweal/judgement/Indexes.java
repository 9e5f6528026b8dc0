package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.INDEX;

import commonweal.judgement.IndexResult.Status;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Points and indexes of one unit, all groups and years.
 *
 * @param indicators the results of all judged years
 * @param rows the rows of the index table
 * @param cumulative the cumulative index of each group of the determination year
 */
record Indexes(List<IndicatorResult> indicators, List<IndexResult> rows, Map<Group, CumulativeIndex> cumulative) {

    /** Judges points and indexes; a rule set that states no index gives points only. */
    static Indexes of(Unit unit) {
        int first = firstJudgedYear(unit);
        Map<Integer, List<IndicatorResult>> byYear = new TreeMap<>();
        for (int year = first; year <= unit.year(); year++) {
            byYear.put(year, Indicators.of(unit, year));
        }
        List<IndicatorResult> indicators =
                byYear.values().stream().flatMap(List::stream).toList();
        List<IndexResult> rows = new ArrayList<>();
        Map<Group, CumulativeIndex> cumulative = new EnumMap<>(Group.class);
        if (unit.in(unit.year()).states(INDEX)) {
            for (Group group : unit.in(unit.year()).get(GROUPS).value().judged()) {
                cumulative.put(group, CumulativeIndex.of(unit, group, window(unit, group, byYear)));
            }
            for (int year = firstOfWindow(unit); year < unit.year(); year++) {
                for (Group group : unit.in(year).get(GROUPS).value().judged()) {
                    row(annual(unit, year, group, byYear), Optional.empty()).ifPresent(rows::add);
                }
            }
            cumulative
                    .values()
                    .forEach(index ->
                            row(index.annual().getLast(), Optional.of(index)).ifPresent(rows::add));
        }
        return new Indexes(indicators, rows, cumulative);
    }

    /** Points before the first year after the baseline cannot be known; the window reaches no further back. */
    private static int firstJudgedYear(Unit unit) {
        return Math.max(unit.rules().firstYear() + 1, firstOfWindow(unit));
    }

    private static int firstOfWindow(Unit unit) {
        return unit.in(unit.year())
                .find(INDEX)
                .map(clause -> unit.year() - clause.value().weights().size() + 1)
                .orElse(unit.year());
    }

    private static List<AnnualIndex> window(Unit unit, Group group, Map<Integer, List<IndicatorResult>> byYear) {
        List<AnnualIndex> window = new ArrayList<>();
        for (int year = firstOfWindow(unit); year <= unit.year(); year++) {
            window.add(annual(unit, year, group, byYear));
        }
        return window;
    }

    /** The annual index of a year; of a year before the first judged one it is only known if it was given. */
    private static AnnualIndex annual(Unit unit, int year, Group group, Map<Integer, List<IndicatorResult>> byYear) {
        List<IndicatorResult> own = byYear.getOrDefault(year, List.of()).stream()
                .filter(result -> result.group() == group)
                .toList();
        return AnnualIndex.of(unit, year, group, own);
    }

    private static Optional<IndexResult> row(AnnualIndex annual, Optional<CumulativeIndex> cumulative) {
        boolean nothing = annual.core().isEmpty()
                && annual.inUse().isEmpty()
                && cumulative.flatMap(CumulativeIndex::inUse).isEmpty();
        if (nothing) {
            return Optional.empty();
        }
        Supplier<Reason> reason = () -> cumulative.map(CumulativeIndex::reason).orElseGet(annual::reason);
        return Optional.of(new IndexResult(
                annual.year(),
                annual.group(),
                annual.core().isEmpty() ? Optional.empty() : Optional.of(annual.corePoints()),
                annual.creditPoints(),
                annual.core().size(),
                annual.inUse().map(Ratio::value),
                annual.displayed(),
                cumulative.flatMap(CumulativeIndex::inUse),
                status(annual, cumulative),
                reason));
    }

    private static Status status(AnnualIndex annual, Optional<CumulativeIndex> cumulative) {
        boolean given = cumulative
                .map(index -> index.given().isPresent())
                .orElse(annual.given().isPresent());
        if (given) {
            return Status.GIVEN;
        }
        if (annual.inUse().isEmpty()) {
            return Status.NOT_ELIGIBLE;
        }
        return cumulative.isPresent() && cumulative.get().inUse().isEmpty() ? Status.TOO_FEW_YEARS : Status.COMPUTED;
    }
}
