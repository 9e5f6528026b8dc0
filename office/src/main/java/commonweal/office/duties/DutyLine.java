package commonweal.office.duties;

import commonweal.office.site.Written;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A duty as a page or a file shows it on a day.
 *
 * @param duty the duty
 * @param action what the chart says of it
 * @param owner the role that answers for it, in words
 * @param due by when, in words
 * @param standing what is to be said about the date today; empty if nothing
 * @param sign class of the tag that says it
 */
public record DutyLine(Duty duty, ChartAction action, String owner, String due, String standing, String sign) {

    /** What is said where no date is known. */
    static final String NO_DATE = "No date in the law or guidance that is known here";

    private static final String SOON = "cw-tag-due";

    static DutyLine of(Duty duty, ChartAction action, String owner, LocalDate today) {
        LocalDate due = duty.dueOn();
        if (due == null) {
            return new DutyLine(duty, action, owner, NO_DATE, "", "");
        }
        String words = Written.date(due);
        long days = ChronoUnit.DAYS.between(today, due);
        if (!duty.state().unfinished() || !duty.holds()) {
            return new DutyLine(duty, action, owner, words, "", "");
        }
        if (days < 0 && duty.state() == DutyState.NOT_ON_RECORD) {
            return new DutyLine(duty, action, owner, words, "Date passed, not on record", "cw-tag-unverified");
        }
        if (days < 0) {
            return new DutyLine(duty, action, owner, words, days(-days) + " overdue", "cw-tag-late");
        }
        if (days == 0) {
            return new DutyLine(duty, action, owner, words, "Due today", SOON);
        }
        return new DutyLine(duty, action, owner, words, "Due in " + days(days), SOON);
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : Written.count(days) + " days";
    }

    /** What its date rests on: a person who set it, or how well the date of the chart is known. */
    String dueBasis() {
        if (duty.dueOn() == null) {
            return "no date known";
        }
        return duty.dueSet() ? "set by the Department" : action.due().status().code();
    }

    /** Whether its date has passed and it was to be done by then. */
    public boolean overdue() {
        return sign.equals("cw-tag-late");
    }
}
