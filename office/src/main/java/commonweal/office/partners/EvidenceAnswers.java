package commonweal.office.partners;

import static commonweal.office.partners.PartnerAnswers.text;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.office.partners.EvidencePolicy.Tier;
import commonweal.reason.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The evidence on a partner as JSON: each finding with its tests, those withdrawn, and what was on file at a decision. */
final class EvidenceAnswers {

    private EvidenceAnswers() {}

    static Json finding(Finding finding) {
        Study study = finding.study();
        Tier tier = finding.tier();
        return Json.object()
                .with("study", study.id())
                .with("citation", study.citation())
                .with("link", study.link())
                .with("practice", study.practice())
                .with("design", study.design())
                .with("outcome_kind", study.outcomeKind().id())
                .with("outcome", study.outcome())
                .with("direction", study.direction().id())
                .with("significance", study.significance().id())
                .with("effect", Optional.ofNullable(study.effect()))
                .with("effect_unit", study.effectUnit())
                .with("sample_size", number(study.sampleSize()))
                .with("setting", study.setting())
                .with("sites", number(study.sites()))
                .with("repetitions", number(study.repetitions()))
                .with("reviewer_role", study.reviewerRole())
                .with("reviewed_on", text(study.reviewedOn()))
                .with("expires_on", text(study.expiresOn()))
                .with("opinion", study.opinion())
                .with("tier", number(tier == null ? null : tier.number()))
                .with("proves", finding.proves())
                .with("sentence", finding.sentence())
                .with("tests", Json.array(finding.tests(), EvidenceAnswers::test))
                .done();
    }

    private static Json test(Finding.Test test) {
        Optional<Source> source = test.reason().source();
        return Json.object()
                .with("holds", test.holds())
                .with("sentence", test.reason().sentence())
                .with("rule", text(source.map(Source::clause).orElse(null)))
                .with("citation", text(source.map(Source::citation).orElse(null)))
                .with("status", text(source.map(Source::status).orElse(null)))
                .done();
    }

    static Json withdrawn(Study study) {
        return Json.object()
                .with("study", study.id())
                .with("citation", study.citation())
                .with("outcome", study.outcome())
                .with("withdrawn_on", text(study.withdrawnOn()))
                .with("withdrawn_why", study.withdrawnWhy())
                .done();
    }

    /** What a dossier said when something was decided, in the words of then. */
    static Json snapshot(Snapshot then) {
        return Json.object()
                .with("on", then.on().toString())
                .with("proven", then.proven())
                .with("sentence", then.sentence())
                .with("findings", Json.array(then.findings(), EvidenceAnswers::line))
                .done();
    }

    private static Json line(Snapshot.Line line) {
        return Json.object()
                .with("citation", line.citation())
                .with("practice", line.practice())
                .with("design", line.design())
                .with("outcome", line.outcome())
                .with("effect", line.effect())
                .with("sample_size", number(line.sample()))
                .with("places", line.places())
                .with("review", line.review())
                .with("opinion", line.opinion())
                .with("tier", number(line.tier()))
                .with("proves", line.proves())
                .with("tests", Json.array(line.tests(), Json::of))
                .done();
    }

    private static Json number(@Nullable Integer value) {
        return value == null ? new JsonNull() : Json.of(value);
    }
}
