package commonweal.measuring;

import commonweal.policy.AttributionRule;
import commonweal.policy.ClauseKey;
import commonweal.policy.CountingRule;
import commonweal.policy.CpiRule;
import commonweal.policy.CpiRule.LevelPoints;
import commonweal.policy.MeasuredRatesRule;
import commonweal.policy.PerformanceLevelsRule;
import commonweal.policy.RuleSet;
import commonweal.policy.StudentGroupsRule;
import commonweal.policy.TestedGradesRule;
import commonweal.policy.YearRules;
import commonweal.terms.Group;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All that an engine asks of the policy, year by year. */
public final class CountingRules {

    private static final List<ClauseKey<?>> NEEDED = List.of(
            ClauseKey.COMPOSITE_PERFORMANCE_INDEX,
            ClauseKey.PERFORMANCE_LEVELS,
            ClauseKey.TESTED_GRADES,
            ClauseKey.ATTRIBUTION,
            ClauseKey.STUDENT_GROUPS,
            ClauseKey.COUNTING,
            ClauseKey.MEASURED_RATES,
            ClauseKey.GROUPS);

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

    /**
     * The rules of every year that a rule set covers.
     *
     * @throws IllegalArgumentException if the rule set is a part that is silent on how figures are made of records
     */
    public static CountingRules of(RuleSet rules) {
        NavigableMap<Integer, YearCounting> years = new TreeMap<>();
        for (YearRules year : rules.years()) {
            if (NEEDED.stream().allMatch(year::states)) {
                years.put(
                        year.year(),
                        new YearCounting(
                                year.get(ClauseKey.COMPOSITE_PERFORMANCE_INDEX).value(),
                                year.get(ClauseKey.PERFORMANCE_LEVELS).value(),
                                year.get(ClauseKey.TESTED_GRADES).value(),
                                year.get(ClauseKey.ATTRIBUTION).value(),
                                year.get(ClauseKey.STUDENT_GROUPS).value(),
                                year.get(ClauseKey.COUNTING).value(),
                                year.get(ClauseKey.MEASURED_RATES).value(),
                                year.get(ClauseKey.GROUPS).value().judged()));
            }
        }
        return new CountingRules(years);
    }

    /** Whether the rule set says, for its own year, all that counting asks. */
    public static boolean statedIn(RuleSet rules) {
        return NEEDED.stream().allMatch(rules.rules()::states);
    }

    /** The same rules in every year. */
    public static CountingRules always(YearCounting rules) {
        return new CountingRules(new TreeMap<>(java.util.Map.of(0, rules)));
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
