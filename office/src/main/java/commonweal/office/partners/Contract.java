package commonweal.office.partners;

import java.time.LocalDate;

/**
 * A partner's contract to serve a district or school. What it costs is not kept here.
 *
 * @param id its number in the database
 * @param partner with whom
 * @param number the number of the contract
 * @param organisation whom it serves
 * @param what what was agreed
 * @param starts its first day
 * @param ends its last day
 * @param reviewMonths months between two performance reviews
 * @param reviewWhy why so many
 */
public record Contract(
        long id,
        long partner,
        String number,
        String organisation,
        String what,
        LocalDate starts,
        LocalDate ends,
        int reviewMonths,
        String reviewWhy) {}
