package commonweal.office.reviews;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The standards and the rules of district reviews for programs, each with where it comes from and how well it is known. */
@RestController
class ReviewRulesApi {

    private final DistrictStandards standards;
    private final ReviewRules rules;

    ReviewRulesApi(DistrictStandards standards, ReviewRules rules) {
        this.standards = standards;
        this.rules = rules;
    }

    @GetMapping(path = "/api/reviews/rules", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("api.use")
    String rules() {
        return Json.object()
                .with("standards", standards())
                .with("rules", Json.array(rules.rules(), ReviewJson::rule))
                .with(
                        "team",
                        Json.array(rules.team(), rule -> ReviewJson.rule(rule).done()))
                .with(
                        "criteria",
                        Json.array(rules.criteria(), one -> cited(one.id(), one.words(), one.citation(), one.status())))
                .with(
                        "purposes",
                        Json.array(rules.purposes(), one -> cited(one.id(), one.words(), one.citation(), one.status())))
                .with("ratings", ratings())
                .with(
                        "drawing",
                        Json.object()
                                .with("steps", Json.array(rules.drawing().steps(), Json::of))
                                .with("words", rules.drawing().words())
                                .done())
                .done()
                .print();
    }

    private Json standards() {
        return ReviewJson.source(
                        Json.object().with("title", standards.title()).with("source", standards.source()),
                        standards.citation(),
                        standards.sourceDate(),
                        standards.status(),
                        standards.note())
                .with("standards", Json.array(standards.standards(), ReviewRulesApi::standard))
                .done();
    }

    private static Json standard(DistrictStandards.Standard standard) {
        return ReviewJson.standard(standard)
                .with("citation", standard.citation())
                .with("status", standard.status())
                .with("indicators", Json.array(standard.indicators(), ReviewJson::indicator))
                .done();
    }

    private static Json cited(String id, String words, String citation, String status) {
        return Json.object()
                .with("id", id)
                .with("words", words)
                .with("citation", citation)
                .with("status", status)
                .done();
    }

    private Json ratings() {
        ReviewRules.Ratings ratings = rules.ratings();
        return ReviewJson.source(
                        Json.object()
                                .with(
                                        "scale",
                                        Json.array(
                                                ratings.scale(),
                                                one -> Json.object()
                                                        .with("code", one.code())
                                                        .with("name", one.name())
                                                        .done())),
                        ratings.citation(),
                        ratings.sourceDate(),
                        ratings.status(),
                        ratings.note())
                .done();
    }
}
