package commonweal.synthetic;

/** The normal curve with mean 0 and standard deviation 1, with the same bits on every machine. */
final class NormalCurve {

    private static final double TAIL = 0.02425;
    private static final double[] ABOVE_100 = cuts();

    private NormalCurve() {}

    /** The value below which this share lies (P. J. Acklam's approximation, relative error 1.15e-9). */
    static double quantile(double share) {
        if (share < TAIL) {
            return tail(StrictMath.sqrt(-2 * StrictMath.log(share)));
        }
        if (share > 1 - TAIL) {
            return -tail(StrictMath.sqrt(-2 * StrictMath.log(1 - share)));
        }
        double q = share - 0.5;
        double r = q * q;
        return (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.3577518672690) * r
                                        - 30.66479806614716)
                                * r
                        + 2.506628277459239)
                * q
                / (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r
                                        - 13.28068155288572)
                                * r
                        + 1);
    }

    private static double tail(double q) {
        return (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q - 2.549732539343734)
                                                * q
                                        + 4.374664141464968)
                                * q
                        + 2.938163982698783)
                / ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q + 3.754408661907416)
                                * q
                        + 1);
    }

    /** The share below a value (Abramowitz and Stegun 26.2.17, error below 7.5e-8). */
    static double below(double value) {
        double t = 1 / (1 + 0.2316419 * StrictMath.abs(value));
        double tail = 0.3989422804014327
                * StrictMath.exp(-value * value / 2)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return value < 0 ? tail : 1 - tail;
    }

    /** The percentile of a value, 1 to 99: each as likely as the other. */
    static int percentile(double value) {
        int low = 0;
        int high = ABOVE_100.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (value < ABOVE_100[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low + 1;
    }

    private static double[] cuts() {
        double[] cuts = new double[98];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = quantile((i + 1) / 99.0);
        }
        return cuts;
    }
}
