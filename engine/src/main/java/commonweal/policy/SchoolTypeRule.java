package commonweal.policy;

import commonweal.terms.SchoolType;
import java.util.List;

/**
 * How a school's type follows from the grades it serves: tests in order, the first that holds gives the type. Grades are
 * numbers: -1 pre-kindergarten, 0 kindergarten, 1 to 12.
 *
 * @param tests the tests in their order; the last should hold for any school
 * @param ignoredBelowSecondary grades left out where all other grades are {@code secondaryFrom} or higher (a
 *     kindergarten class in a high school)
 * @param secondaryFrom see {@code ignoredBelowSecondary}
 * @param firstTestedGrade the lowest grade with a statewide test; a school that ends below it is not classified
 * @param withPercentile the types that get a school percentile
 */
public record SchoolTypeRule(
        List<Test> tests,
        List<Integer> ignoredBelowSecondary,
        int secondaryFrom,
        int firstTestedGrade,
        List<SchoolType> withPercentile) {

    public SchoolTypeRule {
        tests = List.copyOf(tests);
        ignoredBelowSecondary = List.copyOf(ignoredBelowSecondary);
        withPercentile = List.copyOf(withPercentile);
    }

    /**
     * A school is of the type if its lowest grade and its highest grade lie in these ranges.
     *
     * @param lowestFrom the least lowest grade
     * @param lowestTo the greatest lowest grade
     * @param highestFrom the least highest grade
     * @param highestTo the greatest highest grade
     */
    public record Test(SchoolType type, int lowestFrom, int lowestTo, int highestFrom, int highestTo) {}
}
