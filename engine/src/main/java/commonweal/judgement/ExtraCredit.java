package commonweal.judgement;

import static commonweal.policy.ClauseKey.DROPOUT;
import static commonweal.policy.ClauseKey.EXTRA_CREDIT;

import commonweal.judgement.IndicatorResult.Award;
import commonweal.judgement.IndicatorResult.Dated;
import commonweal.measures.Reading;
import commonweal.policy.Clause;
import commonweal.policy.ExtraCreditRule;
import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.Optional;

/** The four kinds of extra credit: fewer Warning/Failing, more Advanced, dropouts re-engaged, growth on ACCESS. */
final class ExtraCredit {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private ExtraCredit() {}

    /** The points; nothing if the measures say nothing about it. */
    static Optional<IndicatorResult> judge(Unit unit, int year, Group group, Indicator indicator) {
        return switch (indicator) {
            case ELA_CREDIT_WARNING_FAILING, MATH_CREDIT_WARNING_FAILING, SCIENCE_CREDIT_WARNING_FAILING ->
                share(unit, year, group, indicator, Measure.WARNING_FAILING);
            case ELA_CREDIT_ADVANCED, MATH_CREDIT_ADVANCED, SCIENCE_CREDIT_ADVANCED ->
                share(unit, year, group, indicator, Measure.ADVANCED);
            case DROPOUT_REENGAGEMENT -> reengagement(unit, year, group);
            case ACCESS_GROWTH -> access(unit, year, group);
            case ELA_ACHIEVEMENT, MATH_ACHIEVEMENT, SCIENCE_ACHIEVEMENT, ELA_GROWTH, MATH_GROWTH, GRADUATION, DROPOUT ->
                throw new IllegalArgumentException(indicator + " is a core indicator");
        };
    }

    private static Optional<IndicatorResult> share(
            Unit unit, int year, Group group, Indicator indicator, Measure measure) {
        Subject subject = indicator.subject();
        Optional<Reading> reading = unit.find(year, group, subject, measure);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        Clause<ExtraCreditRule> clause = unit.in(year).get(EXTRA_CREDIT);
        Optional<BigDecimal> value = reading.get().value();
        Eligibility eligibility = unit.eligibility(year, group, subject, measure);
        if (!eligibility.usable() || value.isEmpty()) {
            return Optional.of(NoPoints.unusable(
                    unit, year, group, indicator, value, reading, eligibility, unit.minimum(year, group)));
        }
        Optional<Integer> before = unit.comparisonYear(year, group, subject, measure);
        if (before.isEmpty()) {
            return Optional.of(NoPoints.of(
                    year,
                    group,
                    indicator,
                    value,
                    "no_comparison_year",
                    "no prior year is eligible to compare with",
                    Cite.of(clause)));
        }
        Reading earlier = unit.find(before.get(), group, subject, measure).orElseThrow();
        boolean earned = measure == Measure.WARNING_FAILING
                ? cut(clause.value(), share(earlier), share(reading.get()))
                : raised(clause.value(), share(earlier), share(reading.get()));
        Dated compared = new Dated(before.get(), earlier.value().orElseThrow());
        BigDecimal needed = measure == Measure.WARNING_FAILING
                ? clause.value().warningFailingCut()
                : clause.value().advancedRise();
        String what = measure == Measure.WARNING_FAILING ? "cut" : "raised";
        return Optional.of(awarded(
                unit,
                year,
                group,
                indicator,
                value.get(),
                Optional.of(compared),
                earned,
                () -> "the"
                        + " share went from " + compared.value().toPlainString() + "% in " + compared.year() + " to "
                        + value.get().toPlainString() + " %; it must be " + what + " by "
                        + needed.movePointRight(2).stripTrailingZeros().toPlainString() + "% of itself or more"));
    }

    /** The share as an exact quotient: from the counts where they are known, else from the printed percentage. */
    private static Ratio share(Reading reading) {
        boolean counted =
                reading.numerator().isPresent() && reading.n().map(n -> n > 0).orElse(false);
        return counted
                ? new Ratio(
                        reading.numerator().orElseThrow(),
                        BigDecimal.valueOf(reading.n().orElseThrow()))
                : new Ratio(reading.value().orElseThrow(), WHOLE);
    }

    private static boolean cut(ExtraCreditRule rule, Ratio before, Ratio now) {
        return before.dividend().signum() > 0 && before.minus(now).atLeast(before.times(rule.warningFailingCut()));
    }

