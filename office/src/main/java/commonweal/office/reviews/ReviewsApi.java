package commonweal.office.reviews;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The list of reviews for programs: what whoever asks may see of it on the page. */
@RestController
class ReviewsApi {

    private final ReviewSight sight;
    private final Register register;

    ReviewsApi(ReviewSight sight, Register register) {
        this.sight = sight;
        this.register = register;
    }

    @GetMapping(path = "/api/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("reviews.view")
    String reviews() {
        return Json.object()
                .with("reviews", Json.array(sight.list(), this::review))
                .done()
                .print();
    }

    private Json review(Review review) {
        return Json.object()
                .with("id", review.id().toString())
                .with("sample", review.sample())
                .with("school_year", review.year().title())
                .with("organisation", review.organisation())
                .with(
                        "name",
                        register.find(review.organisation()).map(Listed::name).orElse(""))
                .with("level", review.level())
                .with("way", review.way())
                .with("purpose", review.purpose())
                .with("stage", review.stage())
                .with("visit_from", Objects.toString(review.visitFrom(), ""))
                .with("visit_to", Objects.toString(review.visitTo(), ""))
                .with("published_on", Objects.toString(review.publishedOn(), ""))
                .done();
    }
}
