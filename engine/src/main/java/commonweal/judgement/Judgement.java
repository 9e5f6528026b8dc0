package commonweal.judgement;

import commonweal.faults.Fault;
import commonweal.policy.RuleSet;
import java.util.List;

/**
 * What came of judging a state for one year.
 *
 * @param rules the rule set that judged
 * @param statewide whether percentiles and statewide distributions were computed
 * @param units every organisation of the roster, by code
 * @param candidates the schools from which a designation could be made, the lowest first
 * @param decisions every decision in force and whether it met its conditions
 * @param warnings what a reader should know; no warning changes a result
 */
public record Judgement(
        RuleSet rules,
        boolean statewide,
        List<UnitJudgement> units,
        List<Candidate> candidates,
        List<DecisionReview> decisions,
        List<Fault> warnings) {

    public Judgement {
        units = List.copyOf(units);
        candidates = List.copyOf(candidates);
        decisions = List.copyOf(decisions);
        warnings = List.copyOf(warnings);
    }
}
