package commonweal.judgement;

import static commonweal.policy.ClauseKey.DROPOUT;
import static commonweal.policy.ClauseKey.EXTRA_CREDIT;
import static commonweal.policy.ClauseKey.GAP_NARROWING;
import static commonweal.policy.ClauseKey.GRADUATION;
import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.GROWTH;

import commonweal.policy.YearRules;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All indicators of a unit. */
final class Indicators {

    private Indicators() {}

    /** The results of a year, by group in report order and indicator. */
    static List<IndicatorResult> of(Unit unit, int year) {
        List<IndicatorResult> results = new ArrayList<>();
        if (!unit.in(year).states(GROUPS)) {
            return results;
        }
        for (Group group : unit.in(year).get(GROUPS).value().judged()) {
            for (Indicator indicator : Indicator.values()) {
                judge(unit, year, group, indicator).ifPresent(results::add);
            }
        }
        return results;
    }

    private static Optional<IndicatorResult> judge(Unit unit, int year, Group group, Indicator indicator) {
        YearRules rules = unit.in(year);
        return switch (indicator) {
            case ELA_ACHIEVEMENT, MATH_ACHIEVEMENT, SCIENCE_ACHIEVEMENT ->
                rules.states(GAP_NARROWING) ? GapNarrowing.judge(unit, year, group, indicator) : Optional.empty();
            case ELA_GROWTH, MATH_GROWTH ->
                rules.states(GROWTH) ? Growth.judge(unit, year, group, indicator) : Optional.empty();
            case GRADUATION -> rules.states(GRADUATION) ? Graduation.judge(unit, year, group) : Optional.empty();
            case DROPOUT -> rules.states(DROPOUT) ? Dropout.judge(unit, year, group) : Optional.empty();
            case ELA_CREDIT_WARNING_FAILING,
                    ELA_CREDIT_ADVANCED,
                    MATH_CREDIT_WARNING_FAILING,
                    MATH_CREDIT_ADVANCED,
                    SCIENCE_CREDIT_WARNING_FAILING,
                    SCIENCE_CREDIT_ADVANCED,
                    DROPOUT_REENGAGEMENT,
                    ACCESS_GROWTH ->
                rules.states(EXTRA_CREDIT) ? ExtraCredit.judge(unit, year, group, indicator) : Optional.empty();
        };
    }
}
