package commonweal.policy;

import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.List;

/**
 * The Progress and Performance Index of a year and over the years.
 *
 * @param eligibleSubjects subjects in each of which a group must be eligible to have an annual index
 * @param annualRounding how the annual index is displayed
 * @param roundedAnnualInside whether the rounded or the exact annual index enters the cumulative one
 * @param weights weights of the years, oldest first, this year last
 * @param leastYears how many annual indexes a cumulative one needs; this year's is always among them
 * @param cap the highest cumulative index
 * @param rounding of the cumulative index
 * @param onTarget the cumulative index that meets the target
 */
public record IndexRule(
        List<Subject> eligibleSubjects,
        Rounding annualRounding,
        boolean roundedAnnualInside,
        List<Integer> weights,
        int leastYears,
        BigDecimal cap,
        Rounding rounding,
        BigDecimal onTarget) {

    public IndexRule {
        eligibleSubjects = List.copyOf(eligibleSubjects);
        weights = List.copyOf(weights);
    }
}
