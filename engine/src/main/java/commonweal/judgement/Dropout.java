package commonweal.judgement;

import static commonweal.policy.ClauseKey.DROPOUT;

import commonweal.judgement.IndicatorResult.Award;
import commonweal.judgement.IndicatorResult.Dated;
import commonweal.measures.Reading;
import commonweal.policy.BandTable.PointBand;
import commonweal.policy.Clause;
import commonweal.policy.DropoutRule;
import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Points for the annual dropout rate against a target that falls year by year; a lower rate is better. */
final class Dropout {

    private Dropout() {}

    /** The points; nothing if the measures have no rate for this group. */
    static Optional<IndicatorResult> judge(Unit unit, int year, Group group) {
        Clause<DropoutRule> clause = unit.in(year).get(DROPOUT);
        DropoutRule rule = clause.value();
        int schoolYear = year - rule.lag();
        int minimum = unit.minimum(year, group);
        Optional<Reading> reading = unit.find(schoolYear, group, Measure.DROPOUT);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> rate = reading.get().value();
        Eligibility eligibility = Eligibility.of(reading, minimum);
        if (!eligibility.usable() || rate.isEmpty()) {
            return Optional.of(
                    NoPoints.unusable(unit, year, group, Indicator.DROPOUT, rate, reading, eligibility, minimum));
        }
        Optional<Target> target = unit.usable(
                        rule.baselineYear(), group, Subject.NONE, Measure.DROPOUT, minimum, UnaryOperator.identity())
                .map(baseline -> target(rule, baseline, schoolYear));
        Optional<Dated> before =
                unit.usable(schoolYear - 1, group, Subject.NONE, Measure.DROPOUT, minimum, UnaryOperator.identity());
        Optional<PointBand> earned = target.flatMap(
                        aim -> rule.byDifference().find(aim.target().subtract(rate.get())))
                .or(() -> before.flatMap(
                        earlier -> rule.byFall().find(earlier.value().subtract(rate.get()))));
        Award award = earned.map(band -> new Award("dropout", band.name(), Optional.of(band.points()), band.rating()))
                .orElse(Award.none(target.isEmpty() ? "no_baseline" : "no_comparison_year"));
        return Optional.of(new IndicatorResult(
                year,
                group,
                Indicator.DROPOUT,
                rate,
                before,
                target,
                award,
                () -> Reason.of(
                                award.rule(),
                                "Annual dropout rate of " + schoolYear + ", counted for " + year + ", " + group.title()
                                        + ": " + earned.map(Bands::points).orElse("no points")
                                        + ", because the rate is "
                                        + rate.get().toPlainString()
                                        + target.map(aim -> " against a target of "
                                                        + aim.target().toPlainString())
                                                .orElse(" and there is no baseline for a target")
                                        + before.map(earlier -> " and was "
                                                        + earlier.value().toPlainString() + " the year before")
                                                .orElse("")
                                        + ".",
                                earned.map(band -> Cite.of(clause, band.status()))
                                        .orElse(Cite.of(clause)))
                        .with(new Figure(
                                "dropout rate " + schoolYear, rate.get().toPlainString()))
                        .because(CountNotKnown.reasons(unit, year, group, eligibility))));
    }

    private static Target target(DropoutRule rule, Dated baseline, int schoolYear) {
        BigDecimal steps = BigDecimal.valueOf(rule.steps());
        BigDecimal done = BigDecimal.valueOf(Math.max(0, Math.min(schoolYear - baseline.year(), rule.steps())));
        BigDecimal toRemove = baseline.value().multiply(rule.reduction());
        BigDecimal target =
                rule.rounding().divide(baseline.value().multiply(steps).subtract(toRemove.multiply(done)), steps);
        return new Target(
                baseline.year(),
                baseline.value(),
                target,
                rule.rounding().round(baseline.value().subtract(toRemove)));
    }
}
