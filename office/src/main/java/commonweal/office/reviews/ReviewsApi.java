package commonweal.office.reviews;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.lists.EnglishLearnerShares;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The reviews for programs: the list and each of them, to whoever asks what the pages would show. */
@RestController
class ReviewsApi {

    private final ReviewRows rows;
    private final ReviewSight sight;
    private final ReviewView view;
    private final ReviewRules rules;
    private final ReviewPlans plans;
    private final DrawView draws;

    ReviewsApi(
            ReviewRows rows, ReviewSight sight, ReviewView view, ReviewRules rules, ReviewPlans plans, DrawView draws) {
        this.rows = rows;
        this.sight = sight;
        this.view = view;
        this.rules = rules;
        this.plans = plans;
        this.draws = draws;
    }

    @GetMapping(path = "/api/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("api.use")
    String reviews() {
        Json.Members members = Json.object()
                .with(
                        "reviews",
                        Json.array(rows.all(), row -> ReviewJson.row(row).done()));
        if (sight.department()) {
            members = members.with("plans", Json.array(plans.list(), ReviewsApi::plan));
        }
        return members.with("draws", Json.array(draws.published(), ReviewsApi::draw))
                .done()
                .print();
    }

    private static Json plan(ReviewPlan plan) {
        return Json.object()
                .with("id", plan.id().toString())
                .with("school_year", plan.year().title())
                .with(
                        "parts",
                        Json.array(plan.parts(), part -> ReviewJson.part(part).done()))
                .done();
    }

    private static Json draw(DrawView.Published one) {
        return Json.object()
                .with("id", one.draw().id().toString())
                .with("school_year", one.year().title())
                .with("number", one.draw().number())
                .with("drawn_on", one.draw().drawnOn().toString())
                .done();
    }

    @GetMapping(path = "/api/reviews/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("reviews.view")
    String review(@PathVariable UUID id) {
        Review review = sight.whole(id);
        ReviewView.Whole whole = view.whole(review);
        Json.Members members = ReviewJson.row(rows.of(review))
                .with("draw", Json.saidOrNull(review.draw()))
                .with("criteria", Json.array(review.listCriteria(), this::criterion))
                .with("why", review.why())
                .with("purpose_words", view.purpose(review))
                .with("publication_reason", Json.saidOrNull(review.publicationReason()))
                .with("team", Json.array(whole.team(), this::member))
                .with(
                        "team_rules",
                        Json.array(
                                whole.teamRules(),
                                one -> ReviewJson.rule(one.rule())
                                        .with("met", one.met())
                                        .done()))
                .with("english_learners", learners(review, whole.english()))
                .with("schedule", schedule(review, whole.days()))
                .with("standards", Json.array(whole.under(), ReviewsApi::count))
                .with("comments", Json.saidOrNull(review.comments()))
                .with("comments_on", Json.saidOrNull(review.commentsOn()))
                .with("steps", Json.array(whole.steps(), ReviewsApi::step));
        Stage next = whole.next();
        if (whole.leads() && next != null) {
            members = members.with(
                    "next",
                    Json.object()
                            .with("stage", next.code())
                            .with("missing", Json.array(whole.missing(), Json::of))
                            .done());
        }
        return members.done().print();
    }

    private Json criterion(String id) {
        return Json.object()
                .with("id", id)
                .with("words", Json.saidOrNull(rules.criterionWords(id).orElse(null)))
                .done();
    }

    private Json member(Review.Member member) {
        return ReviewJson.member(member, view)
                .with("from_day", member.fromDay().toString())
                .done();
    }

    private static Json learners(Review review, EnglishLearnerShares.@Nullable Share published) {
        Json.Members members = Json.object()
                .with("stated", Json.saidOrNull(review.englishLearners()))
                .with("source", Json.saidOrNull(review.englishLearnersSource()));
        if (published != null) {
            members = members.with("published_percent", Json.of(published.percent()))
                    .with("published_school_year", new SchoolYear(published.year() - 1).title());
        }
        return members.done();
    }

    private static Json schedule(Review review, List<ReviewView.Day> days) {
        Json.Members members = Json.object();
        for (ReviewView.Day day : days) {
            members = members.with(day.id(), Json.saidOrNull(day.date()));
        }
        return members.with("outside_tests", review.outsideTests())
                .with("other_reviews", Json.saidOrNull(review.otherReviews()))
                .done();
    }

    /** How much was found under a standard; nothing is counted where the review does not look. */
    private static Json count(ReviewView.Under under) {
        Json.Members members = ReviewJson.standard(under.standard()).with("looked_at", under.looked());
        if (under.looked()) {
            members = members.with("strengths", under.strengths().size())
                    .with("challenges", under.challenges().size())
                    .with("recommendations", under.recommendations().size());
        }
        return members.done();
    }

    private static Json step(Review.Taken step) {
        return Json.object()
                .with("number", step.number())
                .with("stage", step.stage())
                .with("taken_on", step.takenOn().toString())
                .with("taken_by", step.takenBy())
                .with("why", Json.saidOrNull(step.why()))
                .done();
    }
}
