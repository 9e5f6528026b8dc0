package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.LOWEST_PERFORMING;
import static commonweal.policy.ClauseKey.PERCENTILES;

import commonweal.policy.Clause;
import commonweal.policy.LowestPerformingRule;
import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Among the lowest performing schools of its type, or with a group among the lowest performing subgroups: Level 3. */
final class LowestPerforming {

    static final String SCHOOLS = "lowest_schools";
    static final String SUBGROUPS = "lowest_subgroups";
    static final String SCHOOLS_AND_SUBGROUPS = "lowest_schools_and_subgroups";

    private LowestPerforming() {}

    static List<Trigger> triggers(Unit unit) {
        Optional<Clause<LowestPerformingRule>> clause = unit.in(unit.year()).find(LOWEST_PERFORMING);
        if (clause.isEmpty()) {
            return List.of();
        }
        List<Trigger> triggers = new ArrayList<>();
        schoolPercentile(unit)
                .filter(standing ->
                        standing.percentile() <= clause.get().value().schoolPercentile())
                .ifPresent(standing -> triggers.add(school(unit, clause.get(), standing)));
        List<String> low = lowSubgroups(unit, clause.get().value());
        if (!low.isEmpty()) {
            triggers.add(subgroups(unit, clause.get(), low));
        }
        return triggers;
    }

    /**
     * A percentile in use.
     *
     * @param how whether it was given or computed, in words
     */
    record InUse(int percentile, boolean given, String how) {}

    /** The school percentile in use: the given one where there is one. */
    static Optional<InUse> schoolPercentile(Unit unit) {
        return percentile(unit, Group.ALL, Measure.SCHOOL_PERCENTILE);
    }

    private static Optional<InUse> percentile(Unit unit, Group group, Measure measure) {
        Optional<Standings.Standing> computed =
                unit.standings().find(unit.organisation().code(), unit.year(), group, Subject.NONE, measure);
        Optional<BigDecimal> given = unit.given(unit.year(), group, measure);
        if (given.isPresent()) {
            return Optional.of(new InUse(
                    given.get().intValueExact(),
                    true,
                    "taken as given"
                            + computed.map(own -> ", the estimate is " + own.percentile())
                                    .orElse("")));
        }
        return computed.map(own -> new InUse(
                own.percentile(), false, "an estimate, computed among " + own.poolSize() + ": " + own.pool()));
    }

    private static Trigger school(Unit unit, Clause<LowestPerformingRule> clause, InUse standing) {
        int line = clause.value().schoolPercentile();
        Reason reason = Reason.of(
                        SCHOOLS,
                        "School percentile " + standing.percentile() + " (" + standing.how() + ") is " + line
                                + " or lower, so the school is among the lowest performing of its type: Level 3.",
                        Cite.of(clause))
                .with(new Figure("school percentile", Integer.toString(standing.percentile())));
        if (!standing.given()) {
            reason = reason.because(unit.in(unit.year())
                    .find(PERCENTILES)
                    .map(rule -> List.of(Percentile.estimate(rule)))
                    .orElse(List.of()));
        }
        return new Trigger(
                SCHOOLS,
                Level.THREE,
                Words.of(unit.in(unit.year()), SCHOOLS),
                "percentile " + standing.percentile(),
                reason);
    }

    private static List<String> lowSubgroups(Unit unit, LowestPerformingRule rule) {
        List<String> low = new ArrayList<>();
        Optional<Boolean> any = flag(unit, Group.ALL);
        if (any.orElse(false)) {
            low.add("given, group not named");
        }
        for (Group group : unit.in(unit.year()).get(GROUPS).value().lowSubgroup()) {
            Optional<Boolean> given = flag(unit, group);
            Optional<InUse> standing = percentile(unit, group, Measure.SUBGROUP_PERCENTILE);
            if (given.isPresent()) {
                if (given.get()) {
                    low.add(group.title() + ", given");
                }
            } else if (any.orElse(true)
                    && standing.isPresent()
                    && standing.get().percentile() <= rule.subgroupPercentile()) {
                low.add(group.title() + " " + standing.get().percentile()
                        + (standing.get().given() ? "" : ", an estimate"));
            }
        }
        return low;
    }

    private static Optional<Boolean> flag(Unit unit, Group group) {
        return unit.given(unit.year(), group, Measure.LOW_SUBGROUP).map(value -> value.signum() > 0);
    }

    private static Trigger subgroups(Unit unit, Clause<LowestPerformingRule> clause, List<String> low) {
        String detail = String.join("; ", low);
        return new Trigger(
                SUBGROUPS,
                Level.THREE,
                Words.of(unit.in(unit.year()), SUBGROUPS),
                detail,
                Reason.of(
                        SUBGROUPS,
                        "One or more groups are among the lowest performing subgroups, percentile "
                                + clause.value().subgroupPercentile() + " or lower (" + detail + "): Level 3.",
                        Cite.of(clause)));
    }
}
