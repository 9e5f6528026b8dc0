package commonweal.judgement;

import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Points of one indicator of one group in one year, with the figures that gave them. A state has a million of them, so that
 * what is absent takes no room and the reason is made only when it is asked for.
 */
public final class IndicatorResult {

    private final int year;
    private final Group group;
    private final Indicator indicator;
    private final @Nullable BigDecimal value;
    private final @Nullable Dated comparison;
    private final @Nullable Target target;
    private final Award award;
    private final Supplier<Reason> reasoning;

    /**
     * A result.
     *
     * @param year the determination year the points belong to
     * @param group the group
     * @param indicator the indicator
     * @param value the year's value, as displayed, if there is one
     * @param comparison the earlier value it is compared with, if any
     * @param target target, goal and baseline, where the indicator has them
     * @param award points, rating and the rule that gave them
     * @param reasoning makes the reason tree from the same figures
     */
    public IndicatorResult(
            int year,
            Group group,
            Indicator indicator,
            Optional<BigDecimal> value,
            Optional<Dated> comparison,
            Optional<Target> target,
            Award award,
            Supplier<Reason> reasoning) {
        this.year = year;
        this.group = group;
        this.indicator = indicator;
        this.value = value.orElse(null);
        this.comparison = comparison.orElse(null);
        this.target = target.orElse(null);
        this.award = award;
        this.reasoning = reasoning;
    }

    /** The determination year the points belong to. */
    public int year() {
        return year;
    }

    /** The group. */
    public Group group() {
        return group;
    }

    /** The indicator. */
    public Indicator indicator() {
        return indicator;
    }

    /** The year's value, as displayed, if there is one. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(value);
    }

    /** The earlier value it is compared with, if any. */
    public Optional<Dated> comparison() {
        return Optional.ofNullable(comparison);
    }

    /** Target, goal and baseline, where the indicator has them. */
    public Optional<Target> target() {
        return Optional.ofNullable(target);
    }

    /** Points, rating and the rule that gave them. */
    public Award award() {
        return award;
    }

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
     * @param family the family of rules that decided, for example {@code gap_narrowing} or {@code no_points}
     * @param name the test within it, for example {@code on_target} or {@code below_minimum_size}
     * @param points 0 to 100, or none
     * @param rating the printed word, empty without points
     */
    public record Award(String family, String name, Optional<Integer> points, String rating) {

        /** No points, for this reason. */
        public static Award none(String why) {
            return new Award("no_points", why, Optional.empty(), "");
        }

        /** The rule in one word, as points.csv names it: {@code gap_narrowing.on_target}. */
        public String rule() {
            return family + "." + name;
        }
    }

    /** The reason tree. */
    public Reason reason() {
        return reasoning.get();
    }
}
