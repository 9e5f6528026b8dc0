package commonweal.judgement;

import static commonweal.policy.ClauseKey.COMPARISON_YEARS;
import static commonweal.policy.ClauseKey.GAP_NARROWING;

import commonweal.judgement.IndicatorResult.Award;
import commonweal.judgement.IndicatorResult.Dated;
import commonweal.measures.Reading;
import commonweal.policy.Clause;
import commonweal.policy.GapNarrowingRule;
import commonweal.policy.GapNarrowingRule.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Points for narrowing the proficiency gap in a subject: the policy's tests in their order, the first that holds. They
 * need only this subject's own values and counts.
 */
final class GapNarrowing {

    private GapNarrowing() {}

    /** The points; nothing if the measures say nothing about this group and subject in this year. */
    static Optional<IndicatorResult> judge(Unit unit, int year, Group group, Indicator indicator) {
        Subject subject = indicator.subject();
        Optional<Reading> reading = unit.find(year, group, subject, Measure.CPI);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> cpi = reading.get().value().map(value -> Targets.displayed(unit, year, value));
        Eligibility eligibility = unit.eligibility(year, group, subject, Measure.CPI);
        if (!eligibility.usable() || cpi.isEmpty()) {
            return Optional.of(NoPoints.unusable(
                    unit, year, group, indicator, cpi, reading, eligibility, unit.minimum(year, group)));
        }
        Optional<Target> target = Targets.of(unit, year, group, subject);
        Optional<Dated> comparison = unit.comparisonYear(year, group, subject, Measure.CPI)
                .map(before -> new Dated(
                        before,
                        Targets.displayed(
                                unit,
                                before,
                                unit.find(before, group, subject, Measure.CPI)
                                        .flatMap(Reading::value)
                                        .orElseThrow())));
        Case one = new Case(unit, year, group, indicator, cpi.get(), target, comparison);
        return Optional.of(one.result());
    }

    private enum Outcome {
        HOLDS,
        FAILS,
        NOT_KNOWN
    }

    /** The figures of one group, subject and year, and what the tests make of them. */
    private record Case(
            Unit unit,
            int year,
            Group group,
            Indicator indicator,
            BigDecimal cpi,
            Optional<Target> target,
            Optional<Dated> comparison) {

        Clause<GapNarrowingRule> clause() {
            return unit.in(year).get(GAP_NARROWING);
        }

        IndicatorResult result() {
            return new IndicatorResult(
                    year, group, indicator, Optional.of(cpi), comparison, target, award(), this::reason);
        }

        private Award award() {
            if (target.isEmpty()) {
                return Award.none("no_baseline");
            }
            if (comparison.isEmpty()) {
                return Award.none("no_comparison_year");
            }
            Looked looked = new Looked(this);
            for (GapNarrowingRule.Test test : clause().value().tests()) {
                if (looked.outcome(test) == Outcome.HOLDS) {
                    return new Award("gap_narrowing", test.name(), Optional.of(test.points()), test.rating());
                }
            }
            return Award.none("no_test_holds");
        }

        private Reason reason() {
            List<Reason> because = new ArrayList<>();
            if (target.isEmpty() || comparison.isEmpty()) {
                return NoPoints.because(
                                year,
                                group,
                                indicator,
                                target.isEmpty()
                                        ? "there is no eligible year before " + year + " to start a target from"
                                        : "none of the " + furthestBack() + " prior years is eligible to compare with",
                                Cite.of(clause()))
                        .because(target.map(found -> List.of(Targets.reason(unit, year, found)))
                                .orElse(List.of()));
            }
            Award award = award();
            Looked looked = new Looked(this);
            String sentence = "";
            for (GapNarrowingRule.Test test : clause().value().tests()) {
                Outcome outcome = looked.outcome(test);
                if (outcome == Outcome.HOLDS) {
                    sentence = indicator.title() + " " + year + ", " + group.title() + ": " + test.points()
                            + " points (" + test.rating() + "), because " + looked.words(test) + " is "
                            + test.band() + ".";
                    break;
                }
                because.add(Reason.of(
                        "gap_narrowing." + test.name(),
                        "Not " + test.name().replace('_', ' ') + ": "
                                + (outcome == Outcome.NOT_KNOWN
                                        ? "the rule was not applied, since the " + words(test.figure())
                                                + " is not known."
                                        : looked.words(test) + " is not " + test.band() + "."),
                        Cite.of(clause())));
            }
            because.add(Targets.reason(unit, year, target.get()));
            because.add(compared(comparison.get()));
            because.addAll(CountNotKnown.reasons(
                    unit, year, group, unit.eligibility(year, group, indicator.subject(), Measure.CPI)));
            return Reason.of(award.rule(), sentence, Cite.of(clause()))
                    .with(
                            new commonweal.reason.Figure("CPI " + year, cpi.toPlainString()),
                            new commonweal.reason.Figure(
                                    "target", target.get().target().toPlainString()),
                            new commonweal.reason.Figure(
                                    "CPI " + comparison.get().year(),
                                    comparison.get().value().toPlainString()))
                    .because(because);
        }

        private int furthestBack() {
            return unit.in(year).get(COMPARISON_YEARS).value();
        }

        private Reason compared(Dated before) {
            return Reason.of(
                    "comparison_year",
                    "It is compared with " + before.year()
                            + (before.year() == year - 1
                                    ? ", the year before."
                                    : ", since the group was not eligible in between."),
                    Cite.of(unit.in(year).get(COMPARISON_YEARS)));
        }

        private static String words(Figure figure) {
            return switch (figure) {
                case VALUE -> "CPI";
                case DIFFERENCE_FROM_TARGET -> "difference from the target";
                case CHANGE -> "change of the CPI";
                case PERCENTILE_AMONG_ALL_STUDENTS -> "percentile among all-students CPIs";
                case PERCENTILE_IN_OWN_GROUP -> "percentile within the same group";
            };
        }
    }

