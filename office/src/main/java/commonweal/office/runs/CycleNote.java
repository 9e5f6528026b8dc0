package commonweal.office.runs;

import java.util.Optional;

/**
 * What another module has to say about a year's results before somebody takes the next step with them. A bean of it is all
 * that is needed.
 */
public interface CycleNote {

    /**
     * A note.
     *
     * @param words a sentence
     * @param href where there is more
     */
    record Note(String words, String href) {}

    /** The note about this cycle; none if there is nothing to say. */
    Optional<Note> of(Cycle cycle);
}
