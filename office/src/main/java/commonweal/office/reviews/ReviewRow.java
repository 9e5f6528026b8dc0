package commonweal.office.reviews;

import commonweal.terms.Level;

/**
 * A review as a list shows it.
 *
 * @param review the review
 * @param name name of the district
 * @param whole whether all of it may be seen, and not only its report
 */
public record ReviewRow(Review review, String name, boolean whole) {

    /** The level the district stood in when it was chosen. */
    public String levelTitle() {
        return Level.find(review.level()).map(Level::title).orElse("Not known");
    }

    /** Where the row leads. */
    public String href() {
        return "/reviews/" + review.id() + (whole ? "" : "/report");
    }
}