    /** The figures that the tests of one case look at, each found once, and what each test makes of its figure. */
    private static final class Looked {

        private final Case one;
        private final BigDecimal difference;
        private final BigDecimal change;
        private @Nullable Optional<KnownPercentile> amongAllStudents;
        private @Nullable Optional<KnownPercentile> inOwnGroup;

        Looked(Case one) {
            this.one = one;
            this.difference = one.cpi.subtract(one.target.orElseThrow().target());
            this.change = one.cpi.subtract(one.comparison.orElseThrow().value());
        }

        Outcome outcome(GapNarrowingRule.Test test) {
            return switch (test.figure()) {
                case VALUE -> outcome(test, one.cpi);
                case DIFFERENCE_FROM_TARGET -> outcome(test, difference);
                case CHANGE -> outcome(test, change);
                case PERCENTILE_AMONG_ALL_STUDENTS -> outcome(test, amongAllStudents());
                case PERCENTILE_IN_OWN_GROUP -> outcome(test, inOwnGroup());
            };
        }

        private static Outcome outcome(GapNarrowingRule.Test test, BigDecimal figure) {
            return test.band().contains(figure) ? Outcome.HOLDS : Outcome.FAILS;
        }

        private static Outcome outcome(GapNarrowingRule.Test test, Optional<KnownPercentile> known) {
            if (known.isEmpty()) {
                return Outcome.NOT_KNOWN;
            }
            boolean holds = test.band().contains(BigDecimal.valueOf(known.get().atLeast()));
            if (known.get().exact()) {
                return holds ? Outcome.HOLDS : Outcome.FAILS;
            }
            return holds && test.band().below().isEmpty() ? Outcome.HOLDS : Outcome.NOT_KNOWN;
        }

        private Optional<KnownPercentile> amongAllStudents() {
            Optional<KnownPercentile> known = amongAllStudents;
            if (known == null) {
                known = KnownPercentile.amongAllStudents(
                        one.unit, one.year, one.group, one.indicator.subject(), one.cpi);
                amongAllStudents = known;
            }
            return known;
        }

        private Optional<KnownPercentile> inOwnGroup() {
            Optional<KnownPercentile> known = inOwnGroup;
            if (known == null) {
                known = KnownPercentile.inOwnGroup(one.unit, one.year, one.group, one.indicator.subject());
                inOwnGroup = known;
            }
            return known;
        }

        /** A figure with its value: {@code the difference from the target (-0.8)}. */
        String words(GapNarrowingRule.Test test) {
            String shown = switch (test.figure()) {
                case VALUE -> one.cpi.toPlainString();
                case DIFFERENCE_FROM_TARGET -> signed(difference);
                case CHANGE -> signed(change);
                case PERCENTILE_AMONG_ALL_STUDENTS ->
                    amongAllStudents().map(KnownPercentile::words).orElse("not known");
                case PERCENTILE_IN_OWN_GROUP ->
                    inOwnGroup().map(KnownPercentile::words).orElse("not known");
            };
            return "the " + Case.words(test.figure()) + " (" + shown + ")";
        }

        private static String signed(BigDecimal number) {
            return (number.signum() > 0 ? "+" : "") + number.toPlainString();
        }
    }
}
