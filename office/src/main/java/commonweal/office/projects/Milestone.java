package commonweal.office.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that a project is to have done by a day.
 *
 * @param id its number
 * @param project of which project
 * @param what what is to be done
 * @param dueOn by when
 * @param doneOn when it was done; null if it was not
 * @param evidence what shows that it is done
 * @param droppedOn when it was dropped; null if it was not
 * @param droppedWhy why it was dropped
 */
public record Milestone(
        long id,
        long project,
        String what,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String evidence,
        @Nullable LocalDate droppedOn,
        String droppedWhy) {

    /** Whether it is still to be done. */
    public boolean open() {
        return doneOn == null && droppedOn == null;
    }

    /** By how many days it is late on a day; 0 if it is not. One that was done late stays so. */
    public long late(LocalDate today) {
        LocalDate until = doneOn == null ? today : doneOn;
        return droppedOn != null ? 0 : Math.max(0, ChronoUnit.DAYS.between(dueOn, until));
    }

    /** How it stands on a day, in words. */
    public String words(LocalDate today) {
        if (droppedOn != null) {
            return "Dropped";
        }
        long late = late(today);
        String days = late == 1 ? "1 day late" : late + " days late";
        if (doneOn != null) {
            return late == 0 ? "Done" : "Done, " + days;
        }
        long until = ChronoUnit.DAYS.between(today, dueOn);
        return late > 0
                ? capital(days)
                : until == 0 ? "Due today" : until == 1 ? "Due tomorrow" : "Due in " + until + " days";
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
