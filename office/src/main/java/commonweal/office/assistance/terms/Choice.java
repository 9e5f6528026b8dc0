package commonweal.office.assistance.terms;

/**
 * Something that can be chosen in a form.
 *
 * @param code what the form sends
 * @param title as people say it
 */
public record Choice(String code, String title) {}
