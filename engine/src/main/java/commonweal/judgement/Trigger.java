package commonweal.judgement;

import commonweal.reason.Reason;
import commonweal.terms.Level;
import java.util.function.Supplier;

/**
 * Something that holds for a unit and sets its level, whether or not it is the reason that is printed.
 *
 * @param code reason code, for example {@code lowest_schools}
 * @param level the level it leads to
 * @param text the printed wording of the year
 * @param detail which group, subject and figure; empty if the wording says all
 * @param reasoning makes the reason tree from the same figures, when it is asked for
 */
public record Trigger(String code, Level level, String text, String detail, Supplier<Reason> reasoning) {

    /** A trigger whose reason is at hand. */
    public Trigger(String code, Level level, String text, String detail, Reason reason) {
        this(code, level, text, detail, () -> reason);
    }

    /** The reason tree. */
    public Reason reason() {
        return reasoning.get();
    }

    /** {@code low_participation: Low MCAS participation (Less than 95%) [White, Mathematics 93]}. */
    public String line() {
        return code + ": " + text + (detail.isEmpty() ? "" : " [" + detail + "]");
    }
}
