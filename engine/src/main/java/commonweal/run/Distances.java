package commonweal.run;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.INDEX;
import static commonweal.policy.ClauseKey.LOWEST_PERFORMING;
import static commonweal.policy.ClauseKey.LOW_GRADUATION;
import static commonweal.policy.ClauseKey.MINIMUM_SIZE;
import static commonweal.policy.ClauseKey.PARTICIPATION;

import commonweal.judgement.IndexResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.Percentile;
import commonweal.judgement.Trigger;
import commonweal.judgement.UnitJudgement;
import commonweal.measures.OrgMeasures;
import commonweal.measures.Reading;
import commonweal.policy.IndexRule;
import commonweal.policy.LowGraduationRule;
import commonweal.policy.ParticipationRule;
import commonweal.policy.RuleSet;
import commonweal.policy.YearRules;
import commonweal.roster.Roster;
import commonweal.terms.Group;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a unit is from the next better level: for each thing that holds it where the computation has it, how much is
 * missing. It changes nothing and decides nothing.
 */
public final class Distances {

    private final RuleSet rules;
    private final YearRules now;
    private final UnitJudgement unit;
    private final OrgMeasures measures;
    private final List<Distance> found = new ArrayList<>();

    private Distances(RuleSet rules, UnitJudgement unit, OrgMeasures measures) {
        this.rules = rules;
        this.now = rules.rules();
        this.unit = unit;
        this.measures = measures;
    }

    /** The distances of a school from the level above the computed one; none for Level 1 and for units without a level. */
    public static List<Distance> of(RuleSet rules, UnitJudgement unit, OrgMeasures measures) {
        Distances distances = new Distances(rules, unit, measures);
        unit.level().ifPresent(distances::measure);
        return List.copyOf(distances.found);
    }

