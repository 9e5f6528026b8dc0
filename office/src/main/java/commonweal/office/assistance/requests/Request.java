package commonweal.office.assistance.requests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request for assistance.
 *
 * @param id its number
 * @param organisation code of the district or school that it is for
 * @param district code of the district
 * @param area code of what it is about
 * @param need what is needed
 * @param urgency how urgent it is, in the words of whoever asked; may be empty
 * @param askedBy name of the account that asked
 * @param askedOn when
 * @param state code of the state it is in
 * @param person number of whoever takes care of it; null while nobody does
 * @param sample whether it was made up
 */
public record Request(
        long id,
        String organisation,
        String district,
        String area,
        String need,
        String urgency,
        String askedBy,
        LocalDate askedOn,
        String state,
        @Nullable Long person,
        boolean sample) {}
