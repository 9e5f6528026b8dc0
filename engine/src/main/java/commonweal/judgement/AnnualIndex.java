package commonweal.judgement;

import static commonweal.policy.ClauseKey.COMPARISON_YEARS;
import static commonweal.policy.ClauseKey.EXTRA_CREDIT;
import static commonweal.policy.ClauseKey.INDEX;
import static commonweal.policy.ClauseKey.MINIMUM_SIZE;

import commonweal.policy.Clause;
import commonweal.policy.IndexRule;
import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The annual Progress and Performance Index of a group: points of the core indicators and extra credit, divided by the
 * number of core indicators with points. Not capped. A group has one only if it is eligible in each of the subjects the
 * policy names; that rule never touches the points.
 *
 * @param year the year
 * @param group the group
 * @param core the core indicators with points
 * @param credit the extra credit that counts: that of a subject only where the subject itself has points
 * @param notEligible the first subject in which the group is not eligible, if any
 * @param given the annual index taken as given, if there is one; it is the one in use
 */
record AnnualIndex(
        Unit unit,
        int year,
        Group group,
        List<IndicatorResult> core,
        List<IndicatorResult> credit,
        Optional<Subject> notEligible,
        Optional<BigDecimal> given) {

    static AnnualIndex of(Unit unit, int year, Group group, List<IndicatorResult> results) {
        List<IndicatorResult> core = new ArrayList<>();
        List<IndicatorResult> credit = new ArrayList<>();
        Set<Subject> withPoints = EnumSet.of(Subject.NONE);
        for (IndicatorResult result : results) {
            if (result.indicator().core() && result.award().points().isPresent()) {
                core.add(result);
                if (isAchievement(result.indicator())) {
                    withPoints.add(result.indicator().subject());
                }
            }
        }
        for (IndicatorResult result : results) {
            if (!result.indicator().core()
                    && result.award().points().isPresent()
                    && withPoints.contains(result.indicator().subject())) {
                credit.add(result);
            }
        }
        return new AnnualIndex(
                unit,
                year,
                group,
                core,
                credit,
                notEligible(unit, year, group),
                unit.given(year, group, Measure.ANNUAL_PPI));
    }

    private static boolean isAchievement(Indicator indicator) {
        return switch (indicator) {
            case ELA_ACHIEVEMENT, MATH_ACHIEVEMENT, SCIENCE_ACHIEVEMENT -> true;
            default -> false;
        };
    }

    private static Optional<Subject> notEligible(Unit unit, int year, Group group) {
        for (Subject subject : unit.in(year).get(INDEX).value().eligibleSubjects()) {
            if (!unit.eligibility(year, group, subject, Measure.CPI).usable()
                    || unit.comparisonYear(year, group, subject, Measure.CPI).isEmpty()) {
                return Optional.of(subject);
            }
        }
        return Optional.empty();
    }

    int corePoints() {
        return sum(core);
    }

    int creditPoints() {
        return sum(credit);
    }

    private static int sum(List<IndicatorResult> results) {
        int sum = 0;
        for (IndicatorResult result : results) {
            sum += result.award().points().orElseThrow();
        }
        return sum;
    }

    /** The index computed from the points, whether or not another was given. */
    Optional<Ratio> computed() {
        return core.isEmpty() || notEligible.isPresent()
                ? Optional.empty()
                : Optional.of(Ratio.of(corePoints() + creditPoints(), core.size()));
    }

    /** The index in use: the given one where there is one. */
    Optional<Ratio> inUse() {
        return given.map(Ratio::of).or(this::computed);
    }

    /** The index in use as displayed. */
    Optional<BigDecimal> displayed() {
        return inUse().map(index -> index.rounded(rule().value().annualRounding()));
    }

    private Clause<IndexRule> rule() {
        return unit.in(year).get(INDEX);
    }

    Reason reason() {
        List<Reason> because = new ArrayList<>();
        core.forEach(result -> because.add(result.reason()));
        credit.forEach(result -> because.add(result.reason()));
        String head = "Annual index " + year + ", " + group.title() + ": ";
        if (given.isPresent()) {
            String beside = computed()
                    .map(index -> " (computed from the figures at hand it would be "
                            + index.rounded(rule().value().annualRounding()).toPlainString() + ")")
                    .orElse("");
            return Reason.of(
                            "annual_index.given",
                            head + given.get().toPlainString() + ", taken as given" + beside + ".",
                            Cite.of(rule()))
                    .because(because);
        }
        if (core.isEmpty()) {
            return Reason.of(
                            "annual_index.no_points",
                            head + "none, because no core indicator has points.",
                            Cite.of(rule()))
                    .because(because);
        }
        if (notEligible.isPresent()) {
            int years = unit.in(year).get(COMPARISON_YEARS).value();
            return Reason.of(
                            "annual_index.not_eligible",
                            head + "none, because in " + notEligible.get().title() + " the group does not have "
                                    + unit.minimum(year, group) + " students in " + year + " and in one of the " + years
                                    + " prior years.",
                            Cite.of(unit.in(year).get(MINIMUM_SIZE)))
                    .because(because);
        }
        return Reason.of(
                        "annual_index",
                        head + displayed().orElseThrow().toPlainString() + " = (" + corePoints() + " core points + "
                                + creditPoints() + " extra credit) / " + core.size() + " indicators.",
                        Cite.of(rule()))
                .with(
                        new Figure("core points", Integer.toString(corePoints())),
                        new Figure(
                                "extra credit, "
                                        + unit.in(year)
                                                .get(EXTRA_CREDIT)
                                                .value()
                                                .points() + " each",
                                Integer.toString(creditPoints())),
                        new Figure("core indicators", Integer.toString(core.size())))
                .because(because);
    }
}
