package commonweal.office.partners;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A performance review of what a partner did under a contract.
 *
 * @param id its number
 * @param contract the contract
 * @param dueOn when it was due
 * @param openedOn when it was begun
 * @param decidedOn when it was decided; null while it is open
 * @param decidedBy by which account
 * @param decision what was decided
 * @param result what was found
 * @param why why it was decided so
 */
public record Review(
        long id,
        long contract,
        LocalDate dueOn,
        LocalDate openedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String decidedBy,
        @Nullable Decision decision,
        String result,
        String why) {

    /** What a review can end in. */
    public enum Decision {
        /** The contract runs on. */
        CONTINUE("Continue", VettingState.CONTRACTED),
        /** The contract becomes longer. */
        RENEWED("Renewed", VettingState.RENEWED),
        /** The partner is taken off the list. */
        REMOVED("Removed", VettingState.REMOVED);

        private final String title;
        private final VettingState state;

        Decision(String title, VettingState state) {
            this.title = title;
            this.state = state;
        }

        /** In words. */
        public String title() {
            return title;
        }

        /** As it stands in forms and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        VettingState state() {
            return state;
        }
    }
}
