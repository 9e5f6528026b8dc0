package commonweal.office.partners;

import commonweal.office.partners.PartnerPolicy.By;
import commonweal.office.partners.PartnerPolicy.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in the way of a step of a partner's vetting. A pure function of the partner, its dossier and the day. */
final class Vetting {

    /** What a partner is approved as. */
    enum Label {
        /** The evidence on file shows it to be proven. */
        PROVEN,
        /** It does not. */
        NOT_SHOWN
    }

    private final PartnerPolicy policy;

    Vetting(PartnerPolicy policy) {
        this.policy = policy;
    }

    /**
     * Everything that stands in the way, a sentence each; empty if the step may be taken.
     *
     * @param by how it would be taken
     * @param label what it would be approved as; for an approval only
     * @param standing what the dossier shows on the day of the step
     */
    List<String> against(Partner partner, VettingState to, By by, Optional<Label> label, Standing standing) {
        Optional<Step> step = policy.step(partner.state(), to).filter(one -> one.by() == by);
        if (step.isEmpty()) {
            return List.of(noStep(partner.state(), to));
        }
        List<String> against = new ArrayList<>();
        if (to == VettingState.SCREENED && partner.categories().isEmpty()) {
            against.add("It is filed under no category. File it under at least one first.");
        }
        if (to == VettingState.REVIEWED) {
            LocalDate day = standing.on();
            standing.findings().stream()
                    .map(Finding::study)
                    .filter(study -> !study.reviewedBy(day))
                    .forEach(study -> against.add("Nobody has reviewed the finding of " + study.citation() + ", on "
                            + study.outcome() + ". Review it or withdraw it first."));
        }
        if (to == VettingState.APPROVED) {
            against.addAll(approval(label, standing));
        }
        return against;
    }

    private static List<String> approval(Optional<Label> label, Standing standing) {
        if (label.isEmpty()) {
            return List.of("Say whether it is approved as proven, or as not shown to be proven.");
        }
        return switch (label.get()) {
            case PROVEN -> {
                List<String> missing = new ArrayList<>();
                if (!standing.proven()) {
                    missing.add("It cannot be approved as proven. " + standing.sentence());
                    missing.addAll(standing.findings().isEmpty() ? List.of() : standing.missing());
                }
                yield missing;
            }
            case NOT_SHOWN ->
                standing.proven()
                        ? List.of("The evidence on file shows it to be proven: approve it as that. "
                                + standing.sentence())
                        : List.of();
        };
    }

    private String noStep(VettingState from, VettingState to) {
        List<Step> steps = policy.vetting().steps().stream()
                .filter(step -> step.from() == from)
                .toList();
        String next = steps.isEmpty()
                ? "No step follows on that."
                : "What can follow: "
                        + steps.stream()
                                .map(step -> policy.state(step.to()).title() + how(step.by()))
                                .collect(Collectors.joining("; "))
                        + ".";
        return "It is in the state \"" + policy.state(from).title() + "\", and that step does not lead to \""
                + policy.state(to).title() + "\". " + next;
    }

    private static String how(By by) {
        return switch (by) {
            case OFFICER -> "";
            case CONTRACT -> " (by entering a contract)";
            case REVIEW -> " (by a performance review)";
        };
    }
}
