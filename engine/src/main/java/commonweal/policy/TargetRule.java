package commonweal.policy;

import commonweal.terms.Group;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Targets: close a share of the gap between the baseline CPI and the top of the scale in equal yearly steps.
 *
 * @param baselineYear the usual baseline year
 * @param earliestBaseline groups whose baseline cannot be earlier than a year of their own
 * @param scaleTop the top of the scale, 100
 * @param gapShare the share of the gap to be closed, 0.5
 * @param steps in how many yearly steps, 6
 * @param rounding of target and goal
 */
public record TargetRule(
        int baselineYear,
        Map<Group, Integer> earliestBaseline,
        BigDecimal scaleTop,
        BigDecimal gapShare,
        int steps,
        Rounding rounding) {

    public TargetRule {
        earliestBaseline = Map.copyOf(earliestBaseline);
    }
}
