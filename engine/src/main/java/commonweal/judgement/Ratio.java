package commonweal.judgement;

import commonweal.policy.Rounding;
import java.math.BigDecimal;

/**
 * An exact quotient: rounded only when it is displayed or compared as displayed, never on the way.
 *
 * @param dividend what is divided
 * @param divisor by what, more than zero
 */
record Ratio(BigDecimal dividend, BigDecimal divisor) {

    private static final Ratio ZERO = new Ratio(BigDecimal.ZERO, BigDecimal.ONE);

    Ratio {
        if (divisor.signum() <= 0) {
            throw new IllegalArgumentException("divisor (" + divisor + ") must be more than zero");
        }
    }

    static Ratio of(BigDecimal whole) {
        return new Ratio(whole, BigDecimal.ONE);
    }

    static Ratio of(long dividend, long divisor) {
        return new Ratio(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
    }

    static Ratio zero() {
        return ZERO;
    }

    Ratio plus(Ratio other) {
        if (divisor.equals(other.divisor)) {
            return new Ratio(dividend.add(other.dividend), divisor);
        }
        return new Ratio(
                dividend.multiply(other.divisor).add(other.dividend.multiply(divisor)),
                divisor.multiply(other.divisor));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.dividend.negate(), other.divisor));
    }

    Ratio times(BigDecimal factor) {
        return new Ratio(dividend.multiply(factor), divisor);
    }

    Ratio dividedBy(BigDecimal positive) {
        return new Ratio(dividend, divisor.multiply(positive));
    }

    boolean atLeast(Ratio other) {
        if (divisor.equals(other.divisor)) {
            return dividend.compareTo(other.dividend) >= 0;
        }
        return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor)) >= 0;
    }

    BigDecimal rounded(Rounding rounding) {
        return rounding.divide(dividend, divisor);
    }

    /** With twelve decimals, for storing; not for comparing. */
    BigDecimal value() {
        return Rounding.workingQuotient(dividend, divisor);
    }
}
