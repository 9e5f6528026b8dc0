package commonweal.office.assistance.people;

import commonweal.office.site.Written;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is there for a district.
 *
 * @param id its number
 * @param person their number
 * @param district code of the district
 * @param assignedFrom the first day
 * @param assignedUntil the last day; null while it goes on
 * @param why why
 */
public record Assignment(
        long id,
        long person,
        String district,
        LocalDate assignedFrom,
        @Nullable LocalDate assignedUntil,
        String why) {

    /** Whether it is so on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(assignedFrom) && (assignedUntil == null || !day.isAfter(assignedUntil));
    }

    /** From when until when, in words. */
    public String time() {
        return "from " + Written.date(assignedFrom)
                + (assignedUntil == null ? "" : ", until " + Written.date(assignedUntil));
    }
}
