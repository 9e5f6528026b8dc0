package commonweal.office.decisions;

import static commonweal.policy.ClauseKey.AUTHORITY;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.policy.AuthorityRule.Powers;
import commonweal.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the office refuses of an exit: one that ends nothing, and one that ends what another authority alone may decide. */
final class OfficeRefusals {

    private OfficeRefusals() {}

    static List<Refusal> ofExit(Decision decision, List<Decision> ended, Run run) {
        List<Refusal> refusals = new ArrayList<>();
        if (decision.kind() != DecisionKind.EXIT) {
            return refusals;
        }
        if (ended.isEmpty()) {
            refusals.add(
                    Refusal.of("decisions.nothing_to_end", "No decision about " + decision.org() + " is in force."));
        }
        for (Decision one : ended) {
            Optional<Powers> powers = run.rules()
                    .rules()
                    .find(AUTHORITY)
                    .flatMap(clause -> Optional.ofNullable(
                            clause.value().byDecision().get(one.kind().code())));
            if (powers.isPresent()
                    && !powers.get().authorities().contains(decision.authority().code())) {
                refusals.add(Refusal.of(
                        "decisions.ends_anothers_decision",
                        "The exit would end the decision \""
                                + DecisionBook.SHIPPED.title(one.kind().code()) + "\" of the "
                                + one.authority().code() + ", which belongs to the "
                                + String.join(" or the ", powers.get().authorities()) + "."));
            }
        }
        return refusals;
    }
}
