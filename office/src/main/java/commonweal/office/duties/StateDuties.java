package commonweal.office.duties;

import commonweal.office.clock.BusinessDate;
import commonweal.office.duties.DutyQuery.Due;
import commonweal.office.duties.DutySight.Sight;
import commonweal.office.schools.StatePart;
import commonweal.office.schools.UnitPart.Part;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is due this month, on the page of the state. */
@Component
class StateDuties implements StatePart {

    private static final int PLACE = 20;
    private static final int FIRST = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    private final Duties duties;
    private final DutySight sight;
    private final DutyLines lines;
    private final BusinessDate businessDate;

    StateDuties(Duties duties, DutySight sight, DutyLines lines, BusinessDate businessDate) {
        this.duties = duties;
        this.sight = sight;
        this.lines = lines;
        this.businessDate = businessDate;
    }

    /**
     * What is shown.
     *
     * @param month the month, in words
     * @param due how many are due in it
     * @param overdue how many are overdue
     * @param passed of how many the date has passed and nothing is on record
     * @param none how many unfinished ones have no date
     * @param first the first of those due this month, or if there are none of those overdue
     * @param everything whether they are those of the whole state
     */
    record Content(
            String month, int due, int overdue, int passed, int none, List<DutyLine> first, boolean everything) {}

    @Override
    public Optional<Part> part() {
        Sight seen = sight.all();
        if (!seen.everything() && seen.organisations().size() < 2) {
            return Optional.empty();
        }
        int due = count(Due.MONTH, seen);
        int overdue = count(Due.OVERDUE, seen);
        Due shown = due > 0 ? Due.MONTH : Due.OVERDUE;
        Content content = new Content(
                MONTH.format(businessDate.date()),
                due,
                overdue,
                count(Due.PASSED, seen),
                count(Due.NONE, seen),
                lines.of(duties.list(asked(shown), seen, Optional.empty(), 0, FIRST)),
                seen.everything());
        return Optional.of(
                new Part(PLACE, "due-this-month", "What is due this month", "duties/parts", "ofTheState", content));
    }

    private int count(Due due, Sight seen) {
        return duties.count(asked(due), seen, Optional.empty());
    }

    private static DutyQuery asked(Due due) {
        return new DutyQuery("all", null, null, null, due.code(), null, null, null, null);
    }
}
