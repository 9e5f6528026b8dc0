package commonweal.office.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure that is known exactly, or is not known. What is not known is never drawn as zero.
 *
 * @param value the figure, if it is known
 * @param absence what is said where the figure would stand, if it is not known: {@code no figure}, {@code suppressed}
 */
public record Figure(Optional<BigDecimal> value, String absence) {

    private static final String NO_FIGURE = "no figure";

    /** A known figure. */
    public static Figure of(BigDecimal value) {
        return new Figure(Optional.of(value), NO_FIGURE);
    }

    /** A known whole number. */
    public static Figure of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** A figure if there is one. */
    public static Figure of(Optional<BigDecimal> value) {
        return new Figure(value, NO_FIGURE);
    }

    /** There is no figure, and nothing says why. */
    public static Figure none() {
        return none(NO_FIGURE);
    }

    /** There is no figure, and this is why, in a word or two. */
    public static Figure none(String absence) {
        return new Figure(Optional.empty(), absence);
    }

    /** The figure as it is written, {@code 1,829.5}, or what is said in its place. */
    public String written() {
        return value.map(Figure::written).orElse(absence);
    }

    /** A number with as many digits after the point as it has. */
    static String written(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A share in percent, to one decimal: {@code 42.5%}; empty if there is nothing to have a share of. */
    static Optional<String> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_UP) + "%");
    }
}
