package commonweal.policy;

import commonweal.terms.Coded;
import java.util.List;
import java.util.Optional;

/**
 * Points for narrowing the proficiency gap: tests in order, the first that holds gives the points.
 *
 * @param tests the tests in their order
 */
public record GapNarrowingRule(List<Test> tests) {

    public GapNarrowingRule {
        tests = List.copyOf(tests);
    }

    /**
     * One test: a figure, the range it must lie in, and what that earns.
     *
     * @param name stable name, for example {@code on_target}; stands in the rule column of points.csv
     * @param figure which figure is looked at
     * @param band the range
     * @param points what it earns
     * @param rating the printed word, for example {@code On Target}
     */
    public record Test(String name, Figure figure, Band band, int points, String rating) {}

    /** The figures a test can look at, all on values rounded as displayed. */
    public enum Figure implements Coded {
        /** The CPI of the year. */
        VALUE("value"),
        /** The CPI less the target. */
        DIFFERENCE_FROM_TARGET("difference_from_target"),
        /** The CPI less the comparison year's. */
        CHANGE("change"),
        /** Percentile of the CPI among the all-students CPIs of the subject, year and school type. */
        PERCENTILE_AMONG_ALL_STUDENTS("percentile_among_all_students"),
        /** Percentile of the CPI among the same group's in the school type. */
        PERCENTILE_IN_OWN_GROUP("percentile_in_own_group");

        private final String code;

        Figure(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** The figure with this code, if there is one. */
        public static Optional<Figure> find(String code) {
            return Coded.find(values(), code);
        }
    }
}
