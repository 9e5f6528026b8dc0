package commonweal.office.assistance.requests;

import commonweal.terms.Level;
import commonweal.terms.Need;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An open request, with what the rule of the queue looks at.
 *
 * @param id its number
 * @param districtLevel the published level of its district; null if none is published
 * @param level the published level of the district or school it is for; null if none is published
 * @param need the special-education need of the district; null if none is published
 * @param askedOn when it was asked for
 */
public record Waiting(
        long id,
        @Nullable Level districtLevel,
        @Nullable Level level,
        @Nullable Need need,
        LocalDate askedOn) {}
