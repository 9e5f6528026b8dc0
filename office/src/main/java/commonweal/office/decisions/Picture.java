package commonweal.office.decisions;

import commonweal.files.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is before whoever decides: the computed result beside what would be in force, eligibility, the caps, what it would
 * change elsewhere, and what refuses it. It is kept with the decision as it was shown.
 *
 * @param year the year of the results
 * @param run id of their run
 * @param policy id of the rule set
 * @param computed the level by computation alone
 * @param shown the level in force in the results
 * @param before the level in force by the record as it is
 * @param after the level that would be in force
 * @param need a district's special-education need; null for a school
 * @param district what it would change for the school's district; null for a district
 * @param touches what is in force about the unit and would end or be replaced
 * @param criteria what is looked at
 * @param capBefore the limit it counts against, as it is; null if it counts against none
 * @param capAfter the same with the decision
 * @param refusals why it may not be recorded; none: it may
 */
public record Picture(
        int year,
        String run,
        String policy,
        Named computed,
        Named shown,
        Named before,
        Named after,
        @Nullable Need need,
        @Nullable District district,
        List<String> touches,
        List<Criterion> criteria,
        @Nullable Cap capBefore,
        @Nullable Cap capAfter,
        List<Refusal> refusals) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Something with a code and words. */
    public record Named(String code, String title) {
        /** Where the results do not have it. */
        static final Named UNKNOWN = new Named("insufficient", "Not known");
    }

    /** A district's special-education need: what follows from its level, what is in force, what would be. */
    public record Need(String byLevel, String before, String after) {}

    /** The district of a school: its level as it is, and with the decision. */
    public record District(String code, String name, Named before, Named after) {

        /** Whether it would change. */
        public boolean changes() {
            return !before.code().equals(after.code());
        }
    }

    /**
     * Something that is looked at.
     *
     * @param what what must hold
     * @param holds {@code yes}, {@code no} or {@code not_known}
     * @param why in words, with the figure
     * @param citation where it comes from
     * @param status how well that is known
     */
    public record Criterion(String what, String holds, String why, String citation, String status) {

        static final String YES = "yes";
        static final String NO = "no";
        static final String NOT_KNOWN = "not_known";

        /** As people say it. */
        public String answer() {
            return switch (holds) {
                case YES -> "Holds";
                case NO -> "Does not hold";
                default -> "Not known";
            };
        }
    }

    /** Whether nothing refuses it. */
    public boolean mayBeRecorded() {
        return refusals.isEmpty();
    }

    /** As text, to be kept. */
    String text() {
        return JSON.writeValueAsString(this);
    }

    /** Tells pictures apart: of the same picture it is the same. */
    String seal() {
        return ContentHash.of(text().getBytes(StandardCharsets.UTF_8));
    }

    /** From the text that was kept. */
    static Picture of(String text) {
        return JSON.readValue(text, Picture.class);
    }
}
