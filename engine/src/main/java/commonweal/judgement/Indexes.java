package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.INDEX;

import commonweal.judgement.IndexResult.Status;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
        List<IndicatorResult> indicators = new ArrayList<>();
        List<IndexResult> rows = new ArrayList<>();
        Map<Group, List<AnnualIndex>> windows = new EnumMap<>(Group.class);
        boolean indexed = unit.in(unit.year()).states(INDEX);
        for (int year = firstOfWindow(unit); year <= unit.year(); year++) {
            // Points before the first year after the baseline cannot be known.
            List<IndicatorResult> ofYear = year > unit.rules().firstYear() ? Indicators.of(unit, year) : List.of();
            indicators.addAll(ofYear);
            if (indexed) {
                Map<Group, List<IndicatorResult>> byGroup =
                        ofYear.stream().collect(Collectors.groupingBy(IndicatorResult::group));
                for (Group group : groupsOf(unit, year)) {
                    AnnualIndex annual = AnnualIndex.of(unit, year, group, byGroup.getOrDefault(group, List.of()));
                    windows.computeIfAbsent(group, any -> new ArrayList<>()).add(annual);
                    if (year < unit.year()) {
                        row(annual, Optional.empty()).ifPresent(rows::add);
                    }
                }
            }
        }
        Map<Group, CumulativeIndex> cumulative = new EnumMap<>(Group.class);
        for (Group group : indexed ? unit.in(unit.year()).get(GROUPS).value().judged() : List.<Group>of()) {
            CumulativeIndex index = CumulativeIndex.of(unit, group, windows.getOrDefault(group, List.of()));
            cumulative.put(group, index);
            row(index.annual().getLast(), Optional.of(index)).ifPresent(rows::add);
        }
        return new Indexes(indicators, rows, cumulative);
    }

    private static int firstOfWindow(Unit unit) {
        return unit.in(unit.year())
                .find(INDEX)
                .map(clause -> unit.year() - clause.value().weights().size() + 1)
                .orElse(unit.year());
    }

    /** The groups judged in a year, and those judged now, whose window reaches back to it. */
    private static Set<Group> groupsOf(Unit unit, int year) {
        Set<Group> groups = EnumSet.copyOf(unit.in(year).get(GROUPS).value().judged());
        groups.addAll(unit.in(unit.year()).get(GROUPS).value().judged());
        return groups;
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
