package commonweal.judgement;

import static commonweal.policy.ClauseKey.MINIMUM_SIZE;

import commonweal.measures.Reading;
import commonweal.reason.Reason;
import commonweal.reason.Source;
import commonweal.terms.Group;
import java.util.Optional;

/** Says why an indicator has no points. */
final class NoPoints {

    private NoPoints() {}

    /** The year's value cannot be used. */
    static Reason because(
            Unit unit, int year, Group group, String what, Eligibility eligibility, Optional<Reading> reading) {
        return because(unit, year, group, what, eligibility, reading, unit.minimum(year, group));
    }

    /** The year's value cannot be used; the indicator has a minimum of its own. */
    static Reason because(
            Unit unit,
            int year,
            Group group,
            String what,
            Eligibility eligibility,
            Optional<Reading> reading,
            int minimum) {
        String why = switch (eligibility) {
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
        return because(
                what + " " + year + ", " + group.title(),
                why,
                Cite.of(unit.in(year).get(MINIMUM_SIZE)));
    }

    static Reason because(String what, String why, Source source) {
        return Reason.of("no_points", what + ": no points, because " + why + ".", source);
    }
}
