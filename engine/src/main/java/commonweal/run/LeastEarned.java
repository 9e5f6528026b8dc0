package commonweal.run;

import static commonweal.policy.ClauseKey.GROUPS;

import commonweal.judgement.IndicatorResult;
import commonweal.judgement.UnitJudgement;
import commonweal.policy.RuleSet;
import commonweal.terms.Group;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a unit could gain most: the core indicators of this year with the fewest points, of the groups that decide. */
public final class LeastEarned {

    private LeastEarned() {}

    /** For each deciding group its core indicators with points, the fewest points first; empty if none has points. */
    public static List<IndicatorResult> of(RuleSet rules, UnitJudgement unit) {
        return rules.rules().find(GROUPS).stream()
                .flatMap(clause -> clause.value().deciding().stream())
                .flatMap(group -> of(rules.year(), group, unit))
                .toList();
    }

    private static Stream<IndicatorResult> of(int year, Group group, UnitJudgement unit) {
        return unit.indicators().stream()
                .filter(result -> result.year() == year
                        && result.group() == group
                        && result.indicator().core()
                        && result.award().points().isPresent())
                .sorted(Comparator.comparing(result -> result.award().points().orElseThrow()));
    }
}
