package commonweal.office.schools;

import java.util.Optional;

/** What another module adds to the page of the state: what is due this month. A bean of it is all that is needed. */
public interface StatePart {

    /** The part; none if there is nothing to show to whoever calls. */
    Optional<UnitPart.Part> part();
}
