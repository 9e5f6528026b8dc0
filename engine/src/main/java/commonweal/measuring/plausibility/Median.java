package commonweal.measuring.plausibility;

import java.math.BigDecimal;

/**
 * A median of growth percentiles, which a whole state has at 50 since they are percentiles among its own students.
 *
 * @param twice twice the median
 * @param count of how many students
 */
record Median(long twice, long count) {

    /** Twice the middle of all percentiles. */
    private static final long MIDDLE_TWICE = 100;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * Square of twice the standard error of a median of one: percentiles are spread evenly over 0 to 100, and the median of
     * n such numbers has the standard error 100 / (2 sqrt(n)).
     */
    private static final BigDecimal TWICE_ERROR_SQUARED = BigDecimal.valueOf(10_000);

    /** Whether it lies farther than this from 50, and by more than so many standard errors. */
    boolean off(BigDecimal line, BigDecimal standardErrors) {
        BigDecimal distance = BigDecimal.valueOf(twice - MIDDLE_TWICE).abs();
        // (distance / 2)^2 > k^2 2500 / n
        return distance.compareTo(line.multiply(TWO)) > 0
                && distance.pow(2)
                                .multiply(BigDecimal.valueOf(count))
                                .compareTo(standardErrors.pow(2).multiply(TWICE_ERROR_SQUARED))
                        > 0;
    }

    /** Whether it lies farther than this from the other, and by more than so many standard errors. */
    boolean fartherThan(BigDecimal line, BigDecimal standardErrors, Median other) {
        BigDecimal distance = BigDecimal.valueOf(twice - other.twice).abs();
        // (distance / 2)^2 > k^2 2500 (1 / n + 1 / m), both sides times n m
        return distance.compareTo(line.multiply(TWO)) > 0
                && distance.pow(2)
                                .multiply(BigDecimal.valueOf(count))
                                .multiply(BigDecimal.valueOf(other.count))
                                .compareTo(standardErrors
                                        .pow(2)
                                        .multiply(TWICE_ERROR_SQUARED)
                                        .multiply(BigDecimal.valueOf(count + other.count)))
                        > 0;
    }

    /** As "50.5 (of 1200 students)". */
    @Override
    public String toString() {
        return BigDecimal.valueOf(twice * 5, 1).toPlainString() + " (of " + count + " students)";
    }
}
