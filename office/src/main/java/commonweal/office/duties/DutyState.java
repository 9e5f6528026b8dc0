package commonweal.office.duties;

import commonweal.terms.Coded;
import java.util.Locale;
import java.util.Optional;

/** What has become of a duty. */
public enum DutyState implements Coded {
    /** Begun before the office kept a record: whether it was done is not known here. */
    NOT_ON_RECORD("Not on record"),
    /** Begun, and nobody has taken it up yet. */
    OPEN("Open"),
    /** Somebody works on it. */
    IN_PROGRESS("In progress"),
    /** Done, with evidence. */
    DONE("Done"),
    /** It need not be done, under an authority that is named. */
    WAIVED("Waived"),
    /** The level is another: it is no longer required. */
    CLOSED("No longer required");

    private final String title;

    DutyState(String title) {
        this.title = title;
    }

    /** As people say it. */
    public String title() {
        return title;
    }

    /** As the database, addresses and files have it. */
    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may still have to be done. */
    public boolean unfinished() {
        return this == NOT_ON_RECORD || this == OPEN || this == IN_PROGRESS;
    }

    /** The state with this code, if there is one. */
    public static Optional<DutyState> find(String code) {
        return Coded.find(values(), code);
    }
}
