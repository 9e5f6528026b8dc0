package commonweal.judgement;

import commonweal.measures.Reading;
import java.util.Optional;

/** Whether a reading can be used: is there a value, and does it rest on enough students? */
enum Eligibility {
    /** A value that rests on enough students. */
    ELIGIBLE(""),
    /** A value whose count is not in the data: the minimum size cannot be applied, and the reason says so. */
    COUNT_NOT_KNOWN(""),
    /** No row. */
    NO_ROW("no_value"),
    MISSING("no_value"),
    SUPPRESSED("suppressed"),
    NOT_APPLICABLE("not_applicable"),
    BELOW_MINIMUM("below_minimum_size");

    private final String why;

    Eligibility(String why) {
        this.why = why;
    }

    static Eligibility of(Optional<Reading> reading, int minimum) {
        if (reading.isEmpty()) {
            return NO_ROW;
        }
        return switch (reading.get().status()) {
            case MISSING -> MISSING;
            case SUPPRESSED -> SUPPRESSED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case PRESENT ->
                reading.get()
                        .n()
                        .map(n -> n >= minimum ? ELIGIBLE : BELOW_MINIMUM)
                        .orElse(COUNT_NOT_KNOWN);
        };
    }

    /** Whether there is a value to use. */
    boolean usable() {
        return this == ELIGIBLE || this == COUNT_NOT_KNOWN;
    }

    /** The short reason why it cannot be used, as the rule column names it. */
    String why() {
        return why;
    }
}
