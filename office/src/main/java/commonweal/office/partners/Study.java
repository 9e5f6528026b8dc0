package commonweal.office.partners;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one study found on one outcome of one practice. A study with several outcomes is entered once for each.
 *
 * @param id its number
 * @param partner of whose dossier it is
 * @param citation how the study is cited
 * @param link where it can be read; empty if that is not known
 * @param practice what was studied
 * @param design id of its design, as in {@code evidence-tiers.yaml}
 * @param outcomeKind whose outcome it is
 * @param outcome what was measured
 * @param direction whether the outcome became better
 * @param significance whether the effect is statistically significant
 * @param effect how large it is; null if that is not known
 * @param effectUnit the unit of the effect
 * @param sampleSize how many took part; null if that is not known
 * @param setting where and with whom
 * @param sites places where it was studied; null if that is not known
 * @param repetitions times it was repeated elsewhere; null if that is not known
 * @param reviewerRole who reviewed it, by function; empty if nobody has
 * @param reviewedOn when
 * @param expiresOn the last day on which it counts
 * @param opinion what the reviewer thinks of it; decides nothing
 * @param enteredOn when it was entered
 * @param withdrawnOn when it was withdrawn; null if it was not
 * @param withdrawnWhy why it was withdrawn
 */
public record Study(
        long id,
        long partner,
        String citation,
        String link,
        String practice,
        String design,
        OutcomeKind outcomeKind,
        String outcome,
        Direction direction,
        Significance significance,
        @Nullable BigDecimal effect,
        String effectUnit,
        @Nullable Integer sampleSize,
        String setting,
        @Nullable Integer sites,
        @Nullable Integer repetitions,
        String reviewerRole,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate expiresOn,
        String opinion,
        LocalDate enteredOn,
        @Nullable LocalDate withdrawnOn,
        String withdrawnWhy) {

    /** Whose outcome was measured. */
    public enum OutcomeKind {
        /** Of students. */
        STUDENT("Student outcome"),
        /** Of teachers or other adults. */
        STAFF("Staff outcome"),
        /** Of something else. */
        OTHER("Other outcome");

        private final String title;

        OutcomeKind(String title) {
            this.title = title;
        }

        /** In words. */
        public String title() {
            return title;
        }

        /** As it stands in forms and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the outcome became better, whatever its sign: fewer dropouts are better. */
    public enum Direction {
        /** Better than without the practice. */
        BETTER("Better"),
        /** Worse than without it. */
        WORSE("Worse"),
        /** No difference. */
        NONE("No difference"),
        /** The study has not got so far, or does not say. */
        NOT_KNOWN("Not known");

        private final String title;

        Direction(String title) {
            this.title = title;
        }

        /** In words. */
        public String title() {
            return title;
        }

        /** As it stands in forms and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the effect is statistically significant. */
    public enum Significance {
        /** It is. */
        SIGNIFICANT("Significant"),
        /** It is not. */
        NOT_SIGNIFICANT("Not significant"),
        /** The study does not say. */
        NOT_REPORTED("Not reported");

        private final String title;

        Significance(String title) {
            this.title = title;
        }

        /** In words. */
        public String title() {
            return title;
        }

        /** As it stands in forms and files. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The places that it was shown in, at the least: a study was made somewhere. */
    int places() {
        return (sites == null ? 1 : sites) + (repetitions == null ? 0 : repetitions);
    }

    /** The practice, for comparing: the same words are the same practice. */
    String practiceKey() {
        return practice.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Whether it is in the dossier on this day. */
    boolean thereOn(LocalDate day) {
        return withdrawnOn == null || withdrawnOn.isAfter(day);
    }

    /** Whether somebody had reviewed it by this day. */
    boolean reviewedBy(LocalDate day) {
        return reviewedOn != null && !reviewedOn.isAfter(day);
    }

    /** Whether its time is over on this day. */
    boolean expiredOn(LocalDate day) {
        return expiresOn != null && expiresOn.isBefore(day);
    }

    /** The effect in words. */
    public String effectWords() {
        String size = effect == null
                ? "size not known"
                : effect.toPlainString() + (effectUnit.isEmpty() ? "" : " " + effectUnit);
        return direction.title() + ", " + size + ", " + significance.title().toLowerCase(Locale.ROOT);
    }

    /** The places in words. */
    public String placesWords() {
        String where = sites == null ? "sites not known" : sites == 1 ? "1 site" : sites + " sites";
        String again = repetitions == null
                ? "repetitions not known"
                : repetitions == 0
                        ? "not repeated elsewhere"
                        : "repeated elsewhere " + (repetitions == 1 ? "once" : repetitions + " times");
        return where + ", " + again;
    }
}
