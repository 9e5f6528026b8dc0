package commonweal.office.duties;

import commonweal.terms.Level;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it stands, for whoever asked.
 *
 * @param id its number
 * @param action id of the action of the chart
 * @param organisation the district or school it is about; empty for the whole state
 * @param organisationName its name
 * @param kind {@code district} or {@code school}; empty for the whole state
 * @param district code of the district; empty for the whole state
 * @param districtName its name
 * @param sample whether it was made up
 * @param year year of the results that began it
 * @param level code of the level by which it began; empty for the whole state
 * @param detail what the determination says about it; empty if nothing
 * @param ownerRole the role that answers for it
 * @param ownerAccount whom it was handed to; null for nobody in particular
 * @param ownerName how that one is called; null for nobody in particular
 * @param startsOn the day it began
 * @param dueOn by when; null where no date is known
 * @param dueSet whether a person set the date
 * @param state what has become of it
 * @param endedYear year of the results by which it is no longer required or owed anew; null while it holds
 * @param endedWhy {@code level} or {@code again}; null while it holds
 */
public record Duty(
        long id,
        String action,
        String organisation,
        String organisationName,
        String kind,
        String district,
        String districtName,
        boolean sample,
        int year,
        String level,
        String detail,
        String ownerRole,
        @Nullable UUID ownerAccount,
        @Nullable String ownerName,
        LocalDate startsOn,
        @Nullable LocalDate dueOn,
        boolean dueSet,
        DutyState state,
        @Nullable Integer endedYear,
        @Nullable String endedWhy) {

    /** Whether it is about no organisation but the whole state. */
    public boolean ofTheState() {
        return organisation.isEmpty();
    }

    /** Whether it holds: no later results ended it. */
    public boolean holds() {
        return endedYear == null;
    }

    /** The level by which it began, in words; empty for the whole state. */
    public String levelTitle() {
        return Level.find(level).map(Level::title).orElse("");
    }

    /** The page of the district or school; empty for the whole state. */
    public String unitHref() {
        return ofTheState() ? "" : (kind.equals("school") ? "/schools/" : "/districts/") + organisation;
    }

    /** Its own page. */
    public String href() {
        return DutyPages.PATH + "/" + id;
    }
}
