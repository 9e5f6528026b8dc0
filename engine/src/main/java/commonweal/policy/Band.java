package commonweal.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A half-open range of a figure: from (included) to below (excluded). An end that is absent is open.
 *
 * @param from lowest value inside, if the range has a lower end
 * @param below lowest value no longer inside, if the range has an upper end
 */
public record Band(Optional<BigDecimal> from, Optional<BigDecimal> below) {

    public Band {
        if (from.isPresent() && below.isPresent() && from.get().compareTo(below.get()) >= 0) {
            throw new IllegalArgumentException(
                    "from (" + from.get() + ") must be less than below (" + below.get() + ")");
        }
    }

    /** Whether the value lies in the range. */
    public boolean contains(BigDecimal value) {
        return from.map(edge -> value.compareTo(edge) >= 0).orElse(true)
                && below.map(edge -> value.compareTo(edge) < 0).orElse(true);
    }

    /** In words: {@code from -2.5 to below 0.1}, {@code 97.5 or more}, {@code below -2.5}. */
    @Override
    public String toString() {
        String lower = from.map(BigDecimal::toPlainString).orElse("");
        String upper = below.map(BigDecimal::toPlainString).orElse("");
        if (from.isEmpty()) {
            return below.isEmpty() ? "any value" : "below " + upper;
        }
        return below.isEmpty() ? lower + " or more" : "from " + lower + " to below " + upper;
    }
}
