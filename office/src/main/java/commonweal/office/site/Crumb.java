package commonweal.office.site;

/**
 * A page above the one that is shown.
 *
 * @param label its words
 * @param href its address
 */
public record Crumb(String label, String href) {}
