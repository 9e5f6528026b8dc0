package commonweal.judgement;

import static commonweal.policy.ClauseKey.GRADUATION;

import commonweal.judgement.IndicatorResult.Award;
import commonweal.judgement.IndicatorResult.Dated;
import commonweal.measures.Reading;
import commonweal.policy.BandTable.PointBand;
import commonweal.policy.Clause;
import commonweal.policy.GraduationRule;
import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Points for the cohort graduation rate: the four-year and the five-year rate are each rated against their standard, and
 * the better rating counts. The figures are those of earlier cohorts, by the policy's lags.
 */
final class Graduation {

    private Graduation() {}

    /** The points; nothing if the measures have neither rate for this group. */
    static Optional<IndicatorResult> judge(Unit unit, int year, Group group) {
        Clause<GraduationRule> clause = unit.in(year).get(GRADUATION);
        GraduationRule rule = clause.value();
        Rate four = Rate.of(
                unit,
                year,
                year - rule.fourYearLag(),
                group,
                Measure.GRADUATION_4YR,
                "four-year",
                rule.fourYearStandard());
        Rate five = Rate.of(
                unit,
                year,
                year - rule.fiveYearLag(),
                group,
                Measure.GRADUATION_5YR,
                "five-year",
                rule.fiveYearStandard());
        if (four.reading().isEmpty() && five.reading().isEmpty()) {
            return Optional.empty();
        }
        Optional<PointBand> byFour = four.band(rule);
        Optional<PointBand> byFive = five.band(rule);
        Optional<PointBand> earned = Bands.better(byFour, byFive);
        Rate counted = byFour.isEmpty() && byFive.isPresent() || !earned.equals(byFour) ? five : four;
        Rate shown = counted.reading().isPresent() ? counted : five;
        Award award = earned.map(
                        band -> new Award("graduation", band.name(), Optional.of(band.points()), band.rating()))
                .orElseGet(() -> Award.none(
                        shown.eligibility().usable()
                                ? "no_comparison_year"
                                : shown.eligibility().why()));
        return Optional.of(new IndicatorResult(
                year,
                group,
                Indicator.GRADUATION,
                shown.reading().flatMap(Reading::value),
                shown.before(),
                Optional.empty(),
                award,
                () -> Reason.of(
                                award.rule(),
                                "Cohort graduation rate " + year + ", " + group.title() + ": "
                                        + earned.map(Bands::points).orElse("no points")
                                        + ", the better of " + four.words() + " and " + five.words() + ".",
                                earned.map(band -> Cite.of(clause, band.status()))
                                        .orElse(Cite.of(clause)))
                        .with(
                                new Figure("four-year rate " + four.cohort(), four.printed()),
                                new Figure("five-year rate " + five.cohort(), five.printed()))));
    }

    /** One of the two rates. */
    private record Rate(
            String name,
            int cohort,
            Optional<Reading> reading,
            Eligibility eligibility,
            Optional<Dated> before,
            BigDecimal standard) {

        static Rate of(
                Unit unit, int year, int cohort, Group group, Measure measure, String name, BigDecimal standard) {
            int minimum = unit.minimum(year, group);
            Optional<Reading> reading = unit.find(cohort, group, measure);
            return new Rate(
                    name,
                    cohort,
                    reading,
                    Eligibility.of(reading, minimum),
                    unit.usable(cohort - 1, group, Subject.NONE, measure, minimum, UnaryOperator.identity()),
                    standard);
        }

        Optional<PointBand> band(GraduationRule rule) {
            Optional<BigDecimal> rate = eligibility.usable() ? reading.flatMap(Reading::value) : Optional.empty();
            return rate.flatMap(value -> rule.byDifference()
                    .find(value.subtract(standard))
                    .or(() -> before.flatMap(earlier -> rule.byChange().find(value.subtract(earlier.value())))));
        }

        String printed() {
            return reading.flatMap(Reading::value)
                    .map(BigDecimal::toPlainString)
                    .orElse("-");
        }

        String words() {
            return "the " + name + " rate of " + cohort + " (" + printed() + ", standard " + standard.toPlainString()
                    + (eligibility.usable() ? "" : ", not usable") + ")";
        }
    }
}
