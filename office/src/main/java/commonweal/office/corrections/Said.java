package commonweal.office.corrections;

import commonweal.measures.Reading;
import commonweal.office.site.Written;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a figure, by a run or by whoever disputes it: a value, why there is none, or that there is no such figure.
 *
 * @param status {@code present}, {@code missing}, {@code suppressed}, {@code not_applicable} or {@code absent}
 * @param value the value; null without one
 * @param n how many students it rests on; null if that is not known
 */
public record Said(
        String status, @Nullable BigDecimal value, @Nullable Integer n) {

    /** There is no such figure. */
    public static final String ABSENT = "absent";

    static final String PRESENT = "present";

    /** What a run says: nothing if it has no such figure. */
    static Said of(Optional<Reading> reading) {
        return reading.map(there -> new Said(
                        there.status() == Reading.Status.PRESENT
                                ? PRESENT
                                : there.status().code(),
                        there.value().orElse(null),
                        there.n().orElse(null)))
                .orElse(new Said(ABSENT, null, null));
    }

    /** As the engine reads it; none if there is to be no such figure. The exact sum behind the old value goes with it. */
    Optional<Reading> reading() {
        return status.equals(ABSENT)
                ? Optional.empty()
                : Optional.of(new Reading(
                        Optional.ofNullable(value),
                        Optional.ofNullable(n),
                        Optional.empty(),
                        status.equals(PRESENT) ? Reading.Status.PRESENT : statusOf(status)));
    }

    private static Reading.Status statusOf(String code) {
        for (Reading.Status one : Reading.Status.values()) {
            if (one.code().equals(code)) {
                return one;
            }
        }
        throw new IllegalStateException("no status " + code);
    }

    /** In words: {@code 74 (380 students)}, {@code suppressed}, {@code no such figure}. */
    public String words() {
        String said = value == null ? reason() : Written.number(value);
        return n == null ? said : said + " (" + Written.count(n) + (n == 1 ? " student)" : " students)");
    }

    private String reason() {
        return switch (status) {
            case ABSENT -> "no such figure";
            case "missing" -> "no value";
            default -> status.replace('_', ' ');
        };
    }

    /** Whether both say the same; 75 and 75.0 do. */
    boolean same(Said other) {
        boolean sameValue = value == null || other.value == null
                ? value == null && other.value == null
                : value.compareTo(other.value) == 0;
        boolean sameCount = n == null ? other.n == null : n.equals(other.n);
        return status.equals(other.status) && sameValue && sameCount;
    }
}
