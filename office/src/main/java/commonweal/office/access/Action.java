package commonweal.office.access;

import java.util.Map;

/**
 * Something that may be done, and by whom.
 *
 * @param id stable name, for example {@code runs.load}
 * @param words as people say it
 * @param allowed by role how far it may; a role that is not there may not
 */
public record Action(String id, String words, Map<String, Reach> allowed) {

    /** How far a role may do something. */
    public enum Reach {
        /** For every organisation. */
        ALL,
        /** For the organisations that the role is held for. */
        OWN
    }

    public Action {
        allowed = Map.copyOf(allowed);
    }
}
