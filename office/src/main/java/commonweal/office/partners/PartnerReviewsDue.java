package commonweal.office.partners;

import commonweal.office.access.Caller;
import commonweal.office.schools.StatePart;
import commonweal.office.schools.UnitPart.Part;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The performance reviews that are late or come up soon, on the page of the state, for those who hold them. */
@Component
class PartnerReviewsDue implements StatePart {

    private static final int PLACE = 60;

    private final PartnerList list;
    private final Caller caller;

    PartnerReviewsDue(PartnerList list, Caller caller) {
        this.list = list;
        this.caller = caller;
    }

    @Override
    public Optional<Part> part() {
        if (!caller.may(PartnerView.ACTION, "")) {
            return Optional.empty();
        }
        List<Row.Due> due = list.due();
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(
                        PLACE, "partner-reviews", "Performance reviews of partners", "partners/parts", "state", due));
    }
}
