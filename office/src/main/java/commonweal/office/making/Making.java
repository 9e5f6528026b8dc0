package commonweal.office.making;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A run that is made in the office, was made, or was to be.
 *
 * @param number its number
 * @param year the determination year
 * @param base the run whose inputs it is made of; null if it is made of files of the inbox
 * @param folder the folder of the inbox; null if it is made of a run
 * @param policy id of the rule set
 * @param statewide whether percentiles are computed from the whole state
 * @param why why it was asked for
 * @param askedBy name of the account that asked for it
 * @param askedOn when
 * @param state how far it has come
 * @param decisionsFrom where the decisions came from; null until they were read
 * @param run the run that came of it; null if none did
 * @param faults what the engine said of the inputs, as JSON text; null if it said nothing
 */
public record Making(
        long number,
        int year,
        @Nullable String base,
        @Nullable String folder,
        String policy,
        boolean statewide,
        String why,
        String askedBy,
        LocalDate askedOn,
        State state,
        @Nullable String decisionsFrom,
        @Nullable String run,
        @Nullable String faults) {

    /** How far it has come. */
    public enum State {
        RUNNING("Being made"),
        DONE("Made"),
        STOPPED("Stopped"),
        FAILED("Not made"),
        CUT_OFF("Cut off");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** As people say it. */
        public String title() {
            return title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is being made now. */
    public boolean running() {
        return state == State.RUNNING;
    }

    /** Its page. */
    public String href() {
        return "/makings/" + number;
    }

    /** Where its decisions came from, in words. */
    public String decisions() {
        return switch (decisionsFrom == null ? "" : decisionsFrom) {
            case "office" -> "the decisions recorded in the office";
            case "run" -> "the decisions of the run before";
            case "folder" -> "the file decisions.csv in the folder";
            case "nowhere" -> "none";
            default -> "not read";
        };
    }
}
