package commonweal.judgement;

import static commonweal.policy.ClauseKey.MINIMUM_SIZE;

import commonweal.reason.Reason;
import commonweal.terms.Group;
import java.util.List;

/** Says of a value whose number of students is not in the data that the minimum size was not applied to it. */
final class CountNotKnown {

    private CountNotKnown() {}

    /** One step if the count is not known, none otherwise. */
    static List<Reason> reasons(Unit unit, int year, Group group, Eligibility eligibility) {
        return eligibility == Eligibility.COUNT_NOT_KNOWN
                ? List.of(Reason.of(
                        "minimum_size.not_applied",
                        "The number of students is not in the data, so the minimum size of " + unit.minimum(year, group)
                                + " was not applied.",
                        Cite.of(unit.in(year).get(MINIMUM_SIZE))))
                : List.of();
    }
}
