package commonweal.measuring;

import commonweal.policy.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A quotient of whole numbers, rounded once from the exact fraction as a clause says, in whole numbers throughout: what
 * {@link Rounding#divide} gives, many times as fast. The result is unscaled: 873 at one decimal stands for 87.3.
 */
final class ExactQuotient {

    /** In place of a quotient there is none of. */
    static final long NONE = -1;

    /** Twice a number below this and another below it still fit. */
    private static final long HALVABLE = Long.MAX_VALUE / 4;

    private final Rounding rounding;
    private final long scale;
    private final boolean halfUp;

    /**
     * A kind of quotient.
     *
     * @param factor what the fraction is multiplied by: 1, or 100 for a percentage
     * @param rounding how the product is rounded
     */
    ExactQuotient(int factor, Rounding rounding) {
        this.rounding = rounding;
        this.halfUp = rounding.mode() == RoundingMode.HALF_UP;
        this.scale = Math.multiplyExact(
                (long) factor,
                BigDecimal.ONE.scaleByPowerOfTen(rounding.decimals()).longValueExact());
    }

    /** Digits after the point, 0 or more. */
    int decimals() {
        return rounding.decimals();
    }

    /**
     * The quotient.
     *
     * @param dividend 0 or more
     * @param divisor 0 or more
     * @return unscaled; {@link #NONE} where the divisor is 0
     * @throws ArithmeticException if the numbers are too large, or must not be rounded and would have to be
     */
    long unscaled(long dividend, long divisor) {
        if (divisor == 0) {
            return NONE;
        }
        long scaled = Math.multiplyExact(dividend, scale);
        if (halfUp && scaled < HALVABLE && divisor < HALVABLE) {
            // floor(q + 1/2), without a remainder; most fit into 32 bits, where a division takes a fraction of the time
            long by = 2 * divisor;
            long sum = 2 * scaled + divisor;
            return sum <= Integer.MAX_VALUE && by <= Integer.MAX_VALUE ? (int) sum / (int) by : sum / by;
        }
        long whole = scaled / divisor;
        long rest = scaled - whole * divisor;
        return rest == 0 || !up(whole, rest, divisor) ? whole : whole + 1;
    }

    private boolean up(long whole, long rest, long divisor) {
        // rest against divisor - rest, since twice the rest might not fit
        int half = Long.compare(rest, divisor - rest);
        return switch (rounding.mode()) {
            case UP, CEILING -> true;
            case DOWN, FLOOR -> false;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && whole % 2 == 1);
            case UNNECESSARY ->
                throw new ArithmeticException("a quotient that must not be rounded (" + RoundingMode.UNNECESSARY
                        + ") has the rest " + rest + " of " + divisor);
        };
    }
}
