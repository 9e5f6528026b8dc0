package commonweal.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * The school and subgroup percentile as it was recovered from published lists: an estimate of the state's.
 *
 * @param bins number of equal bins a rank is put into, 99
 * @param yearWeights weights of the years, oldest first
 * @param achievementShare share of achievement in the composite of schools without high-school indicators, 0.75
 * @param growthShare share of growth
 * @param cpiWeight weight of the CPI within a subject's achievement
 * @param advancedWeight weight of the Advanced share
 * @param warningFailingWeight weight of the Warning/Failing share
 * @param highSchoolShare share of graduation and dropout together where a school has them
 * @param leastHighestGrade a school must reach this grade to be ranked, 4: growth starts there
 * @param severalSchoolDistrictsOnly whether a district of one school is left out of the distribution of districts
 */
public record PercentileRule(
        int bins,
        List<Integer> yearWeights,
        BigDecimal achievementShare,
        BigDecimal growthShare,
        int cpiWeight,
        int advancedWeight,
        int warningFailingWeight,
        BigDecimal highSchoolShare,
        int leastHighestGrade,
        boolean severalSchoolDistrictsOnly) {

    public PercentileRule {
        yearWeights = List.copyOf(yearWeights);
    }
}
