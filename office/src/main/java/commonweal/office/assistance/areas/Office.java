package commonweal.office.assistance.areas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office that serves districts.
 *
 * @param id its id
 * @param kind code of its kind
 * @param name its name
 * @param words what it is
 * @param citation where it was published, or why it was entered
 * @param status how well it is known; {@code entered} if people of the office say so
 * @param openedOn its first day; null if that is not known
 * @param closedOn its last day; null while it is open
 * @param sample whether it was made up
 */
public record Office(
        String id,
        String kind,
        String name,
        String words,
        String citation,
        String status,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        boolean sample) {

    /** Whether it is open on a day. */
    public boolean openOn(LocalDate day) {
        return (openedOn == null || !day.isBefore(openedOn)) && (closedOn == null || !day.isAfter(closedOn));
    }
}
