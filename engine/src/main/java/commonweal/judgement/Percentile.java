package commonweal.judgement;

import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.Optional;

/**
 * A percentile of a unit, given or computed.
 *
 * @param year the year
 * @param group the group
 * @param subject the subject, or {@link Subject#NONE}
 * @param measure which percentile
 * @param given the value taken as given, if there is one; it is the one in use
 * @param computed the value computed from the statewide distribution, if one was computed
 * @param pool what it was ranked among, for example {@code Elementary School, all students}; empty if only given
 * @param poolSize how many were ranked; 0 if only given
 */
public record Percentile(
        int year,
        Group group,
        Subject subject,
        Measure measure,
        Optional<Integer> given,
        Optional<Integer> computed,
        String pool,
        int poolSize) {

    /** The percentile in use: the given one where there is one. */
    public Optional<Integer> inUse() {
        return given.isPresent() ? given : computed;
    }
}
