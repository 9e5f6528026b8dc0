package commonweal.measures;

import commonweal.terms.Coded;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a row of the measures says: a value, or why there is none. Missing, suppressed, not applicable and zero are four
 * different things.
 *
 * @param value the value, if there is one
 * @param n how many students it rests on, if known
 * @param numerator the exact sum behind the value, if known (points, or students)
 * @param status whether there is a value
 */
public record Reading(Optional<BigDecimal> value, Optional<Integer> n, Optional<BigDecimal> numerator, Status status) {

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
