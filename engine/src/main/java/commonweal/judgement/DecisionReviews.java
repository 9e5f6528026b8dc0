package commonweal.judgement;

import static commonweal.policy.ClauseKey.DESIGNATION;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.judgement.DecisionReview.Eligible;
import commonweal.policy.Clause;
import commonweal.policy.DesignationRule;
import commonweal.terms.Level;
import java.util.Optional;

/** Whether a unit meets the law's condition for a decision in force. Reported; never a reason to change the decision. */
final class DecisionReviews {

    private DecisionReviews() {}

    static DecisionReview review(Unit unit, Decision decision, Optional<NeedResult> need, Faults faults) {
        Optional<Clause<DesignationRule>> clause = unit.in(unit.year()).find(DESIGNATION);
        if (clause.isEmpty()) {
            return new DecisionReview(decision, Eligible.NO_CONDITION, "The rule set states no condition.");
        }
        return switch (decision.kind()) {
            case DESIGNATE -> designation(unit, decision, clause.get(), faults);
            case PLACE -> placement(decision, clause.get(), faults);
            case SPECIAL_EDUCATION -> specialEducation(decision, need, faults);
            case HOLD_HARMLESS, DISTRICT_PLAN, EXIT ->
                new DecisionReview(decision, Eligible.NO_CONDITION, "The law sets no condition on the figures.");
        };
    }

    private static DecisionReview designation(
            Unit unit, Decision decision, Clause<DesignationRule> clause, Faults faults) {
        int line = clause.value().schoolEligiblePercentile();
        Optional<LowestPerforming.InUse> standing = LowestPerforming.schoolPercentile(unit);
        if (standing.isEmpty()) {
            return cannotBeComputed(
                    decision,
                    "Its school percentile is not known, so that it cannot be shown to be among the lowest " + line
                            + "%.",
                    clause,
                    faults);
        }
        int percentile = standing.get().percentile();
        return percentile <= line
                ? new DecisionReview(
                        decision, Eligible.YES, "School percentile " + percentile + " is " + line + " or lower.")
                : new DecisionReview(
                        decision,
                        Eligible.NO,
                        "School percentile " + percentile + " is above " + line
                                + "; a designation stays until an exit is decided.");
    }

    private static DecisionReview placement(Decision decision, Clause<DesignationRule> clause, Faults faults) {
        if (!decision.level().equals(Level.FIVE.code())) {
            return new DecisionReview(
                    decision, Eligible.NO_CONDITION, "The law sets no condition on the figures for Level 4.");
        }
        return cannotBeComputed(
                decision,
                "The state's single measure of districts is not in the data, so that it cannot be shown to be among the"
                        + " lowest "
                        + clause.value()
                                .districtEligibleShare()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                        + "% of districts.",
                clause,
                faults);
    }

    private static DecisionReview specialEducation(Decision decision, Optional<NeedResult> need, Faults faults) {
        boolean counts =
                need.map(result -> result.category().equals(result.override())).orElse(true);
        if (!counts) {
            faults.add(Fault.warning(
                    "decisions.milder_than_the_level",
                    decision.place(),
                    "The category \"" + decision.level() + "\" decided for " + decision.org()
                            + " is milder than the one its level gives.",
                    "A decision may only make the category more serious; it is shown and does not count.",
                    "Correct the decision, or let it be."));
        }
        return new DecisionReview(
                decision,
                counts ? Eligible.YES : Eligible.NO,
                counts ? "It is not milder than the level's category." : "It is milder than the level's category.");
    }

    private static DecisionReview cannotBeComputed(
            Decision decision, String why, Clause<DesignationRule> clause, Faults faults) {
        faults.add(Fault.warning(
                "decisions.eligibility_not_known",
                decision.place(),
                "Eligibility of " + decision.org() + " cannot be computed. " + why,
                "The law names the condition (" + clause.citation() + "); the decision stands as recorded.",
                decision.kind() == DecisionKind.DESIGNATE
                        ? "Give its school_percentile, or run with --statewide."
                        : "Nothing: the figure was never published."));
        return new DecisionReview(decision, Eligible.CANNOT_BE_COMPUTED, why);
    }
}
