package commonweal.measuring.plausibility;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A mean of whole numbers from 0 to a highest one, kept as its exact fraction: a share (highest 1) or an index (highest
 * 100). Compared by multiplying crosswise, never by dividing.
 *
 * @param sum the sum, 0 to count x highest; as the tallies have it, so that a product of two still is a long
 * @param count of how many, more than 0 wherever two are compared; as the tallies have it
 * @param highest the most that one can contribute
 */
record Mean(long sum, long count, int highest) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Part of a whole. */
    static Mean share(long part, long whole) {
        return new Mean(part, whole, 1);
    }

    /** Points of the Composite Performance Index by students. */
    static Mean index(long points, long students) {
        return new Mean(points, students, 100);
    }

    /** The lower first. */
    static int compare(Mean one, Mean other) {
        return Long.signum(one.difference(other));
    }

    /** Whether it is more than this. */
    boolean above(BigDecimal line) {
        if (sum == 0 && line.signum() >= 0) {
            return false; // so it is in nearly all schools
        }
        return decimal(sum).compareTo(line.multiply(decimal(count))) > 0;
    }

    /** Whether it lies farther than this, which is 0 or more, from the other, up or down. */
    boolean fartherThan(BigDecimal line, Mean other) {
        long whole = Math.multiplyExact(count, other.count);
        long difference = Math.abs(difference(other));
        // Nearly all lie within the whole points of the line: that needs no decimal.
        return difference > Math.multiplyExact(line.longValue(), whole)
                && decimal(difference).compareTo(line.multiply(decimal(whole))) > 0;
    }

    /** Whether it lies farther from the other, up or down, than this share of the other. */
    boolean fartherThanShareOf(Mean other, BigDecimal line) {
        return decimal(Math.abs(difference(other))).compareTo(ofOther(other, line)) > 0;
    }

    /** Whether it lies lower than the other by more than this share of the other. */
    boolean lowerThanShareOf(Mean other, BigDecimal line) {
        return decimal(-difference(other)).compareTo(ofOther(other, line)) > 0;
    }

    /**
     * Whether the two differ by more than so many standard errors of the difference of two random samples. The variance of
     * numbers from 0 to h with mean m is at most m (h - m), so that no more than the sums need be known: for a share this is
     * the variance, for an index an upper bound.
     */
    boolean beyondChance(BigDecimal standardErrors, Mean other) {
        BigDecimal n = decimal(count);
        BigDecimal m = decimal(other.count);
        // d = difference / (n m); d^2 > k^2 (spread / n^3 + spread' / m^3), both sides times n^3 m^3
        BigDecimal squared = decimal(difference(other)).pow(2).multiply(n).multiply(m);
        BigDecimal chance = spread().multiply(m.pow(3)).add(other.spread().multiply(n.pow(3)));
        return squared.compareTo(standardErrors.pow(2).multiply(chance)) > 0;
    }

    /** As "120 of 2000 (6.0 percent)". */
    String asShare() {
        return sum + " of " + count
                + (count == 0
                        ? ""
                        : " ("
                                + decimal(sum)
                                        .multiply(HUNDRED)
                                        .divide(decimal(count), 1, RoundingMode.HALF_UP)
                                        .toPlainString()
                                + " percent)");
    }

    /** As "87.3 (of 1200 students)". */
    String asIndex() {
        return decimal(sum).divide(decimal(count), 1, RoundingMode.HALF_UP).toPlainString() + " (of " + count
                + " students)";
    }

    /** A line that is a share, in percent. */
    static String percent(BigDecimal line) {
        BigDecimal percent = line.multiply(HUNDRED).stripTrailingZeros();
        return percent.toPlainString() + " percent";
    }

    /** This less the other, times both counts. */
    private long difference(Mean other) {
        return Math.subtractExact(Math.multiplyExact(sum, other.count), Math.multiplyExact(other.sum, count));
    }

    private BigDecimal ofOther(Mean other, BigDecimal line) {
        return line.multiply(decimal(other.sum)).multiply(decimal(count));
    }

    /** At most count^2 times the variance of one. */
    private BigDecimal spread() {
        return decimal(sum).multiply(decimal(count).multiply(decimal(highest)).subtract(decimal(sum)));
    }

    private static BigDecimal decimal(long number) {
        return BigDecimal.valueOf(number);
    }
}
