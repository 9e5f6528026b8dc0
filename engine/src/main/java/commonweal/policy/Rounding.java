package commonweal.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a clause rounds: to how many decimals and which way.
 *
 * @param decimals digits after the point, 0 or more
 * @param mode the direction
 */
public record Rounding(int decimals, RoundingMode mode) {

    /** Digits carried through a division whose result is compared or rounded only later. */
    private static final int WORKING_DECIMALS = 12;

    /** The value at this rounding. */
    public BigDecimal round(BigDecimal value) {
        return value.scale() == decimals ? value : value.setScale(decimals, mode);
    }

    /** The quotient, rounded once, directly from the exact fraction. */
    public BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, decimals, mode);
    }

    /** A quotient that is not yet to be rounded: carried with twelve decimals. */
    public static BigDecimal workingQuotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, WORKING_DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return mode.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + " to " + decimals
                + (decimals == 1 ? " decimal" : " decimals");
    }
}
