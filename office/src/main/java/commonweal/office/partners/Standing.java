package commonweal.office.partners;

import commonweal.reason.Reason;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether a dossier shows a partner to be proven on a day, and why.
 *
 * @param on the day
 * @param proven whether it does
 * @param sentence the result in words
 * @param findings what each finding comes to
 */
public record Standing(LocalDate on, boolean proven, String sentence, List<Finding> findings) {

    /** What to write of a partner that is not shown to be proven. */
    public static final String NOT_SHOWN = "Not shown to be proven";

    /** The findings in the order of the dossier. */
    public Standing {
        findings = List.copyOf(findings);
    }

    /** In short. */
    public String label() {
        return proven ? "Proven" : NOT_SHOWN;
    }

    /** Everything that stands in the way of being proven; empty if nothing does. */
    public List<String> missing() {
        if (proven) {
            return List.of();
        }
        if (findings.isEmpty()) {
            return List.of("No evidence is on file.");
        }
        return findings.stream()
                .flatMap(finding -> finding.missing().stream()
                        .map(sentence -> finding.study().citation() + ", on "
                                + finding.study().outcome() + ": " + sentence))
                .toList();
    }

    /** The best tier among the findings that prove; 0 if none does. */
    public int bestTier() {
        return findings.stream()
                .filter(Finding::proves)
                .mapToInt(finding -> finding.tier() == null ? 0 : finding.tier().number())
                .min()
                .orElse(0);
    }

    /** The whole reason. */
    public Reason reason() {
        return Reason.said("evidence.standing", sentence)
                .because(findings.stream().map(Finding::reason).toList());
    }
}
