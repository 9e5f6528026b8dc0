package commonweal.judgement;

import static commonweal.policy.ClauseKey.DROPOUT;
import static commonweal.policy.ClauseKey.GRADUATION;
import static commonweal.policy.ClauseKey.INDEX;
import static commonweal.policy.ClauseKey.LOW_GRADUATION;

import commonweal.measures.CoveredYears;
import commonweal.policy.RuleSet;
import commonweal.policy.YearRules;
import commonweal.roster.BaselineYears;
import commonweal.terms.Measure;

/** The years of each measure that a rule set's rules can look at. */
public final class PolicyYears implements CoveredYears {

    private final RuleSet rules;

    /** The years of this rule set. */
    public PolicyYears(RuleSet rules) {
        this.rules = rules;
    }

    @Override
    public String policy() {
        return rules.id();
    }

    /** The first baseline year, or earlier where a rule of the determination year looks further back. */
    @Override
    public int first(Measure measure) {
        return Math.min(rules.firstYear(), rules.year() - furthestBack(measure));
    }

    private int furthestBack(Measure measure) {
        YearRules now = rules.rules();
        return switch (measure) {
            case ANNUAL_PPI, CUMULATIVE_PPI ->
                now.find(INDEX)
                        .map(clause -> clause.value().weights().size() - 1)
                        .orElse(0);
            case GRADUATION_4YR ->
                now.find(GRADUATION)
                        .map(clause -> clause.value().fourYearLag() + 1)
                        .orElse(0);
            case GRADUATION_5YR ->
                Math.max(
                        now.find(GRADUATION)
                                .map(clause -> clause.value().fiveYearLag() + 1)
                                .orElse(0),
                        now.find(LOW_GRADUATION)
                                .map(clause -> clause.value().fiveYearLag()
                                        + clause.value().priorFiveYearRates()
                                        - 1)
                                .orElse(0));
            case DROPOUT ->
                now.find(DROPOUT).map(clause -> clause.value().lag() + 1).orElse(0);
            default -> 0;
        };
    }

    @Override
    public int last() {
        return rules.year();
    }

    /** The baseline years a roster may name under this rule set. */
    public BaselineYears baselineYears() {
        return new BaselineYears(rules.id(), rules.firstYear(), rules.year());
    }
}
