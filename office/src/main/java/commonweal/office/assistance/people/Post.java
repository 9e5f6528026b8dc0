package commonweal.office.assistance.people;

import java.time.LocalDate;

/**
 * What somebody who serves is from a day on, until the next begins.
 *
 * @param fromDay the first day
 * @param office id of their office
 * @param name the name to show
 * @param title their role, in words
 * @param kind code of what they are there for
 * @param why why it is so
 * @param enteredBy name of the account that entered it
 */
public record Post(
        LocalDate fromDay, String office, String name, String title, String kind, String why, String enteredBy) {

    /** Whether the same holds in another. */
    boolean sameAs(Post other) {
        return office.equals(other.office)
                && name.equals(other.name)
                && title.equals(other.title)
                && kind.equals(other.kind);
    }
}
