package commonweal.judgement;

import commonweal.reason.Reason;
import commonweal.terms.Level;

/**
 * Something that holds for a unit and sets its level, whether or not it is the reason that is printed.
 *
 * @param code reason code, for example {@code lowest_schools}
 * @param level the level it leads to
 * @param text the printed wording of the year
 * @param detail which group, subject and figure; empty if the wording says all
 * @param reason the reason tree
 */
public record Trigger(String code, Level level, String text, String detail, Reason reason) {

    /** {@code low_participation: Low MCAS participation (Less than 95%) [White, Mathematics 93]}. */
    public String line() {
        return code + ": " + text + (detail.isEmpty() ? "" : " [" + detail + "]");
    }
}