    private static boolean raised(ExtraCreditRule rule, Ratio before, Ratio now) {
        if (before.dividend().signum() == 0) {
            return rule.advancedFromZero() && now.dividend().signum() > 0;
        }
        return now.minus(before).atLeast(before.times(rule.advancedRise()));
    }

    private static Optional<IndicatorResult> reengagement(Unit unit, int year, Group group) {
        Optional<ExtraCreditRule.Reengagement> rule =
                unit.in(year).get(EXTRA_CREDIT).value().reengagement();
        // Where the year has no such award, a count is of the school year that the dropout rate is of.
        int schoolYear = year
                - rule.map(ExtraCreditRule.Reengagement::lag)
                        .orElseGet(() -> unit.in(year)
                                .find(DROPOUT)
                                .map(clause -> clause.value().lag())
                                .orElse(0));
        Optional<BigDecimal> count = unit.given(schoolYear, group, Measure.DROPOUTS_REENGAGED);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        if (rule.isEmpty()) {
            return Optional.of(notAwarded(unit, year, group, Indicator.DROPOUT_REENGAGEMENT, count.get()));
        }
        boolean earned = count.get().compareTo(BigDecimal.valueOf(rule.get().minimum())) >= 0;
        return Optional.of(awarded(
                unit,
                year,
                group,
                Indicator.DROPOUT_REENGAGEMENT,
                count.get(),
                Optional.empty(),
                earned,
                () -> count.get().toPlainString() + " former dropouts enrolled again in " + schoolYear + "; "
                        + rule.get().minimum() + " or more are needed"));
    }

    private static Optional<IndicatorResult> access(Unit unit, int year, Group group) {
        Optional<ExtraCreditRule.Access> rule =
                unit.in(year).get(EXTRA_CREDIT).value().access();
        Optional<Reading> own = unit.find(year, group, Measure.ACCESS_MEDIAN_SGPA);
        if (rule.isEmpty()) {
            return own.flatMap(Reading::value)
                    .map(value -> notAwarded(unit, year, group, Indicator.ACCESS_GROWTH, value));
        }
        if (!rule.get().groups().contains(group)) {
            return Optional.empty();
        }
        Optional<Reading> reading = own.or(() -> unit.find(year, rule.get().measuredOn(), Measure.ACCESS_MEDIAN_SGPA));
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        int minimum = rule.get().minimumStudents();
        Eligibility eligibility = Eligibility.of(reading, minimum);
        Optional<BigDecimal> median = reading.get().value();
        if (!eligibility.usable() || median.isEmpty()) {
            return Optional.of(NoPoints.unusable(
                    unit, year, group, Indicator.ACCESS_GROWTH, median, reading, eligibility, minimum));
        }
        boolean earned = median.get().compareTo(rule.get().target()) >= 0;
        return Optional.of(awarded(
                unit,
                year,
                group,
                Indicator.ACCESS_GROWTH,
                median.get(),
                Optional.empty(),
                earned,
                () -> "the median growth percentile on ACCESS is "
                        + median.get().toPlainString() + " and the target "
                        + rule.get().target().toPlainString()));
    }

    private static IndicatorResult awarded(
            Unit unit,
            int year,
            Group group,
            Indicator indicator,
            BigDecimal value,
            Optional<Dated> compared,
            boolean earned,
            java.util.function.Supplier<String> why) {
        Clause<ExtraCreditRule> clause = unit.in(year).get(EXTRA_CREDIT);
        int points = earned ? clause.value().points() : 0;
        Award award = new Award("extra_credit", earned ? "awarded" : "not_earned", Optional.of(points), "");
        return new IndicatorResult(
                year,
                group,
                indicator,
                Optional.of(value),
                compared,
                Optional.empty(),
                award,
                () -> Reason.of(
                                award.rule(),
                                indicator.title() + " " + year + ", " + group.title() + ": " + points
                                        + " points extra credit, because " + why.get() + ".",
                                Cite.of(clause))
                        .with(new Figure("value " + year, value.toPlainString())));
    }

    private static IndicatorResult notAwarded(Unit unit, int year, Group group, Indicator indicator, BigDecimal value) {
        return NoPoints.of(
                year,
                group,
                indicator,
                Optional.of(value),
                "not_awarded_in_this_year",
                "the framework of " + year + " does not have this award",
                Cite.of(unit.in(year).get(EXTRA_CREDIT)));
    }
}
