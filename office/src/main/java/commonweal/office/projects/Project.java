package commonweal.office.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A project of a district or school.
 *
 * @param id its number
 * @param kind id of its kind
 * @param name its name
 * @param organisation the district or school
 * @param starts its first day
 * @param ends its last day; null if none was set
 * @param funding where the money comes from, in words; empty if that is not known
 * @param what what is done
 * @param partner number of the partner that helps; null if none does
 * @param state how far it has come
 * @param areas ids of the areas it works on
 */
public record Project(
        long id,
        String kind,
        String name,
        String organisation,
        LocalDate starts,
        @Nullable LocalDate ends,
        String funding,
        String what,
        @Nullable Long partner,
        State state,
        List<String> areas) {

    /** How far a project has come. */
    public enum State {
        /** It has not begun. */
        PLANNED("Planned"),
        /** It is under way. */
        RUNNING("Running"),
        /** It has come to its end. */
        COMPLETED("Completed"),
        /** It was given up. */
        STOPPED("Stopped");

        private final String title;

        State(String title) {
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

        /** Whether work is still to be done. */
        public boolean open() {
            return this == PLANNED || this == RUNNING;
        }
    }

    /** The areas are kept in their order. */
    public Project {
        areas = List.copyOf(areas);
    }

    /** Its page. */
    public String href() {
        return "/projects/" + id;
    }
}
