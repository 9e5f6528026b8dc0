package commonweal.measuring;

import commonweal.terms.Group;
import java.util.EnumSet;
import java.util.Set;

/**
 * Every quotient that is made from the tallies, as the clauses of one year round it. Values are unscaled (873 at one
 * decimal is 87.3), with as many decimals as the quotient of their kind; {@link ExactQuotient#NONE} where nothing was
 * counted to divide by.
 */
final class YearValues {

    /** Decimals of a median: it is a whole number or lies in the middle between two. */
    static final int MEDIAN_DECIMALS = 1;

    private static final Set<Group> OF_LOW_INCOME = EnumSet.of(Group.LOW_INCOME, Group.ECONOMICALLY_DISADVANTAGED);
    private static final Set<Group> RACES = EnumSet.range(Group.AMERICAN_INDIAN, Group.WHITE);
    private static final int HALF_IN_TENTHS = 5;
    private static final int PERCENT = 100;

    final ExactQuotient index;
    final ExactQuotient share;
    final ExactQuotient participation;
    final ExactQuotient graduation;
    final ExactQuotient dropout;
    final ExactQuotient riskRatio;

    private final Tally<SubjectCount> subjects;
    private final Tally<OutcomeCount> outcomes;
    private final int year;
    private final Set<Group> identified;
    private final Set<Group> separated;

    YearValues(Tallies tallies, int year, ValueRules rules) {
        this.subjects = tallies.subjects();
        this.outcomes = tallies.outcomes();
        this.year = year;
        this.identified = EnumSet.copyOf(OF_LOW_INCOME);
        identified.retainAll(rules.groups().judged());
        this.separated = EnumSet.copyOf(RACES);
        separated.addAll(OF_LOW_INCOME);
        separated.retainAll(rules.groups().judged());
        this.index = new ExactQuotient(1, rules.index().rounding());
        this.share = new ExactQuotient(PERCENT, rules.rates().shares());
        this.participation = new ExactQuotient(PERCENT, rules.participation().rounding());
        this.graduation = new ExactQuotient(PERCENT, rules.rates().graduation());
        this.dropout = new ExactQuotient(PERCENT, rules.rates().dropout());
        this.riskRatio = new ExactQuotient(1, rules.rates().riskRatio());
    }

    /** Composite Performance Index of a cell of the subjects, index points. */
    long index(int cell) {
        return index.unscaled(subjects.get(SubjectCount.POINTS, cell), subjects.get(SubjectCount.ASSESSED, cell));
    }

    /** Share of the students with a level who are at this one, percent. */
    long share(SubjectCount level, int cell) {
        return share.unscaled(subjects.get(level, cell), subjects.get(SubjectCount.LEVELLED, cell));
    }

    /** Participation rate, percent. */
    long participation(int cell) {
        return participation.unscaled(
                subjects.get(SubjectCount.PARTICIPATED, cell), subjects.get(SubjectCount.ENROLLED, cell));
    }

    /** Median growth percentile, {@link #MEDIAN_DECIMALS}. */
    long medianGrowth(int cell) {
        return median(subjects.get(SubjectCount.GROWTH_MEDIAN_TWICE, cell));
    }

    /** Median growth percentile on ACCESS, {@link #MEDIAN_DECIMALS}. */
    long medianAccess(int cell) {
        return median(outcomes.get(OutcomeCount.ACCESS_MEDIAN_TWICE, cell));
    }

    private static long median(int twice) {
        return twice == Tally.NONE ? ExactQuotient.NONE : (long) twice * HALF_IN_TENTHS;
    }

    /** Four-year graduation rate, percent. */
    long graduation4(int cell) {
        return graduation.unscaled(
                outcomes.get(OutcomeCount.GRADUATES_4YR, cell), outcomes.get(OutcomeCount.COHORT_4YR, cell));
    }

    /** Five-year graduation rate, percent. */
    long graduation5(int cell) {
        return graduation.unscaled(
                outcomes.get(OutcomeCount.GRADUATES_5YR, cell), outcomes.get(OutcomeCount.COHORT_5YR, cell));
    }

    /** Dropout rate, percent. */
    long dropout(int cell) {
        return dropout.unscaled(
                outcomes.get(OutcomeCount.DROPPED_OUT, cell), outcomes.get(OutcomeCount.SECONDARY, cell));
    }

    /** Whether there is an identification ratio of this group: low income in whichever way the year judges it. */
    boolean identifies(Group group) {
        return identified.contains(group);
    }

    /** Whether there is a separation ratio of this group: low income, and each race judged in the year. */
    boolean separates(Group group) {
        return separated.contains(group);
    }

    /** Rate of disability in the group over that of all other students of the unit. */
    long identificationRatio(int unit, Group group) {
        return ratio(OutcomeCount.DISABILITY, OutcomeCount.ENROLLED, unit, group);
    }

    /** Rate of separate placement among the group's students with disabilities over that of all others with disabilities. */
    long separationRatio(int unit, Group group) {
        return ratio(OutcomeCount.SEPARATE, OutcomeCount.DISABILITY, unit, group);
    }

    /** (part / whole) of the group over (part / whole) of all others, as one fraction, so that it is rounded once. */
    private long ratio(OutcomeCount part, OutcomeCount whole, int unit, Group group) {
        int in = outcomes.cell(unit, year, 0, group);
        int all = outcomes.cell(unit, year, 0, Group.ALL);
        long partIn = outcomes.get(part, in);
        long wholeIn = outcomes.get(whole, in);
        long partOut = outcomes.get(part, all) - partIn;
        long wholeOut = outcomes.get(whole, all) - wholeIn;
        // an empty side makes wholeIn * partOut 0, or leaves both numbers of the others 0
        return riskRatio.unscaled(partIn * wholeOut, wholeIn * partOut);
    }
}
