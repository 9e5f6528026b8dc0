package commonweal.measures;

import commonweal.terms.Coded;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the measures says: a value, or why there is none. Missing, suppressed, not applicable and zero are four
 * different things. A state has millions of readings, so that what is absent takes no room.
 */
public final class Reading {

    private static final int NOT_KNOWN = -1;

    private final @Nullable BigDecimal value;
    private final int n;
    private final @Nullable BigDecimal numerator;
    private final Status status;

    /**
     * A reading.
     *
     * @param value the value, if there is one
     * @param n how many students it rests on, if known
     * @param numerator the exact sum behind the value, if known (points, or students)
     * @param status whether there is a value
     */
    public Reading(Optional<BigDecimal> value, Optional<Integer> n, Optional<BigDecimal> numerator, Status status) {
        this.value = value.orElse(null);
        this.n = n.orElse(NOT_KNOWN);
        this.numerator = numerator.orElse(null);
        this.status = status;
    }

    /** The value, if there is one. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    /** How many students it rests on, if known. */
    public Optional<Integer> n() {
        return n == NOT_KNOWN ? Optional.empty() : Optional.of(n);
    }

    /** The exact sum behind the value, if known. */
    public Optional<BigDecimal> numerator() {
        return Optional.ofNullable(numerator);
    }

    /** Whether there is a value, and if not, why. */
    public Status status() {
        return status;
    }

    /** Whether a reading has a value, and if not, why. */
    public enum Status implements Coded {
        PRESENT(""),
        MISSING("missing"),
        SUPPRESSED("suppressed"),
        NOT_APPLICABLE("not_applicable");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** In words. */
        public String words() {
            return this == PRESENT ? "present" : code.replace('_', ' ');
        }
    }

    /** A value with its count. */
    public static Reading of(BigDecimal value, int n) {
        return new Reading(Optional.of(value), Optional.of(n), Optional.empty(), Status.PRESENT);
    }

    /** A value whose count is not known. */
    public static Reading given(BigDecimal value) {
        return new Reading(Optional.of(value), Optional.empty(), Optional.empty(), Status.PRESENT);
    }
}
