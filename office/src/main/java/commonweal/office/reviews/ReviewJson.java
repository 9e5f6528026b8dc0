package commonweal.office.reviews;

import commonweal.files.Json;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What several addresses for programs say in the same way: a review of a list, a rule, a standard and what was found. */
final class ReviewJson {

    private ReviewJson() {}

    /** A review as a list has it; the members are named as the columns of the file. */
    static Json.Members row(ReviewRow row) {
        Review review = row.review();
        return Json.object()
                .with("id", review.id().toString())
                .with("sample", review.sample())
                .with("school_year", review.year().title())
                .with("org", review.organisation())
                .with("name", row.name())
                .with("level", Json.saidOrNull(review.level()))
                .with("way", review.way())
                .with("purpose", review.purpose())
                .with("stage", review.stage())
                .with("visit_from", Json.saidOrNull(review.visitFrom()))
                .with("visit_to", Json.saidOrNull(review.visitTo()))
                .with("published_on", Json.saidOrNull(review.publishedOn()))
                .with("whole", row.whole());
    }

    /** What was found and is recommended under a standard. */
    static Json under(ReviewView.Under under, ReviewView words) {
        return standard(under.standard())
                .with("looked_at", under.looked())
                .with("indicators", Json.array(under.standard().indicators(), ReviewJson::indicator))
                .with("findings", Json.array(under.findings(), finding -> finding(finding, words)))
                .with("recommendations", Json.array(under.recommendations(), one -> Json.of(one.words())))
                .done();
    }

    private static Json finding(Review.Finding finding, ReviewView words) {
        String rating = finding.rating();
        return Json.object()
                .with("indicator", finding.indicator())
                .with("indicator_name", words.indicator(finding.indicator()))
                .with("kind", finding.kind())
                .with("rating", Json.saidOrNull(rating))
                .with("rating_words", Json.saidOrNull(rating == null ? null : words.rating(rating)))
                .with("finding", finding.words())
                .with("evidence", finding.evidence())
                .done();
    }

    /** Somebody on a team: a role, no person. */
    static Json.Members member(Review.Member member, ReviewView words) {
        return Json.object()
                .with("role_title", member.roleTitle())
                .with("expertise", Json.array(words.expertise(member), Json::of));
    }

    /** A standard by itself. */
    static Json.Members standard(DistrictStandards.Standard standard) {
        return Json.object()
                .with("standard", standard.id())
                .with("number", standard.number())
                .with("name", standard.name());
    }

    /** An indicator. */
    static Json indicator(DistrictStandards.Indicator indicator) {
        return Json.object()
                .with("indicator", indicator.id())
                .with("name", indicator.name())
                .with("status", indicator.status())
                .done();
    }

    /** A rule. */
    static Json rule(ReviewRules.Rule rule) {
        return source(
                        Json.object().with("id", rule.id()).with("words", rule.words()),
                        rule.citation(),
                        rule.sourceDate(),
                        rule.status(),
                        rule.note())
                .done();
    }

    /** A rule on the team. */
    static Json.Members rule(ReviewRules.TeamRule rule) {
        return source(
                Json.object()
                        .with("id", rule.id())
                        .with("words", rule.words())
                        .with("expertise", rule.expertise())
                        .with("purpose", Json.saidOrNull(rule.purpose()))
                        .with("english_learners", Json.saidOrNull(rule.englishLearners())),
                rule.citation(),
                rule.sourceDate(),
                rule.status(),
                rule.note());
    }

    /** Adds where something comes from, and how well it is known. */
    static Json.Members source(
            Json.Members members, String citation, LocalDate sourceDate, String status, @Nullable String note) {
        return members.with("citation", citation)
                .with("source_date", Json.saidOrNull(sourceDate))
                .with("status", status)
                .with("note", Json.saidOrNull(note));
    }

    /** How many are drawn from which levels. */
    static Json.Members part(Frame.Part part) {
        return Json.object()
                .with("levels", part.levels())
                .with("number", part.number())
                .with("words", part.words());
    }

    /** A district that was left out of a frame, and why. */
    static Json leftOut(PlanView.Named one) {
        return Json.object()
                .with("district", one.code())
                .with("name", one.name())
                .with("level", one.level())
                .with("why", one.words())
                .done();
    }

    /** As a text; {@code null} where there is nothing. */
}
