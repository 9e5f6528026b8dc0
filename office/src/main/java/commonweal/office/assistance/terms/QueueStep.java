package commonweal.office.assistance.terms;

import commonweal.policy.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the rule that orders open requests: it decides among those that the steps before it leave equal.
 *
 * @param kind what it looks at
 * @param order the codes in their order, the first first; what is not named comes behind all of them
 * @param words the rule, as people say it
 * @param citation where it comes from
 * @param status how well it is known
 */
public record QueueStep(Kind kind, List<String> order, String words, String citation, Status status) {

    /** What a step can look at. */
    public enum Kind {
        /** The published level of the district, also where a school of it is asked for. */
        DISTRICT_LEVEL("the district's level"),
        /** The published level of the district or school that is asked for. */
        LEVEL("level"),
        /** The special-education need of the district. */
        NEED("special-education need"),
        /** The day on which it was asked for. */
        OLDEST("the day");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As people say it. */
        public String words() {
            return words;
        }
    }

    /** A rule of this kind. */
    public QueueStep(Kind kind, @Nullable List<String> order, String words, String citation, Status status) {
        this.kind = kind;
        this.order = order == null ? List.of() : List.copyOf(order);
        this.words = words;
        this.citation = citation;
        this.status = status;
    }

    /** Where a code stands; what is not named stands behind all that are. */
    public int rank(@Nullable String code) {
        int place = code == null ? -1 : order.indexOf(code);
        return place < 0 ? order.size() : place;
    }
}
