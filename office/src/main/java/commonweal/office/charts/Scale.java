package commonweal.office.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight scale: where a figure lies between two points of a picture.
 *
 * @param low the figure at {@code from}
 * @param high the figure at {@code to}, greater than the low one
 * @param from place of the low figure
 * @param to place of the high figure
 */
record Scale(BigDecimal low, BigDecimal high, double from, double to) {

    private static final List<BigDecimal> STEPS =
            List.of(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

    Scale {
        if (low.compareTo(high) >= 0) {
            throw new IllegalArgumentException(
                    "A scale runs from a low figure to a higher one, not from " + low + " to " + high);
        }
    }

    /** The place of a figure. */
    double at(BigDecimal figure) {
        double share = figure.subtract(low)
                .divide(high.subtract(low), MathContext.DECIMAL64)
                .doubleValue();
        return from + share * (to - from);
    }

    /** Round figures on the scale, at most so many steps between them. */
    List<BigDecimal> ticks(int most) {
        BigDecimal step = step(low, high, most);
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = roundedUp(low, step); tick.compareTo(high) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    /** The smallest round step (1, 2, 2.5 or 5 times a power of ten) that makes at most so many steps. */
    static BigDecimal step(BigDecimal low, BigDecimal high, int most) {
        BigDecimal least = high.subtract(low).divide(BigDecimal.valueOf(most), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        BigDecimal step = STEPS.stream()
                .map(power::multiply)
                .filter(candidate -> candidate.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
        return plain(step);
    }

    /** The next multiple of a step, upwards. */
    static BigDecimal roundedUp(BigDecimal figure, BigDecimal step) {
        return figure.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    /** The next multiple of a step, downwards. */
    static BigDecimal roundedDown(BigDecimal figure, BigDecimal step) {
        return figure.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
