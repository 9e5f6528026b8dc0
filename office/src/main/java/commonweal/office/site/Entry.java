package commonweal.office.site;

/**
 * A module's entry in the navigation: a bean of it is all that is needed.
 *
 * @param section what it belongs to
 * @param place its place among the entries, the lowest first
 * @param label its words
 * @param href where it leads
 * @param action what somebody must be allowed to do to see it
 */
public record Entry(Section section, int place, String label, String href, String action) {

    /** What entries belong together; in the order of the navigation. */
    public enum Section {
        /** What there is to know of them. */
        RESULTS("Schools and districts"),
        /** How results come about before they are published. */
        REVIEW("Review and decisions"),
        /** What follows from results. */
        SUPPORT("Duties and support"),
        /** By what it is judged. */
        RULES("The rules"),
        /** The office itself. */
        OFFICE("Administration");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        /** As people say it. */
        public String title() {
            return title;
        }
    }

    /** Whether a page with this address is within. */
    boolean holds(String address) {
        return address.equals(href) || !href.equals("/") && address.startsWith(href + "/");
    }
}
