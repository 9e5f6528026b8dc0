package commonweal.office.reviews;

import java.util.Locale;
import java.util.Optional;

/** How far a review has come. It goes forward one step at a time. */
public enum Stage {
    PLANNED("Planned", "The district was chosen."),
    PREPARING("Preparing", "The team is named; documents are asked for."),
    ON_SITE("On site", "The team visits the district."),
    DRAFTED("Drafted", "The findings are written; the draft is read within the Department."),
    WITH_DISTRICT("With the district", "The district has the draft and may comment."),
    FINAL("Final", "The report is final and does not change any more."),
    CALLED_OFF("Called off", "It will not take place.");

    private final String title;
    private final String words;

    Stage(String title, String words) {
        this.title = title;
        this.words = words;
    }

    /** As people say it. */
    public String title() {
        return title;
    }

    /** What it means. */
    public String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The one that follows; none after the last. */
    public Optional<Stage> next() {
        return ordinal() < FINAL.ordinal() ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** Whether nothing changes any more. */
    public boolean over() {
        return this == FINAL || this == CALLED_OFF;
    }

    /** Whether the district may see it. */
    public boolean forTheDistrict() {
        return this == WITH_DISTRICT || this == FINAL;
    }

    /** Whether it may still be called off: before the team has come. */
    public boolean canBeCalledOff() {
        return this == PLANNED || this == PREPARING;
    }
}
