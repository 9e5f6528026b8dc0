package commonweal.policy;

import java.math.BigDecimal;

/**
 * Points for the cohort graduation rate: four-year and five-year rate are each rated against their standard, the better
 * counts.
 *
 * @param fourYearLag how many years before the determination the four-year cohort graduated
 * @param fiveYearLag the same for the five-year cohort
 * @param fourYearStandard percent
 * @param fiveYearStandard percent
 * @param byDifference points by rate less standard; reaches down to the end of the on-target band only
 * @param byChange points below that, by the change from the year before
 */
public record GraduationRule(
        int fourYearLag,
        int fiveYearLag,
        BigDecimal fourYearStandard,
        BigDecimal fiveYearStandard,
        BandTable byDifference,
        BandTable byChange) {}
