package commonweal.policy;

import java.util.List;

/**
 * How measured rates are displayed, and what special-education ratios are made of.
 *
 * @param shares rounding of shares at a performance level, in percent
 * @param graduation rounding of graduation rates, in percent
 * @param dropout rounding of dropout rates, in percent
 * @param riskRatio rounding of risk ratios
 * @param secondaryGrades the grades whose students the dropout rate is a rate of
 * @param separatePlacements the codes of placement that are substantially separate
 */
public record MeasuredRatesRule(
        Rounding shares,
        Rounding graduation,
        Rounding dropout,
        Rounding riskRatio,
        List<Integer> secondaryGrades,
        List<String> separatePlacements) {

    public MeasuredRatesRule {
        secondaryGrades = List.copyOf(secondaryGrades);
        separatePlacements = List.copyOf(separatePlacements);
    }
}
