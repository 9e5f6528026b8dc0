package commonweal.office.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A self-assessment.
 *
 * @param id its id
 * @param organisation code of the district or school
 * @param subject code of what it is against
 * @param schoolYear the year in which its school year begins
 * @param note what was said about it as a whole
 * @param version goes up whenever the draft is saved
 * @param startedOn when it was begun
 * @param startedBy by whom
 * @param savedOn when it was saved last
 * @param savedBy by whom
 * @param submittedOn when it was submitted; null while it is a draft
 * @param submittedBy by whom
 * @param sample whether it was made up
 */
public record Assessment(
        UUID id,
        String organisation,
        String subject,
        int schoolYear,
        String note,
        int version,
        LocalDate startedOn,
        String startedBy,
        LocalDate savedOn,
        String savedBy,
        @Nullable LocalDate submittedOn,
        @Nullable String submittedBy,
        boolean sample) {

    /** Whether it can still be changed. */
    public boolean draft() {
        return submittedOn == null;
    }

    /** Its school year. */
    public String year() {
        return new commonweal.office.reviews.SchoolYear(schoolYear).title();
    }

    /** What it is against. */
    public Sheet.Subject against() {
        return Sheet.Subject.find(subject).orElseThrow();
    }

    /**
     * An answer.
     *
     * @param item the row
     * @param rating the grade; null if none was given yet
     * @param evidence what shows it
     */
    public record Answer(String item, @Nullable String rating, String evidence) {}
}
