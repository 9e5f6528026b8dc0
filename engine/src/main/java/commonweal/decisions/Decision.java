package commonweal.decisions;

import commonweal.faults.Place;
import commonweal.roster.OrgCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A decision as it was recorded.
 *
 * @param date when
 * @param org about whom
 * @param kind what
 * @param level the level (1 to 5, insufficient) or special-education category it names; may be empty
 * @param authority who
 * @param citation under what authority
 * @param reason why, in their words
 * @param place where it is recorded
 */
public record Decision(
        LocalDate date,
        OrgCode org,
        DecisionKind kind,
        String level,
        Authority authority,
        String citation,
        String reason,
        Place place) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** {@code Commissioner 2010-03-04 (designate)}, as files name it: authority, date, decision. */
    public String decidedBy() {
        return authority.code() + " " + date + " (" + kind.code() + ")";
    }

    /** {@code Commissioner, March 4, 2010}, as people read it: authority and date. */
    public String inWords() {
        return authority.code() + ", " + DATE.format(date);
    }
}
