package commonweal.judgement;

import static commonweal.policy.ClauseKey.MINIMUM_SIZE;

import commonweal.judgement.IndicatorResult.Award;
import commonweal.measures.Reading;
import commonweal.reason.Reason;
import commonweal.reason.Source;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.math.BigDecimal;
import java.util.Optional;

/** Says why an indicator has no points. */
final class NoPoints {

    private NoPoints() {}

    /**
     * A result without points, because the year's value cannot be used.
     *
     * @param shown the value as displayed, if there is one
     * @param minimum the least number of students, if that is why
     */
    static IndicatorResult unusable(
            Unit unit,
            int year,
            Group group,
            Indicator indicator,
            Optional<BigDecimal> shown,
            Optional<Reading> reading,
            Eligibility eligibility,
            int minimum) {
        String words = switch (eligibility) {
            case ELIGIBLE, COUNT_NOT_KNOWN -> "no rule applies";
            case NO_ROW -> "there is no figure";
            case MISSING -> "the figure is missing, which is not zero";
            case SUPPRESSED -> "the figure is suppressed";
            case NOT_APPLICABLE -> "the figure does not apply";
            case BELOW_MINIMUM ->
                "it rests on "
                        + reading.flatMap(Reading::n).map(String::valueOf).orElse("too few")
                        + " students and the minimum is " + minimum;
        };
        Source source = Cite.of(unit.in(year).get(MINIMUM_SIZE));
        return of(year, group, indicator, shown, eligibility.why(), words, source);
    }

    /**
     * A result without points.
     *
     * @param why the reason in one word, as the rule column names it
     * @param words the reason in words
     */
    static IndicatorResult of(
            int year,
            Group group,
            Indicator indicator,
            Optional<BigDecimal> shown,
            String why,
            String words,
            Source source) {
        return new IndicatorResult(
                year,
                group,
                indicator,
                shown,
                Optional.empty(),
                Optional.empty(),
                Award.none(why),
                () -> because(year, group, indicator, words, source));
    }

    static Reason because(int year, Group group, Indicator indicator, String words, Source source) {
        return Reason.of(
                "no_points",
                indicator.title() + " " + year + ", " + group.title() + ": no points, because " + words + ".",
                source);
    }
}
