package commonweal.measuring;

import commonweal.policy.AttributionRule;
import commonweal.policy.CountingRule;
import commonweal.policy.CpiRule;
import commonweal.policy.CpiRule.LevelPoints;
import commonweal.policy.MeasuredRatesRule;
import commonweal.policy.PerformanceLevelsRule;
import commonweal.policy.StudentGroupsRule;
import commonweal.policy.TestedGradesRule;
import commonweal.terms.Group;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All that an engine asks of the policy, year by year. */
public final class CountingRules {

    private final NavigableMap<Integer, YearCounting> years;

    /**
     * The rules of these years.
     *
     * @param years the rules by year, at least one
     */
    public CountingRules(NavigableMap<Integer, YearCounting> years) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("rules must cover a year, covered none");
        }
        this.years = new TreeMap<>(years);
    }

    /** The same rules in every year. */
    public static CountingRules always(YearCounting rules) {
        return new CountingRules(new TreeMap<>(Map.of(0, rules)));
    }

    /** The rules of the year, or of the nearest one that is covered; of two equally near ones, the earlier. */
    public YearCounting in(int year) {
        var before = years.floorEntry(year);
        var after = years.ceilingEntry(year);
        if (before == null) {
            return after.getValue();
        }
        if (after == null || year - before.getKey() <= after.getKey() - year) {
            return before.getValue();
        }
        return after.getValue();
    }

    /**
     * The rules of one year.
     *
     * @param cpi points for the index
     * @param levels performance levels of the state's own test
     * @param grades which grades are tested
     * @param attribution whose achievement counts where
     * @param groups who belongs to a group
     * @param counting which students and results count
     * @param rates the grades of the dropout rate and the separate placements
     * @param judged the groups that are counted
     */
    public record YearCounting(
            CpiRule cpi,
            PerformanceLevelsRule levels,
            TestedGradesRule grades,
            AttributionRule attribution,
            StudentGroupsRule groups,
            CountingRule counting,
            MeasuredRatesRule rates,
            List<Group> judged) {

        public YearCounting {
            judged = List.copyOf(judged);
        }

        /**
         * The code that record files write for an alternate level of the index: {@code alt_progressing} for Progressing,
         * {@code alt_incomplete} for Portfolio incomplete.
         */
        public static String alternateCode(LevelPoints points) {
            String words = points.alternate().toLowerCase(Locale.ROOT);
            return "alt_" + words.replaceFirst("^portfolio ", "").replace(' ', '_');
        }
    }
}
