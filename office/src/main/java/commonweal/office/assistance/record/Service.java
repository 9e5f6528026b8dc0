package commonweal.office.assistance.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the service log.
 *
 * @param id its number
 * @param servedOn the day
 * @param office id of the office
 * @param person number of whoever served
 * @param organisation code of the district or school that was served
 * @param district code of the district
 * @param request number of the request it belongs to; null if it belongs to none
 * @param kind code of the kind of service
 * @param what what was done
 * @param hours hours, in quarters
 * @param enteredBy name of the account that entered it
 * @param enteredOn when
 * @param struckOn when it was struck out; null while it counts
 * @param struckBy who struck it out
 * @param struckWhy why
 * @param sample whether it was made up
 */
public record Service(
        long id,
        LocalDate servedOn,
        String office,
        long person,
        String organisation,
        String district,
        @Nullable Long request,
        String kind,
        String what,
        BigDecimal hours,
        String enteredBy,
        LocalDate enteredOn,
        @Nullable LocalDate struckOn,
        @Nullable String struckBy,
        @Nullable String struckWhy,
        boolean sample) {

    /** Whether it was struck out, and counts nowhere. */
    public boolean struck() {
        return struckOn != null;
    }
}
