package commonweal.office.runs;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The cycle of a year.
 *
 * @param year the determination year
 * @param stage how far it has come
 * @param run id of the run it is about
 * @param openedOn when the review began
 * @param finalOn when the results became final; null until then
 * @param publishedOn when they were published; null until then
 */
public record Cycle(
        int year,
        Stage stage,
        String run,
        LocalDate openedOn,
        @Nullable LocalDate finalOn,
        @Nullable LocalDate publishedOn) {

    /** How far a cycle has come. It never goes back. */
    public enum Stage {
        /** Under embargo: each district sees its own results, and can say what is wrong with them. */
        REVIEW("In review"),
        /** Nothing of it changes any more; still under embargo. */
        FINAL("Final"),
        /** For everybody to see. */
        PUBLISHED("Published");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        /** As people say it. */
        public String title() {
            return title;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether its results are under embargo. */
    public boolean embargoed() {
        return stage != Stage.PUBLISHED;
    }
}
