package commonweal.office.reviews;

import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lists of reviews: what whoever calls may see of them, with the names of the districts. */
@Component
class ReviewRows {

    private final ReviewSight sight;
    private final Register register;

    ReviewRows(ReviewSight sight, Register register) {
        this.sight = sight;
        this.register = register;
    }

    /** All, the newest school year first. */
    List<ReviewRow> all() {
        return sight.list().stream().map(this::of).toList();
    }

    /** Those of a school year. */
    List<ReviewRow> of(SchoolYear year) {
        return all().stream().filter(row -> row.review().year().equals(year)).toList();
    }

    /** A review as a row. */
    ReviewRow of(Review review) {
        return new ReviewRow(review, name(review.organisation()), sight.whole(review));
    }

    /** The name of a district; its code if it is not known. */
    String name(String code) {
        return register.find(code).map(Listed::name).orElse(code);
    }
}
