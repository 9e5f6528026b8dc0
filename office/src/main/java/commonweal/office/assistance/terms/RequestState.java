package commonweal.office.assistance.terms;

import java.util.List;

/**
 * A state that a request can be in.
 *
 * @param code its code
 * @param title as people say it
 * @param words what it means
 * @param open whether there is still something to do
 * @param next the steps that lead on from it
 */
public record RequestState(String code, String title, String words, boolean open, List<Next> next) {

    /** Who may take a step. */
    public enum Side {
        /** Whoever serves. */
        DEPARTMENT,
        /** Whoever is served. */
        DISTRICT
    }

    /**
     * A step that leads on.
     *
     * @param to code of the state it leads to
     * @param by who may take it
     */
    public record Next(String to, List<Side> by) {

        public Next {
            by = List.copyOf(by);
        }
    }

    public RequestState {
        next = List.copyOf(next);
    }
}
