package commonweal.office.reviews;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a review found, and its whole report, for programs: to whoever may read the report. */
@RestController
class ReviewReportApi {

    private final Reviews reviews;
    private final ReviewRows rows;
    private final ReviewSight sight;
    private final ReviewView view;
    private final DistrictStandards standards;
    private final ReviewRules rules;

    ReviewReportApi(
            Reviews reviews,
            ReviewRows rows,
            ReviewSight sight,
            ReviewView view,
            DistrictStandards standards,
            ReviewRules rules) {
        this.reviews = reviews;
        this.rows = rows;
        this.sight = sight;
        this.view = view;
        this.standards = standards;
        this.rules = rules;
    }

    @GetMapping(path = "/api/reviews/{id}/findings", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("api.use")
    String findings(@PathVariable UUID id) {
        Review review = sight.report(id);
        return Json.object()
                .with("id", review.id().toString())
                .with("sample", review.sample())
                .with("org", review.organisation())
                .with("school_year", review.year().title())
                .with("stage", review.stage())
                .with("standards", found(review))
                .done()
                .print();
    }

    private Json found(Review review) {
        return Json.array(view.under(review), under -> ReviewJson.under(under, view));
    }

    @GetMapping(path = "/api/reviews/{id}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("api.use")
    String report(@PathVariable UUID id) {
        Review review = sight.report(id);
        return ReviewJson.row(rows.of(review))
                .with("draft", review.at() != Stage.FINAL)
                .with("way_words", review.wayWords())
                .with("criteria", Json.array(view.criteria(review), Json::of))
                .with("purpose_words", view.purpose(review))
                .with(
                        "team",
                        Json.array(
                                reviews.team(id),
                                member -> ReviewJson.member(member, view).done()))
                .with("overview", Json.saidOrNull(review.overview()))
                .with("standards", found(review))
                .with("comments", Json.saidOrNull(review.comments()))
                .with("comments_on", Json.saidOrNull(review.commentsOn()))
                .with("rests_on", new Json.JsonArray(List.of(standardsSource(), ratingsSource())))
                .done()
                .print();
    }

    private Json standardsSource() {
        return ReviewJson.source(
                        Json.object().with("what", standards.title()),
                        standards.citation(),
                        standards.sourceDate(),
                        standards.status(),
                        standards.note())
                .done();
    }

    private Json ratingsSource() {
        ReviewRules.Ratings ratings = rules.ratings();
        return ReviewJson.source(
                        Json.object().with("what", "Ratings, where there are any"),
                        ratings.citation(),
                        ratings.sourceDate(),
                        ratings.status(),
                        ratings.note())
                .done();
    }
}
