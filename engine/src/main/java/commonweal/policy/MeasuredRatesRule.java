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

    /** Where a student with a disability may be placed, by its codes in the record files. */
    static final List<String> PLACEMENTS = List.of(
            "full_inclusion",
            "partial_inclusion",
            "substantially_separate",
            "separate_day_school",
            "residential",
            "home_or_hospital");

    public MeasuredRatesRule {
        secondaryGrades = List.copyOf(secondaryGrades);
        separatePlacements = List.copyOf(separatePlacements);
    }
}
