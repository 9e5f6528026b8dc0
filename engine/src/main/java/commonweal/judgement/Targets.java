package commonweal.judgement;

import static commonweal.policy.ClauseKey.COMPOSITE_PERFORMANCE_INDEX;
import static commonweal.policy.ClauseKey.TARGETS;

import commonweal.measures.Reading;
import commonweal.policy.Clause;
import commonweal.policy.Rounding;
import commonweal.policy.TargetRule;
import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/** Baseline, target and goal of a group's CPI in a subject. */
final class Targets {

    private Targets() {}

    /**
     * The target of a year, if there is a baseline before it. The baseline year is the roster's or the policy's; a group
     * without an eligible value in it takes its first eligible year.
     */
    static Optional<Target> of(Unit unit, int year, Group group, Subject subject) {
        TargetRule rule = unit.in(year).get(TARGETS).value();
        for (int from = baselineYear(unit, rule, group); from < year; from++) {
            if (unit.eligibility(from, group, subject, Measure.CPI).usable()) {
                BigDecimal baseline = displayed(
                        unit,
                        from,
                        unit.find(from, group, subject, Measure.CPI)
                                .flatMap(Reading::value)
                                .orElseThrow());
                return Optional.of(from(rule, baseline, from, year));
            }
        }
        return Optional.empty();
    }

    /** The year the group's targets start from, if it had an eligible value then. */
    static int baselineYear(Unit unit, TargetRule rule, Group group) {
        int usual = rule.baselineYear();
        if (rule.earliestBaseline().containsKey(group)) {
            // A group that was measured anew from some year on: the unit's own reset counts only if it is later.
            return Math.max(
                    unit.organisation().baselineYear().orElse(usual),
                    rule.earliestBaseline().get(group));
        }
        return unit.organisation().baselineYear().orElse(usual);
    }

    /** Target and goal from a baseline as displayed. */
    static Target from(TargetRule rule, BigDecimal baseline, int baselineYear, int year) {
        BigDecimal toClose = rule.scaleTop().subtract(baseline).multiply(rule.gapShare());
        BigDecimal stepsDone = BigDecimal.valueOf(Math.min(year - baselineYear, rule.steps()));
        BigDecimal steps = BigDecimal.valueOf(rule.steps());
        // One division of the exact sum, rounded once: (baseline x steps + toClose x stepsDone) / steps.
        BigDecimal target = rule.rounding().divide(baseline.multiply(steps).add(toClose.multiply(stepsDone)), steps);
        return new Target(baselineYear, baseline, target, rule.rounding().round(baseline.add(toClose)));
    }

    /** A CPI as displayed: every step uses the displayed value. */
    static BigDecimal displayed(Unit unit, int year, BigDecimal cpi) {
        Rounding rounding =
                unit.in(year).get(COMPOSITE_PERFORMANCE_INDEX).value().rounding();
        return rounding.round(cpi);
    }

    static Reason reason(Unit unit, int year, Target target) {
        Clause<TargetRule> clause = unit.in(year).get(TARGETS);
        int steps = Math.min(year - target.baselineYear(), clause.value().steps());
        return Reason.of(
                        "targets",
                        "The target for " + year + " is " + target.target().toPlainString() + ": from "
                                + target.baseline().toPlainString() + " in " + target.baselineYear() + ", " + steps
                                + " of " + clause.value().steps() + " equal steps to the goal of "
                                + target.goal().toPlainString() + ", which closes "
                                + percent(clause.value().gapShare()) + " of the gap to "
                                + clause.value().scaleTop().toPlainString() + ".",
                        Cite.of(clause))
                .with(
                        new Figure(
                                "baseline " + target.baselineYear(),
                                target.baseline().toPlainString()),
                        new Figure("target " + year, target.target().toPlainString()),
                        new Figure("goal", target.goal().toPlainString()));
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
