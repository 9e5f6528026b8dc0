package commonweal.policy;

import java.math.BigDecimal;

/**
 * Points for the annual dropout rate against a target that falls in equal yearly steps; a lower rate is better.
 *
 * @param lag how many years before the determination the school year ended
 * @param baselineYear the year (of the rate) that the target starts from
 * @param reduction the share of the baseline rate to be removed
 * @param steps in how many yearly steps
 * @param rounding of the target
 * @param byDifference points by target less rate (positive is good); down to the end of the on-target band
 * @param byFall points below that, by how far the rate fell from the year before
 */
public record DropoutRule(
        int lag,
        int baselineYear,
        BigDecimal reduction,
        int steps,
        Rounding rounding,
        BandTable byDifference,
        BandTable byFall) {}
