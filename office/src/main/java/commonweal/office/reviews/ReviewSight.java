package commonweal.office.reviews;

import commonweal.office.access.Caller;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which reviews whoever calls may see. The Department all; a district its own from the day its draft is with it; everybody
 * the report of one that was published.
 */
@Component
public class ReviewSight {

    private static final String VIEW = "reviews.view";

    private final Reviews reviews;
    private final Draws draws;
    private final Caller caller;

    /** Of these reviews. */
    public ReviewSight(Reviews reviews, Draws draws, Caller caller) {
        this.reviews = reviews;
        this.draws = draws;
        this.caller = caller;
    }

    /** Whether whoever calls sees everything of the Department's. */
    public boolean department() {
        return caller.mayEverywhere(VIEW);
    }

    /** Whether whoever calls leads reviews. */
    public boolean leads() {
        return caller.mayEverywhere("reviews.manage");
    }

    /** Whether a review may be seen with all that belongs to it. */
    public boolean whole(Review review) {
        return department() || (review.at().forTheDistrict() && caller.may(VIEW, review.organisation()));
    }

    /** Whether its report may be read. */
    public boolean report(Review review) {
        return review.published() || whole(review);
    }

    /** The reviews of which at least the report may be read. */
    public List<Review> list() {
        return reviews.list().stream().filter(this::report).toList();
    }

    /** The same, of a district. */
    public List<Review> of(String organisation) {
        return reviews.of(organisation).stream().filter(this::report).toList();
    }

    /** A review that may be seen whole; whoever may not see it does not learn that it is there. */
    Review whole(UUID id) {
        return reviews.find(id).filter(this::whole).orElseThrow(ReviewSight::notFound);
    }

    /** A review whose report may be read. */
    Review report(UUID id) {
        return reviews.find(id).filter(this::report).orElseThrow(ReviewSight::notFound);
    }

    /** A draw that may be seen: by the Department, or by everybody once it was published. */
    Draw draw(UUID id) {
        return draws.find(id)
                .filter(draw -> department() || draw.publishedOn() != null)
                .orElseThrow(ReviewSight::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
