package commonweal.office.lists;

import commonweal.office.runs.Shown;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A year of which results may be shown.
 *
 * @param shown its cycle and run, and how much of them
 * @param only the codes of the schools and districts of which they may be shown; null if of all
 */
public record ShownYear(Shown shown, @Nullable Set<String> only) {

    /** The determination year. */
    public int year() {
        return shown.year();
    }

    /** Whether only the caller's own results may be shown, because the others are under embargo. */
    public boolean ownOnly() {
        return only != null;
    }

    /** Whether the results are under embargo. */
    public boolean embargoed() {
        return shown.cycle().embargoed();
    }

    boolean covers(String code) {
        return only == null || only.contains(code);
    }
}