    /** The schools that hold a district where it is, the first few by name. */
    public static Optional<Distance> ofSchools(Roster roster, UnitJudgement district, List<LevelRow> schools) {
        Level computed = district.level().map(LevelResult::computed).orElse(Level.INSUFFICIENT);
        List<LevelRow> holding = schools.stream()
                .filter(row -> computed.classified()
                        && !computed.worseThan(row.level())
                        && row.level().classified())
                .toList();
        if (computed == Level.ONE || holding.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = holding.stream()
                .limit(5)
                .map(row -> roster.find(row.org()).orElseThrow().name() + " (" + row.org() + ")")
                .toList();
        return Optional.of(new Distance(
                "lowest_school_in_district",
                Optional.of(BigDecimal.valueOf(holding.size())),
                (holding.size() == 1 ? "One school stands" : holding.size() + " schools stand") + " in "
                        + computed.title() + (computed == Level.FOUR ? " or 5" : "") + ", and none may: "
                        + String.join(", ", names) + (holding.size() > 5 ? " and others." : ".")));
    }

    private void measure(LevelResult result) {
        if (result.computed() == Level.ONE) {
            return;
        }
        for (Trigger trigger : result.triggers()) {
            if (trigger.level() == result.computed()) {
                measure(trigger.code());
            }
        }
    }

    private void measure(String trigger) {
        switch (trigger) {
            case "not_meeting" -> now.find(INDEX).ifPresent(clause -> indexes(clause.value()));
            case "lowest_schools" ->
                now.find(LOWEST_PERFORMING)
                        .ifPresent(clause -> schoolPercentile(clause.value().schoolPercentile()));
            case "lowest_subgroups" ->
                now.find(LOWEST_PERFORMING)
                        .ifPresent(clause -> subgroups(clause.value().subgroupPercentile()));
            case "low_participation" ->
                now.find(PARTICIPATION)
                        .ifPresent(clause -> participation(
                                trigger, clause.value(), clause.value().low()));
            case "very_low_participation" ->
                now.find(PARTICIPATION)
                        .ifPresent(clause -> participation(
                                trigger, clause.value(), clause.value().veryLow()));
            case "low_graduation" -> now.find(LOW_GRADUATION).ifPresent(clause -> graduation(clause.value()));
            default -> {
                // A district's lowest school and a person's decision have no figure of the unit's own.
            }
        }
    }

    private void indexes(IndexRule rule) {
        for (Group group : now.get(GROUPS).value().deciding()) {
            Optional<IndexResult> row = unit.indexes().stream()
                    .filter(index -> index.year() == rules.year() && index.group() == group)
                    .findFirst();
            Optional<BigDecimal> index = row.flatMap(IndexResult::cumulative);
            if (index.isPresent() && index.get().compareTo(rule.onTarget()) < 0) {
                BigDecimal missing = rule.onTarget().subtract(index.get());
                found.add(new Distance(
                        "not_meeting",
                        Optional.of(missing),
                        group.title() + ": cumulative index " + index.get().toPlainString() + ", "
                                + points(missing, "point") + " short of "
                                + rule.onTarget().toPlainString() + "."
                                + annualNeeded(rule, group)));
            }
        }
    }

    /** The least annual index of this year with which the cumulative one would be on target, other years as they are. */
    private String annualNeeded(IndexRule rule, Group group) {
        List<IndexResult> years = unit.indexes().stream()
                .filter(index -> index.group() == group && index.annual().isPresent())
                .toList();
        Optional<BigDecimal> thisYear = years.stream()
                .filter(index -> index.year() == rules.year() && index.status() == IndexResult.Status.COMPUTED)
                .findFirst()
                .flatMap(IndexResult::annualDisplayed);
        if (thisYear.isEmpty()) {
            return "";
        }
        BigDecimal sum = BigDecimal.ZERO;
        int weights = 0;
        int own = rule.weights().getLast();
        for (IndexResult index : years) {
            int back = rules.year() - index.year();
            if (back > 0 && back < rule.weights().size()) {
                int weight = rule.weights().get(rule.weights().size() - 1 - back);
                BigDecimal counted = rule.roundedAnnualInside()
                        ? index.annualDisplayed().orElseThrow()
                        : index.annual().orElseThrow();
                sum = sum.add(counted.multiply(BigDecimal.valueOf(weight)));
                weights += weight;
            }
        }
        BigDecimal total = BigDecimal.valueOf(weights + (long) own);
        BigDecimal needed = thisYear.get();
        while (rule.rounding()
                        .divide(sum.add(needed.multiply(BigDecimal.valueOf(own))), total)
                        .compareTo(rule.onTarget())
                < 0) {
            needed = needed.add(BigDecimal.ONE);
        }
        return " With the earlier years as they are, an annual index of " + needed.toPlainString()
                + " this year would have been enough; it is " + thisYear.get().toPlainString() + ".";
    }

    private void schoolPercentile(int line) {
        standing(Group.ALL, Measure.SCHOOL_PERCENTILE)
                .ifPresent(percentile -> found.add(new Distance(
                        "lowest_schools",
                        Optional.of(BigDecimal.valueOf(line + 1L - percentile)),
                        "School percentile " + percentile + ": "
                                + points(BigDecimal.valueOf(line + 1L - percentile), "percentile") + " short of "
                                + (line + 1)
                                + ", the first that is not among the lowest performing.")));
    }

    private void subgroups(int line) {
        for (Group group : groupsWith(now.get(GROUPS).value().lowSubgroup())) {
            Optional<Integer> percentile = standing(group, Measure.SUBGROUP_PERCENTILE);
            Optional<Boolean> given = flag(group, Measure.LOW_SUBGROUP);
            if (given.orElse(false)) {
                notKnown("lowest_subgroups", group, "among the lowest performing subgroups");
            } else if (given.isEmpty() && percentile.isPresent() && percentile.get() <= line) {
                BigDecimal missing = BigDecimal.valueOf(line + 1L - percentile.get());
                found.add(new Distance(
                        "lowest_subgroups",
                        Optional.of(missing),
                        group.title() + ": percentile " + percentile.get() + " among all subgroups, "
                                + points(missing, "percentile") + " short of " + (line + 1) + "."));
            }
        }
    }

    private Optional<Integer> standing(Group group, Measure measure) {
        return unit.percentiles().stream()
                .filter(one -> one.year() == rules.year() && one.group() == group && one.measure() == measure)
                .findFirst()
                .flatMap(Percentile::inUse);
    }

    private void participation(String trigger, ParticipationRule rule, BigDecimal line) {
        Measure flag = trigger.equals("low_participation") ? Measure.LOW_PARTICIPATION : Measure.VERY_LOW_PARTICIPATION;
        for (Group group : now.get(GROUPS).value().judged()) {
            Optional<Boolean> given = flag(group, flag);
            if (given.orElse(false)) {
                notKnown(trigger, group, "below " + line.toPlainString() + "% participation");
            }
            for (Subject subject : given.isEmpty() ? List.of(Subject.values()) : List.<Subject>of()) {
                rate(rules.year(), group, subject, Measure.PARTICIPATION)
                        .map(rule.rounding()::round)
                        .filter(rate -> rate.compareTo(line) < 0)
                        .ifPresent(rate -> found.add(new Distance(
                                trigger,
                                Optional.of(line.subtract(rate)),
                                group.title() + (subject == Subject.NONE ? "" : ", " + subject.title())
                                        + ": participation " + rate.toPlainString() + "%, "
                                        + points(line.subtract(rate), "point") + " short of " + line.toPlainString()
                                        + "%.")));
            }
        }
    }

    private void graduation(LowGraduationRule rule) {
        int cohort = rules.year() - rule.fourYearLag();
        for (Group group : now.get(GROUPS).value().judged()) {
            Optional<Boolean> given = flag(group, Measure.LOW_GRADUATION);
            if (given.orElse(false)) {
                notKnown("low_graduation", group, "persistently low in graduation");
            } else if (given.isEmpty()) {
                rate(cohort, group, Subject.NONE, Measure.GRADUATION_4YR)
                        .filter(rate -> rate.compareTo(rule.fourYearBelow()) < 0 && allFiveYearRatesLow(rule, group))
                        .ifPresent(rate -> found.add(new Distance(
                                "low_graduation",
                                Optional.of(rule.fourYearBelow().subtract(rate)),
                                group.title() + ": four-year rate " + rate.toPlainString() + "% (class of " + cohort
                                        + "), "
                                        + points(rule.fourYearBelow().subtract(rate), "point") + " short of "
                                        + rule.fourYearBelow().toPlainString() + "%.")));
            }
        }
    }

    private boolean allFiveYearRatesLow(LowGraduationRule rule, Group group) {
        for (int back = 0; back < rule.priorFiveYearRates(); back++) {
            int cohort = rules.year() - rule.fiveYearLag() - back;
            boolean low = rate(cohort, group, Subject.NONE, Measure.GRADUATION_5YR)
                    .map(rate -> rate.compareTo(rule.fiveYearBelow()) < 0)
                    .orElse(false);
            if (!low) {
                return false;
            }
        }
        return true;
    }

    private Optional<BigDecimal> rate(int year, Group group, Subject subject, Measure measure) {
        int minimum = now.get(MINIMUM_SIZE).value().of(group);
        return measures.find(year, group, subject, measure)
                .filter(reading -> reading.n().map(n -> n >= minimum).orElse(true))
                .flatMap(Reading::value);
    }

    private Optional<Boolean> flag(Group group, Measure measure) {
        return measures.find(rules.year(), group, Subject.NONE, measure)
                .flatMap(Reading::value)
                .map(value -> value.signum() > 0);
    }

    private void notKnown(String trigger, Group group, String what) {
        found.add(new Distance(
                trigger,
                Optional.empty(),
                (group == Group.ALL ? "A group that the source does not name" : group.title()) + " was given as being "
                        + what + ", without the figure: how far is not known."));
    }

    private static List<Group> groupsWith(List<Group> groups) {
        List<Group> all = new ArrayList<>(List.of(Group.ALL));
        all.addAll(groups);
        return all;
    }

    private static String points(BigDecimal number, String word) {
        return number.toPlainString() + " " + word + (number.compareTo(BigDecimal.ONE) == 0 ? "" : "s");
    }
}
