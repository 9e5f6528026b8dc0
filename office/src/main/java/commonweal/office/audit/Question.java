package commonweal.office.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the record. What is empty or null does not matter.
 *
 * @param text stands somewhere in the reason, the key or the values, in capital or small letters
 * @param actor name of the account, or {@code system:} and the command
 * @param subject the table, with its schema
 * @param organisation code of the district or school
 * @param from on this day or later, in the Commonwealth
 * @param until on this day or earlier
 */
public record Question(
        String text,
        String actor,
        String subject,
        String organisation,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public Question {
        text = text.strip();
        actor = actor.strip();
        subject = subject.strip();
        organisation = organisation.strip();
    }

    /** Looks for everything. */
    public static Question everything() {
        return new Question("", "", "", "", null, null);
    }
}
