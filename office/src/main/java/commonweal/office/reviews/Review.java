package commonweal.office.reviews;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review of a district.
 *
 * @param id its id
 * @param organisation code of the district
 * @param schoolYear the year in which its school year begins
 * @param way how the district was chosen: {@code drawn}, {@code selected} or {@code other}
 * @param draw the draw it comes from; null if it was not drawn
 * @param level code of the level the district stood in when it was chosen; empty if it had none
 * @param purpose {@code improvement}, or {@code declaration} if it may lead to declaring the district underperforming
 * @param criteria by what it was selected, ids with commas between
 * @param why why it was chosen
 * @param standards the standards it looks at, ids with commas between
 * @param stage how far it has come
 * @param openedOn when it was opened
 * @param englishLearners {@code some}, {@code none} or {@code unknown}; null until it was stated
 * @param englishLearnersSource where that is known from
 * @param documentsDue when the documents asked for are due
 * @param visitFrom first day of the visit
 * @param visitTo last day of it
 * @param draftDue when the draft goes to the district
 * @param commentsDue until when the district may comment
 * @param finalDue when the report is to be final
 * @param outsideTests whether it was said that no statewide assessment falls into the visit
 * @param otherReviews what was said of other comprehensive reviews within nine months
 * @param overview the beginning of the report
 * @param comments what the district said about the draft
 * @param commentsOn when that was received; null until then
 * @param publishedOn when the report was published; null if it was not
 * @param publicationReason why
 * @param sample whether it was made up
 */
public record Review(
        UUID id,
        String organisation,
        int schoolYear,
        String way,
        @Nullable UUID draw,
        String level,
        String purpose,
        String criteria,
        String why,
        String standards,
        String stage,
        LocalDate openedOn,
        @Nullable String englishLearners,
        String englishLearnersSource,
        @Nullable LocalDate documentsDue,
        @Nullable LocalDate visitFrom,
        @Nullable LocalDate visitTo,
        @Nullable LocalDate draftDue,
        @Nullable LocalDate commentsDue,
        @Nullable LocalDate finalDue,
        boolean outsideTests,
        String otherReviews,
        String overview,
        String comments,
        @Nullable LocalDate commentsOn,
        @Nullable LocalDate publishedOn,
        String publicationReason,
        boolean sample) {

    /** How far it has come. */
    public Stage at() {
        return Stage.of(stage);
    }

    /** Its school year. */
    public SchoolYear year() {
        return new SchoolYear(schoolYear);
    }

    /** Whether its report is for everybody. */
    public boolean published() {
        return publishedOn != null;
    }

    /** How the district was chosen, in words. */
    public String wayWords() {
        return switch (way) {
            case "drawn" -> "Drawn at random";
            case "selected" -> "Selected";
            default -> "Chosen with a reason";
        };
    }

    /** The standards it looks at. */
    public List<String> listStandards() {
        return listed(standards);
    }

    /** By what it was selected. */
    public List<String> listCriteria() {
        return listed(criteria);
    }

    static List<String> listed(String written) {
        return written.isEmpty() ? List.of() : Arrays.asList(written.split(","));
    }

    /** Somebody on the team: a role, no person. */
    public record Member(
            UUID id,
            String roleTitle,
            String expertise,
            LocalDate fromDay,
            @Nullable LocalDate untilDay) {

        /** What the member is expert in. */
        public List<String> listExpertise() {
            return listed(expertise);
        }
    }

    /** A step that was taken. */
    public record Taken(int number, String stage, LocalDate takenOn, String takenBy, String why) {

        /** The stage it led to. */
        public Stage to() {
            return Stage.of(stage);
        }
    }

    /** Something that was found. */
    public record Finding(
            UUID id,
            String indicator,
            String kind,
            @Nullable String rating,
            String words,
            String evidence) {

        /** Whether it is a strength, and not a challenge. */
        public boolean strength() {
            return kind.equals("strength");
        }

        /** Strength or challenge. */
        public String kindWords() {
            return strength() ? "Strength" : "Challenge";
        }
    }

    /** Something that is recommended. */
    public record Recommendation(UUID id, String standard, String words) {}
}
