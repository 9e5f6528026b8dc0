package commonweal.office.partners;

import commonweal.files.Json;
import commonweal.office.partners.EvidencePolicy.Tier;
import commonweal.reason.Source;
import java.util.Optional;

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
                .with("sample_size", Json.orNull(study.sampleSize()))
                .with("setting", study.setting())
                .with("sites", Json.orNull(study.sites()))
                .with("repetitions", Json.orNull(study.repetitions()))
                .with("reviewer_role", study.reviewerRole())
                .with("reviewed_on", Json.orNull(study.reviewedOn()))
                .with("expires_on", Json.orNull(study.expiresOn()))
                .with("opinion", study.opinion())
                .with("tier", Json.orNull(tier == null ? null : tier.number()))
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
                .with("rule", Json.orNull(source.map(Source::clause).orElse(null)))
                .with("citation", Json.orNull(source.map(Source::citation).orElse(null)))
                .with("status", Json.orNull(source.map(Source::status).orElse(null)))
                .done();
    }

    static Json withdrawn(Study study) {
        return Json.object()
                .with("study", study.id())
                .with("citation", study.citation())
                .with("outcome", study.outcome())
                .with("withdrawn_on", Json.orNull(study.withdrawnOn()))
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
                .with("sample_size", Json.orNull(line.sample()))
                .with("places", line.places())
                .with("review", line.review())
                .with("opinion", line.opinion())
                .with("tier", Json.orNull(line.tier()))
                .with("proves", line.proves())
                .with("tests", Json.array(line.tests(), Json::of))
                .done();
    }
}
