package commonweal.judgement;

import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Points of one indicator of one group in one year, with the figures that gave them.
 *
 * @param year the determination year the points belong to
 * @param group the group
 * @param indicator the indicator
 * @param value the year's value, as displayed, if there is one
 * @param comparison the earlier value it is compared with, if any
 * @param target target, goal and baseline, where the indicator has them
 * @param award points, rating and the rule that gave them
 * @param reasoning makes the reason tree from the same figures, when it is asked for
 */
public record IndicatorResult(
        int year,
        Group group,
        Indicator indicator,
        Optional<BigDecimal> value,
        Optional<Dated> comparison,
        Optional<Target> target,
        Award award,
        Supplier<Reason> reasoning) {

    /**
     * A value and its year.
     *
     * @param year the year
     * @param value the value as displayed
     */
    public record Dated(int year, BigDecimal value) {}

    /**
     * Points, or why there are none.
     *
     * @param rule the rule or test that decided, for example {@code gap_narrowing.on_target} or
     *     {@code no_points.below_minimum_size}
     * @param points 0 to 100, or none
     * @param rating the printed word, empty without points
     */
    public record Award(String rule, Optional<Integer> points, String rating) {

        /** No points, for this reason. */
        public static Award none(String why) {
            return new Award("no_points." + why, Optional.empty(), "");
        }
    }

    /** The reason tree. */
    public Reason reason() {
        return reasoning.get();
    }
}
