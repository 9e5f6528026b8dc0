package commonweal.judgement;

import static commonweal.policy.ClauseKey.INDEX;

import commonweal.policy.Clause;
import commonweal.policy.IndexRule;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cumulative index of a group: annual indexes of a window of years, the newest weighing most, capped and rounded. A
 * year without an annual index is left out with its weight; this year's and so many in all must be there.
 *
 * @param annual the annual indexes of the window, oldest first; those before the first judged year only as given
 * @param given the cumulative index taken as given, if there is one; it is the one in use
 */
record CumulativeIndex(Unit unit, Group group, List<AnnualIndex> annual, Optional<BigDecimal> given) {

    static CumulativeIndex of(Unit unit, Group group, List<AnnualIndex> annual) {
        return new CumulativeIndex(unit, group, annual, unit.given(unit.year(), group, Measure.CUMULATIVE_PPI));
    }

    private Clause<IndexRule> clause() {
        return unit.in(unit.year()).get(INDEX);
    }

    /** The index computed from the annual ones, whether or not another was given. */
    Optional<BigDecimal> computed() {
        IndexRule rule = clause().value();
        List<AnnualIndex> there =
                annual.stream().filter(index -> index.inUse().isPresent()).toList();
        boolean thisYear = there.stream().anyMatch(index -> index.year() == unit.year());
        if (!thisYear || there.size() < rule.leastYears()) {
            return Optional.empty();
        }
        Ratio sum = Ratio.zero();
        int weights = 0;
        for (AnnualIndex index : there) {
            sum = sum.plus(counted(index).times(BigDecimal.valueOf(weight(index))));
            weights += weight(index);
        }
        Ratio mean = sum.dividedBy(BigDecimal.valueOf(weights));
        BigDecimal capped = mean.atLeast(Ratio.of(rule.cap())) ? rule.cap() : mean.rounded(rule.rounding());
        return Optional.of(rule.rounding().round(capped));
    }

    private Ratio counted(AnnualIndex index) {
        return clause().value().roundedAnnualInside()
                ? Ratio.of(index.displayed().orElseThrow())
                : index.inUse().orElseThrow();
    }

    private int weight(AnnualIndex index) {
        List<Integer> weights = clause().value().weights();
        return weights.get(weights.size() - 1 - (unit.year() - index.year()));
    }

    /** The index in use: the given one where there is one. */
    Optional<BigDecimal> inUse() {
        return given.or(this::computed);
    }

    /** Whether the index in use meets the target; nothing without an index. */
    Optional<Boolean> met() {
        return inUse().map(index -> index.compareTo(clause().value().onTarget()) >= 0);
    }

    Reason reason() {
        IndexRule rule = clause().value();
        String head = "Cumulative index " + unit.year() + ", " + group.title() + ": ";
        List<Reason> because = new ArrayList<>();
        for (int i = annual.size() - 1; i >= 0; i--) {
            if (annual.get(i).inUse().isPresent() || annual.get(i).year() == unit.year()) {
                because.add(annual.get(i).reason());
            }
        }
        String verdict = met().map(
                        met -> (met ? ", which meets the target of " : ", which does not meet the target of ")
                                + rule.onTarget().toPlainString())
                .orElse("");
        if (given.isPresent()) {
            String beside = computed()
                    .filter(own -> own.compareTo(given.get()) != 0)
                    .map(own -> " (computed from the annual indexes at hand it would be " + own.toPlainString() + ")")
                    .orElse("");
            return Reason.of(
                            "cumulative_index.given",
                            head + given.get().toPlainString() + ", taken as given" + beside + verdict + ".",
                            Cite.of(clause()))
                    .because(because);
        }
        Optional<BigDecimal> computed = computed();
        if (computed.isEmpty()) {
            return Reason.of(
                            "cumulative_index.too_few_years",
                            head + "none, because it needs the annual index of " + unit.year() + " and "
                                    + rule.leastYears() + " of "
                                    + rule.weights().size() + " years; there "
                                    + yearsThere() + ".",
                            Cite.of(clause()))
                    .because(because);
        }
        String terms = annual.stream()
                .filter(index -> index.inUse().isPresent())
                .map(index -> weight(index) + " x "
                        + index.displayed().orElseThrow().toPlainString() + " (" + index.year() + ")")
                .collect(Collectors.joining(" + "));
        return Reason.of(
                        "cumulative_index",
                        head + computed.get().toPlainString() + " = (" + terms + ") / the weights, at most "
                                + rule.cap().toPlainString() + ", rounded " + rule.rounding() + verdict + ".",
                        Cite.of(clause()))
                .because(because);
    }

    private String yearsThere() {
        List<String> years = annual.stream()
                .filter(index -> index.inUse().isPresent())
                .map(index -> Integer.toString(index.year()))
                .toList();
        return years.isEmpty() ? "is none" : (years.size() == 1 ? "is " : "are ") + String.join(", ", years);
    }
}
