package commonweal.office.duties;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a duty.
 *
 * @param number its number, from 1
 * @param what {@code state}, {@code due}, {@code owner} or {@code note}
 * @param state the state it came into; null if the step was about something else
 * @param dueOn the date that was set; null if the step was about something else
 * @param ownerName whom it was handed to; null for nobody in particular
 * @param why why
 * @param evidence what shows it; empty if nothing had to
 * @param links addresses that show it
 * @param authority under what authority it was waived; empty if it was not
 * @param year year of the results that brought the step; null where a person took it
 * @param actedBy the account that took it
 * @param actedOn the business date
 * @param files numbers of the files that were handed in with it
 */
public record DutyStep(
        int number,
        String what,
        @Nullable DutyState state,
        @Nullable LocalDate dueOn,
        @Nullable String ownerName,
        String why,
        String evidence,
        List<String> links,
        String authority,
        @Nullable Integer year,
        String actedBy,
        LocalDate actedOn,
        List<Long> files) {

    /** What happened, in words. */
    public String title() {
        DutyState into = state;
        return switch (what) {
            case "state" -> into == null ? "" : into == DutyState.CLOSED ? "Closed" : into.title();
            case "due" -> "Due date set";
            case "owner" -> ownerName == null ? "Handed back to everybody of the role" : "Handed to " + ownerName;
            default -> "Note";
        };
    }
}
