package commonweal.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Limits on designations, M.G.L. c.69 s.1J and s.1K. A cap is a share of all units, cut to a whole number.
 *
 * @param schoolCap share of all public schools that may be in Levels 4 and 5 together, 0.04
 * @param schoolEligiblePercentile highest school percentile from which a school may be designated, 20
 * @param districtCap share of all districts that may be in Level 5, 0.025
 * @param districtEligibleShare share of districts, lowest first, that may be placed in Level 5, 0.10
 * @param capRounding how a cap is cut to whole units
 */
public record DesignationRule(
        BigDecimal schoolCap,
        int schoolEligiblePercentile,
        BigDecimal districtCap,
        BigDecimal districtEligibleShare,
        RoundingMode capRounding) {

    /** How many of so many schools may be in Levels 4 and 5. */
    public int schoolsAllowed(int schools) {
        return allowed(schoolCap, schools);
    }

    /** How many of so many districts may be in Level 5. */
    public int districtsAllowed(int districts) {
        return allowed(districtCap, districts);
    }

    private int allowed(BigDecimal share, int units) {
        return share.multiply(BigDecimal.valueOf(units))
                .setScale(0, capRounding)
                .intValueExact();
    }
}
