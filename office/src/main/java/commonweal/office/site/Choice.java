package commonweal.office.site;

/**
 * Something that can be chosen in a form.
 *
 * @param id what the form sends
 * @param title as people say it
 * @param words what it means; may be empty
 */
public record Choice(String id, String title, String words) {

    /** One whose title says it all. */
    public Choice(String id, String title) {
        this(id, title, "");
    }
}
