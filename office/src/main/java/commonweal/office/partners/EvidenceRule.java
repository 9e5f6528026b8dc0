package commonweal.office.partners;

import commonweal.office.partners.EvidencePolicy.Tier;
import commonweal.office.partners.Finding.Test;
import commonweal.office.partners.Study.Direction;
import commonweal.office.partners.Study.OutcomeKind;
import commonweal.office.partners.Study.Significance;
import commonweal.office.site.Written;
import commonweal.reason.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the tier of each finding of a dossier, and whether one of them shows the partner to be proven. A pure function of the
 * dossier, the policy and the day; result and reason come from the same tests. No test is skipped because another failed, so
 * that everything that is missing is said at once.
 */
public final class EvidenceRule {

    private final EvidencePolicy policy;

    /** By this policy. */
    public EvidenceRule(EvidencePolicy policy) {
        this.policy = policy;
    }

    /** What a dossier shows on a day. */
    public Standing judge(List<Study> dossier, LocalDate on) {
        List<Study> there = dossier.stream().filter(study -> study.thereOn(on)).toList();
        List<Finding> findings =
                there.stream().map(study -> finding(study, there, on)).toList();
        List<Finding> proving = findings.stream().filter(Finding::proves).toList();
        return new Standing(on, !proving.isEmpty(), sentence(findings, proving, on), findings);
    }

    private static String sentence(List<Finding> findings, List<Finding> proving, LocalDate on) {
        String day = Written.date(on);
        if (findings.isEmpty()) {
            return "Not shown to be proven on " + day + ": no evidence is on file.";
        }
        String all = findings.size() == 1 ? "the one finding" : "the " + findings.size() + " findings";
        if (proving.isEmpty()) {
            return "Not shown to be proven on " + day + ": "
                    + (findings.size() == 1
                            ? "the one finding on file does not show it."
                            : "none of " + all + " on file shows it.");
        }
        Finding best = proving.getFirst();
        for (Finding finding : proving) {
            best = number(finding) < number(best) ? finding : best;
        }
        Tier tier = best.tier();
        return "Proven on " + day + ": students' results became better with "
                + best.study().practice() + " ("
                + best.study().outcome() + (tier == null ? "" : "; " + tier.name()) + "). "
                + (proving.size() == findings.size()
                        ? "Every finding on file shows it."
                        : proving.size() + " of " + all + " on file " + (proving.size() == 1 ? "shows" : "show")
                                + " it.");
    }

    private static int number(Finding finding) {
        return finding.tier() == null ? Integer.MAX_VALUE : finding.tier().number();
    }

    private Finding finding(Study study, List<Study> dossier, LocalDate on) {
        Optional<Tier> ofDesign = policy.tierOfDesign(study.design());
        Test student = student(study);
        Test effect = effect(study);
        Test design = design(study, ofDesign);
        Test overridden = overridden(study, dossier, on);
        boolean reaches = ofDesign.isPresent()
                && student.holds()
                && (!ofDesign.get().needsEffect() || effect.holds() && overridden.holds());
        Optional<Tier> tier = ofDesign.filter(one -> reaches);
        List<Test> tests = new ArrayList<>(List.of(student, design, effect, overridden));
        ofDesign.ifPresent(one -> tests.add(accepted(one)));
        ofDesign.filter(Tier::accepted).ifPresent(one -> tests.add(places(study, one)));
        tests.add(reviewed(study, on));
        tests.add(inDate(study, on));
        boolean proves = tier.isPresent() && tests.stream().allMatch(Test::holds);
        String words = tier.map(one -> "It reaches " + one.name()).orElse("It reaches no tier")
                + (proves ? ", and shows the partner to be proven." : ", and does not show the partner to be proven.");
        return new Finding(study, tier.orElse(null), proves, words, tests);
    }

    private Test test(String rule, boolean holds, String sentence) {
        return new Test(holds, Reason.of("evidence." + rule, sentence, policy.source(rule)));
    }

    private Test student(Study study) {
        return switch (study.outcomeKind()) {
            case STUDENT -> test("student_outcome", true, "The outcome is one of students.");
            case STAFF ->
                test(
                        "student_outcome",
                        false,
                        "The outcome is one of staff, not of students: adults-only evidence does not show that students do better.");
            case OTHER -> test("student_outcome", false, "The outcome is not one of students.");
        };
    }

    private Test design(Study study, Optional<Tier> ofDesign) {
        String title =
                policy.design(study.design()).map(EvidencePolicy.Design::title).orElse(study.design());
        return ofDesign.map(tier -> new Test(
                        true,
                        Reason.of(
                                "evidence.design",
                                "The design (" + lower(title) + ") can reach " + tier.name() + ".",
                                tier.source())))
                .orElseGet(() -> new Test(
                        false, Reason.said("evidence.design", "The design (" + lower(title) + ") reaches no tier.")));
    }

    private Test effect(Study study) {
        boolean better = study.direction() == Direction.BETTER;
        boolean significant = study.significance() == Significance.SIGNIFICANT;
        String found = study.direction() == Direction.NOT_KNOWN
                ? "No effect is known yet."
                : "The effect is: " + lower(study.effectWords()) + ".";
        return test(
                "significant_positive",
                better && significant,
                better && significant ? found : found + " It must be better and significant.");
    }

    private Test overridden(Study study, List<Study> dossier, LocalDate on) {
        List<Study> against = dossier.stream()
                .filter(other -> other.practiceKey().equals(study.practiceKey()))
                .filter(other -> harms(other, on))
                .toList();
        return against.isEmpty()
                ? test(
                        "overriding_negative",
                        true,
                        "No significant negative effect of the practice on students is on file.")
                : test(
                        "overriding_negative",
                        false,
                        "A significant negative effect of the same practice overrides it: "
                                + against.getFirst().citation() + ", on "
                                + against.getFirst().outcome() + ".");
    }

    private boolean harms(Study study, LocalDate on) {
        return study.outcomeKind() == OutcomeKind.STUDENT
                && study.direction() == Direction.WORSE
                && study.significance() == Significance.SIGNIFICANT
                && study.reviewedBy(on)
                && !study.expiredOn(on)
                && policy.tierOfDesign(study.design()).filter(Tier::needsEffect).isPresent();
    }

    private Test accepted(Tier tier) {
        return test(
                "accepted_tier",
                tier.accepted(),
                "Tier " + tier.number() + (tier.accepted() ? " counts." : " is not enough by itself."));
    }

    private Test places(Study study, Tier tier) {
        int places = study.places();
        String asked = tier.placesAtLeast() == 1 ? "1 place" : tier.placesAtLeast() + " places";
        boolean enough = places >= tier.placesAtLeast();
        return test(
                "places",
                enough,
                "Tier " + tier.number() + " asks for at least " + asked + "; there "
                        + (places == 1 ? "is 1" : "are " + places) + " (" + study.placesWords() + ").");
    }

    private Test reviewed(Study study, LocalDate on) {
        LocalDate day = study.reviewedOn();
        return day != null && study.reviewedBy(on)
                ? test("reviewed", true, "Reviewed on " + Written.date(day) + " by: " + study.reviewerRole() + ".")
                : test("reviewed", false, "Nobody had reviewed it by " + Written.date(on) + ".");
    }

    private Test inDate(Study study, LocalDate on) {
        LocalDate last = study.expiresOn();
        if (last == null) {
            return test("in_date", true, "It has no last day yet.");
        }
        return study.expiredOn(on)
                ? test("in_date", false, "It counted until " + Written.date(last) + " and no longer does.")
                : test("in_date", true, "It counts until " + Written.date(last) + ".");
    }

    private static String lower(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
