package commonweal.office.site;

/**
 * A module's entry in the navigation: a bean of it is all that is needed.
 *
 * @param place its place among the entries, the lowest first
 * @param label its words
 * @param href where it leads
 * @param action what somebody must be allowed to do to see it
 */
public record Entry(int place, String label, String href, String action) {

    /** Whether a page with this address is within. */
    boolean holds(String address) {
        return address.equals(href) || !href.equals("/") && address.startsWith(href + "/");
    }
}
