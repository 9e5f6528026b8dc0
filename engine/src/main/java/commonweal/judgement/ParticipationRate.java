package commonweal.judgement;

import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A participation rate of the determination year, and what it means for the level.
 *
 * @param group the group
 * @param subject the subject, or {@link Subject#NONE} for all together
 * @param percent the rate as it was given or counted, in percent
 * @param compared the rate as it is compared with the lines; empty if it does not count
 * @param reasoning makes the reason when it is asked for
 */
public record ParticipationRate(
        Group group, Subject subject, BigDecimal percent, Optional<BigDecimal> compared, Supplier<Reason> reasoning) {

    /** Why it counts or not, and what follows from it. */
    public Reason reason() {
        return reasoning.get();
    }

    /** Whether it counts and lies below a line. */
    boolean below(BigDecimal line) {
        return compared.filter(rate -> rate.compareTo(line) < 0).isPresent();
    }
}
