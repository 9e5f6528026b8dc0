package commonweal.office.corrections;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What somebody filed about results in review.
 *
 * @param number its number
 * @param year the determination year
 * @param run the run that was in review when it was filed
 * @param organisation the school or district it is about
 * @param kind discrepancy or appeal
 * @param words what is said to be wrong
 * @param filedBy name of the account
 * @param filedOn when
 * @param state how far it has come
 * @param stateOn since when
 */
public record Filing(
        long number,
        int year,
        String run,
        String organisation,
        Kind kind,
        String words,
        String filedBy,
        LocalDate filedOn,
        State state,
        LocalDate stateOn) {

    /** What it is. */
    public enum Kind {
        /** A figure is wrong. */
        DISCREPANCY("Discrepancy"),
        /** The figures are right, and the result should be looked at again. */
        APPEAL("Appeal");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As people say it. */
        public String title() {
            return title;
        }

        /** As files and forms say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it has come. */
    public enum State {
        FILED("Filed", true),
        UNDER_REVIEW("Under review", true),
        ACCEPTED("Accepted", false),
        PARTLY_ACCEPTED("Partly accepted", false),
        REJECTED("Rejected", false),
        WITHDRAWN("Withdrawn", false);

        private final String title;
        private final boolean open;

        State(String title, boolean open) {
            this.title = title;
            this.open = open;
        }

        /** As people say it. */
        public String title() {
            return title;
        }

        /** As files and forms say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether something is still to be decided. */
        public boolean open() {
            return open;
        }
    }

    /** Whether something is still to be decided. */
    public boolean open() {
        return state.open();
    }

    /** What is said to be wrong, line by line as it was typed. */
    public List<String> lines() {
        return words.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Its page. */
    public String href() {
        return "/corrections/" + number;
    }
}
