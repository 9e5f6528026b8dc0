package commonweal.office.partners;

import commonweal.office.site.Written;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a dossier said when something was decided about a partner. It is kept in words, so that it reads the same when the
 * dossier, the policy or the program has changed since.
 *
 * @param on the day of the decision
 * @param proven whether the partner was shown to be proven
 * @param sentence that in words
 * @param findings what was on file
 */
public record Snapshot(LocalDate on, boolean proven, String sentence, List<Line> findings) {

    /**
     * A finding as it stood.
     *
     * @param citation the study
     * @param practice what was studied
     * @param design its design
     * @param outcome the outcome, and whose it is
     * @param effect the effect
     * @param sample how many took part; null if that was not known
     * @param places where, and how often
     * @param review who had reviewed it, and until when it counted
     * @param opinion what the reviewer thought
     * @param tier the tier it reached; null if it reached none
     * @param proves whether it showed the partner to be proven
     * @param tests what each test came to
     */
    public record Line(
            String citation,
            String practice,
            String design,
            String outcome,
            String effect,
            @Nullable Integer sample,
            String places,
            String review,
            String opinion,
            @Nullable Integer tier,
            boolean proves,
            List<String> tests) {}

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** What a dossier says now. */
    static Snapshot of(Standing standing, EvidencePolicy policy) {
        return new Snapshot(
                standing.on(),
                standing.proven(),
                standing.sentence(),
                standing.findings().stream().map(one -> line(one, policy)).toList());
    }

    private static Line line(Finding finding, EvidencePolicy policy) {
        Study study = finding.study();
        return new Line(
                study.citation(),
                study.practice(),
                policy.design(study.design()).map(EvidencePolicy.Design::title).orElse(study.design()),
                study.outcome() + " (" + study.outcomeKind().title() + ")",
                study.effectWords(),
                study.sampleSize(),
                study.placesWords(),
                review(study),
                study.opinion(),
                finding.tier() == null ? null : finding.tier().number(),
                finding.proves(),
                finding.tests().stream().map(test -> test.reason().sentence()).toList());
    }

    private static String review(Study study) {
        LocalDate on = study.reviewedOn();
        LocalDate until = study.expiresOn();
        return on == null || until == null
                ? "not reviewed"
                : study.reviewerRole() + ", " + Written.date(on) + ", counts until " + Written.date(until);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    static Snapshot read(String json) {
        return JSON.readValue(json, Snapshot.class);
    }
}
