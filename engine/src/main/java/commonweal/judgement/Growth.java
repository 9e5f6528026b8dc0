package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROWTH;

import commonweal.judgement.IndicatorResult.Award;
import commonweal.judgement.IndicatorResult.Dated;
import commonweal.measures.Reading;
import commonweal.policy.BandTable.PointBand;
import commonweal.policy.Clause;
import commonweal.policy.GrowthRule;
import commonweal.reason.Figure;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Measure;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Points for growth in a subject: what the median student growth percentile earns, or what its rise from the previous
 * year earns, whichever is more.
 */
final class Growth {

    private Growth() {}

    /** The points; nothing if the measures say nothing about this group and subject in this year. */
    static Optional<IndicatorResult> judge(Unit unit, int year, Group group, Indicator indicator) {
        Clause<GrowthRule> clause = unit.in(year).get(GROWTH);
        int minimum = clause.value().minimumStudents();
        Optional<Reading> reading = unit.find(year, group, indicator.subject(), Measure.MEDIAN_SGP);
        if (reading.isEmpty()) {
            return Optional.empty();
        }
        Optional<BigDecimal> median = reading.get().value();
        Eligibility eligibility = Eligibility.of(reading, minimum);
        if (!eligibility.usable() || median.isEmpty()) {
            return Optional.of(NoPoints.unusable(unit, year, group, indicator, median, reading, eligibility, minimum));
        }
        Optional<Dated> before = unit.usable(
                year - 1, group, indicator.subject(), Measure.MEDIAN_SGP, minimum, UnaryOperator.identity());
        Optional<PointBand> earned = Bands.better(
                clause.value().byMedian().find(median.get()),
                before.flatMap(
                        earlier -> clause.value().byRise().find(median.get().subtract(earlier.value()))));
        Award award = earned.map(band -> new Award("growth", band.name(), Optional.of(band.points()), band.rating()))
                .orElse(Award.none("no_band"));
        return Optional.of(new IndicatorResult(year, group, indicator, median, before, Optional.empty(), award, () -> {
            String sentence = indicator.title() + " " + year + ", " + group.title() + ": "
                    + earned.map(Bands::points).orElse("no points") + ", because the median growth percentile is "
                    + median.get().toPlainString()
                    + before.map(earlier -> " after " + earlier.value().toPlainString() + " in " + earlier.year())
                            .orElse(" (none usable in the year before)")
                    + earned.map(band -> " (" + band.name().replace('_', ' ') + ", " + band.band() + ")")
                            .orElse("")
                    + ".";
            return Reason.of(
                            award.rule(),
                            sentence,
                            earned.map(band -> Cite.of(clause, band.status())).orElse(Cite.of(clause)))
                    .with(new Figure("median growth percentile", median.get().toPlainString()))
                    .because(CountNotKnown.reasons(unit, year, group, eligibility));
        }));
    }
}
