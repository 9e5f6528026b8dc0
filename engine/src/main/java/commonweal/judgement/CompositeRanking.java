package commonweal.judgement;

import static commonweal.policy.ClauseKey.DROPOUT;
import static commonweal.policy.ClauseKey.GRADUATION;
import static commonweal.policy.ClauseKey.GROWTH;
import static commonweal.policy.ClauseKey.PERCENTILES;

import commonweal.judgement.StatewideStandings.Member;
import commonweal.measures.Reading;
import commonweal.policy.PercentileRule;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The composite that estimates the state's school and subgroup percentile. Within a pool every indicator of every year
 * becomes a rank; the years of an indicator are averaged by weight; CPI, Advanced and Warning/Failing make up
 * achievement, the median growth percentiles growth, graduation and dropout the high-school part; the parts are ranked
 * again before they are combined. The state's own weights were never printed: the rule was recovered by fitting
 * published lists.
 */
final class CompositeRanking {

    private static final List<Subject> TESTED = List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE);
    private static final List<Subject> GROWING = List.of(Subject.ELA, Subject.MATH);

    private final RuleSet rules;
    private final PercentileRule rule;
    private final Map<OrgCode, Unit> units;
    private final List<Member> members;

    CompositeRanking(RuleSet rules, Map<OrgCode, Unit> units, List<Member> members) {
        this.rules = rules;
        this.rule = rules.rules().get(PERCENTILES).value();
        this.units = units;
        this.members = members;
    }

    /** The percentile of every member that has achievement and growth and was tested this year. */
    Map<Member, Standings.Standing> standings(String pool) {
        Map<Member, BigDecimal> achievement = ranked(achievement());
        Map<Member, BigDecimal> growth = ranked(growth());
        Map<Member, BigDecimal> highSchool = ranked(highSchool());
        Map<Member, BigDecimal> composite = new LinkedHashMap<>();
        for (Member member : members) {
            BigDecimal achieved = achievement.get(member);
            BigDecimal grown = growth.get(member);
            if (achieved != null && grown != null && testedThisYear(member)) {
                composite.put(member, combined(achieved, grown, Optional.ofNullable(highSchool.get(member))));
            }
        }
        Distribution distribution = new Distribution(composite.values());
        Map<Member, Standings.Standing> standings = new LinkedHashMap<>();
        composite.forEach((member, value) -> standings.put(
                member,
                new Standings.Standing(distribution.percentile(value, rule.bins()), pool, distribution.size())));
        return standings;
    }

    private BigDecimal combined(BigDecimal achieved, BigDecimal grown, Optional<BigDecimal> highSchool) {
        BigDecimal base = achieved.multiply(rule.achievementShare()).add(grown.multiply(rule.growthShare()));
        return highSchool
                .map(share -> base.multiply(BigDecimal.ONE.subtract(rule.highSchoolShare()))
                        .add(share.multiply(rule.highSchoolShare())))
                .orElse(base);
    }

    private boolean testedThisYear(Member member) {
        return TESTED.stream()
                .anyMatch(subject -> unit(member)
                        .eligibility(rules.year(), member.group(), subject, Measure.CPI)
                        .usable());
    }

    private Map<Member, Mean> achievement() {
        Map<Member, Mean> bySubjects = new HashMap<>();
        for (Subject subject : TESTED) {
            Map<Member, Mean> within = new HashMap<>();
            add(within, series(Measure.CPI, subject, false), rule.cpiWeight());
            add(within, series(Measure.ADVANCED, subject, false), rule.advancedWeight());
            add(within, series(Measure.WARNING_FAILING, subject, true), rule.warningFailingWeight());
            add(bySubjects, within, 1);
        }
        return bySubjects;
    }

    private Map<Member, Mean> growth() {
        Map<Member, Mean> bySubjects = new HashMap<>();
        for (Subject subject : GROWING) {
            add(bySubjects, series(Measure.MEDIAN_SGP, subject, false), 1);
        }
        return bySubjects;
    }

    private Map<Member, Mean> highSchool() {
        Map<Member, Mean> rates = new HashMap<>();
        add(rates, series(Measure.GRADUATION_4YR, Subject.NONE, false), 1);
        add(rates, series(Measure.DROPOUT, Subject.NONE, true), 1);
        return rates;
    }

    /** An indicator over the years: ranked within each year, the years averaged by weight. */
    private Map<Member, Mean> series(Measure measure, Subject subject, boolean lowerIsBetter) {
        Map<Member, Mean> overYears = new HashMap<>();
        int years = rule.yearWeights().size();
        for (int i = 0; i < years; i++) {
            int year = rules.year() - years + 1 + i;
            Map<Member, BigDecimal> values = new LinkedHashMap<>();
            for (Member member : members) {
                value(member, year, measure, subject)
                        .ifPresent(value -> values.put(member, lowerIsBetter ? value.negate() : value));
            }
            Distribution distribution = new Distribution(values.values());
            int weight = rule.yearWeights().get(i);
            values.forEach((member, value) ->
                    overYears.computeIfAbsent(member, one -> new Mean()).add(distribution.share(value), weight));
        }
        return overYears;
    }

    private Optional<BigDecimal> value(Member member, int year, Measure measure, Subject subject) {
        if (year < rules.firstYear()) {
            return Optional.empty();
        }
        Unit unit = unit(member);
        int dataYear = year - lag(year, measure);
        int minimum = measure == Measure.MEDIAN_SGP
                ? unit.in(year).get(GROWTH).value().minimumStudents()
                : unit.minimum(year, member.group());
        Optional<Reading> reading = unit.find(dataYear, member.group(), subject, measure);
        return Eligibility.of(reading, minimum).usable() ? reading.flatMap(Reading::value) : Optional.empty();
    }

    private int lag(int year, Measure measure) {
        return switch (measure) {
            case GRADUATION_4YR -> rules.in(year).get(GRADUATION).value().fourYearLag();
            case DROPOUT -> rules.in(year).get(DROPOUT).value().lag();
            default -> 0;
        };
    }

    private Unit unit(Member member) {
        Unit unit = units.get(member.org());
        if (unit == null) {
            throw new IllegalStateException("no unit " + member.org());
        }
        return unit;
    }

    private static void add(Map<Member, Mean> to, Map<Member, Mean> series, int weight) {
        series.forEach(
                (member, mean) -> to.computeIfAbsent(member, one -> new Mean()).add(mean.value(), weight));
    }

    private static Map<Member, BigDecimal> ranked(Map<Member, Mean> values) {
        Distribution distribution =
                new Distribution(values.values().stream().map(Mean::value).toList());
        Map<Member, BigDecimal> ranked = new HashMap<>();
        values.forEach((member, mean) -> ranked.put(member, distribution.share(mean.value())));
        return ranked;
    }

    /** A weighted mean of what is there: what is missing takes its weight with it. */
    private static final class Mean {

        private BigDecimal sum = BigDecimal.ZERO;
        private int weights;

        void add(BigDecimal value, int weight) {
            sum = sum.add(value.multiply(BigDecimal.valueOf(weight)));
            weights += weight;
        }

        BigDecimal value() {
            return new Ratio(sum, BigDecimal.valueOf(weights)).value();
        }
    }
}
