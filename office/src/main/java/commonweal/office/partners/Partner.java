package commonweal.office.partners;

import java.time.LocalDate;
import java.util.List;

/**
 * A partner of the register.
 *
 * @param id its number
 * @param name its name
 * @param about what it does
 * @param contact how to reach it: an office or a function, no person; empty if that is not known
 * @param source where it is known from; empty unless it is known from a publication
 * @param state how far its vetting has come
 * @param sample whether it was made up in a demo
 * @param enteredOn when it was entered
 * @param categories ids of the categories it is filed under
 */
public record Partner(
        long id,
        String name,
        String about,
        String contact,
        String source,
        VettingState state,
        boolean sample,
        LocalDate enteredOn,
        List<String> categories) {

    /** The categories in their order. */
    public Partner {
        categories = List.copyOf(categories);
    }

    /** Its page. */
    public String href() {
        return "/partners/" + id;
    }
}
