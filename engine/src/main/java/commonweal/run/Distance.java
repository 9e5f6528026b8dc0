package commonweal.run;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a unit is from getting rid of one of the things that hold it in its level.
 *
 * @param trigger reason code of what holds
 * @param missing how much is missing, if the figure is known: index points, percentiles, percent
 * @param sentence in words
 */
public record Distance(String trigger, Optional<BigDecimal> missing, String sentence) {}
