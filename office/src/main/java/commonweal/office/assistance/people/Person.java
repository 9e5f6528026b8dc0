package commonweal.office.assistance.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who serves, as users of the office name them.
 *
 * @param id their number
 * @param office id of their office
 * @param name the name to show
 * @param title their role, in words
 * @param kind code of what they are there for
 * @param account their account, if they have one
 * @param servesFrom their first day
 * @param servesUntil their last day; null while it goes on
 * @param sample whether they were made up
 */
public record Person(
        long id,
        String office,
        String name,
        String title,
        String kind,
        @Nullable UUID account,
        LocalDate servesFrom,
        @Nullable LocalDate servesUntil,
        boolean sample) {

    /** Whether they serve on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(servesFrom) && (servesUntil == null || !day.isAfter(servesUntil));
    }
}
