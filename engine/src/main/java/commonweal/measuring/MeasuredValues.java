package commonweal.measuring;

import static commonweal.measuring.ExactQuotient.NONE;
import static commonweal.measuring.YearValues.MEDIAN_DECIMALS;

import commonweal.measures.CoveredYears;
import commonweal.measures.Measures;
import commonweal.measures.Reading;
import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * All values made from the tallies: what {@code measures.csv} holds and judgement reads. A group nobody was counted of has
 * no value, and no row; only a ratio that does not exist because one of its sides is empty is a row without a value, not
 * applicable. Source: docs/measuring.md.
 */
public final class MeasuredValues {

    private static final List<Subject> SUBJECTS = List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE);

    private final Tallies tallies;
    private final IntFunction<ValueRules> rules;
    private final int firstYear;
    private final YearValues[] values;
    private final boolean[] exits;
    private final ValueYears years;

    /**
     * The values of these tallies.
     *
     * @param tallies what was counted; subjects and outcomes of the same units
     * @param rules the rules of each year that was counted
     * @throws IllegalArgumentException if the tallies are of different units
     */
    public MeasuredValues(Tallies tallies, IntFunction<ValueRules> rules) {
        this(tallies, rules, (measure, year) -> true);
    }

    private MeasuredValues(Tallies tallies, IntFunction<ValueRules> rules, ValueYears years) {
        Tally<SubjectCount> subjects = tallies.subjects();
        Tally<OutcomeCount> outcomes = tallies.outcomes();
        if (!subjects.units().equals(outcomes.units())) {
            throw new IllegalArgumentException("subjects and outcomes must be counted of the same units, were of "
                    + subjects.units().size() + " and " + outcomes.units().size());
        }
        this.tallies = tallies;
        this.rules = rules;
        this.years = years;
        this.firstYear = Math.min(subjects.firstYear(), outcomes.firstYear());
        int past = Math.max(subjects.firstYear() + subjects.years(), outcomes.firstYear() + outcomes.years());
        this.values = new YearValues[past - firstYear];
        this.exits = new boolean[past - firstYear];
        for (int i = 0; i < values.length; i++) {
            values[i] = new YearValues(tallies, firstYear + i, rules.apply(firstYear + i));
            exits[i] = outcomes.holds(firstYear + i) && anyExit(outcomes, firstYear + i);
        }
    }

    /** Which years of a measure are wanted. */
    private interface ValueYears {
        boolean want(Measure measure, int year);
    }

    /**
     * Takes values.
     */
    interface Taker {
        /**
         * A value.
         *
         * @param value unscaled; {@link ExactQuotient#NONE} if the value is not applicable
         * @param n students it rests on; NONE if there is no such number
         * @param numerator the exact sum behind it; NONE if there is none
         */
        void take(Subject subject, Measure measure, long value, int decimals, long n, long numerator);
    }

    /** The same values, but of each measure only the years that a policy can use, so that nothing is read by nobody. */
    public MeasuredValues within(CoveredYears covered) {
        return new MeasuredValues(
                tallies, rules, (measure, year) -> year >= covered.first(measure) && year <= covered.last());
    }

    /** The values of the years that {@link #within} leaves out because they lie before those that a policy can use. */
    public MeasuredValues before(CoveredYears covered) {
        return new MeasuredValues(tallies, rules, (measure, year) -> year < covered.first(measure));
    }

    /** All values as judgement reads them. */
    public Measures measures() {
        Measures.Collector collector = new Measures.Collector(firstYear(), lastYear());
        feed(collector);
        return collector.collected();
    }

    /** Adds all values to a collection that covers their years. */
    public void feed(Measures.Collector collector) {
        for (int unit = 0; unit < units().size(); unit++) {
            OrgCode org = units().get(unit);
            for (int year = firstYear(); year <= lastYear(); year++) {
                for (Group group : Group.values()) {
                    int of = year;
                    each(
                            unit,
                            year,
                            group,
                            (subject, measure, value, decimals, n, numerator) -> collector.add(
                                    org, of, group, subject, measure, reading(value, decimals, n, numerator)));
                }
            }
        }
    }

    private static Reading reading(long value, int decimals, long n, long numerator) {
        return new Reading(
                value == NONE ? Optional.empty() : Optional.of(BigDecimal.valueOf(value, decimals)),
                n == NONE ? Optional.empty() : Optional.of((int) n),
                numerator == NONE ? Optional.empty() : Optional.of(BigDecimal.valueOf(numerator)),
                value == NONE ? Reading.Status.NOT_APPLICABLE : Reading.Status.PRESENT);
    }

    /** The units in the order of their codes. */
    List<OrgCode> units() {
        return tallies.subjects().units();
    }

    int firstYear() {
        return firstYear;
    }

    int lastYear() {
        return firstYear + values.length - 1;
    }

    Tally<SubjectCount> subjects() {
        return tallies.subjects();
    }

    YearValues of(int year) {
        return values[year - firstYear];
    }

    /** The values of a unit, year and group, by subject (those without one last) and measure. */
    void each(int unit, int year, Group group, Taker taker) {
        Taker wanted = (subject, measure, value, decimals, n, numerator) -> {
            if (years.want(measure, year)) {
                taker.take(subject, measure, value, decimals, n, numerator);
            }
        };
        if (tallies.subjects().holds(year)) {
            for (Subject subject : SUBJECTS) {
                int cell = tallies.subjects().cell(unit, year, Tallies.part(subject), group);
                ofSubject(subject, cell, of(year), wanted);
            }
        }
        if (tallies.outcomes().holds(year)) {
            outcomes(unit, year, group, wanted);
        }
    }

    private void ofSubject(Subject subject, int cell, YearValues of, Taker taker) {
        Tally<SubjectCount> counted = tallies.subjects();
        int assessed = counted.get(SubjectCount.ASSESSED, cell);
        if (assessed > 0) {
            int points = counted.get(SubjectCount.POINTS, cell);
            taker.take(subject, Measure.CPI, of.index(cell), of.index.decimals(), assessed, points);
        }
        long median = of.medianGrowth(cell);
        if (median != NONE) {
            int n = counted.get(SubjectCount.GROWTH, cell);
            taker.take(subject, Measure.MEDIAN_SGP, median, MEDIAN_DECIMALS, n, NONE);
        }
        if (counted.get(SubjectCount.LEVELLED, cell) > 0) {
            share(subject, Measure.WARNING_FAILING, SubjectCount.WARNING_FAILING, cell, of, taker);
            share(subject, Measure.NEEDS_IMPROVEMENT, SubjectCount.NEEDS_IMPROVEMENT, cell, of, taker);
            share(subject, Measure.PROFICIENT, SubjectCount.PROFICIENT, cell, of, taker);
            share(subject, Measure.ADVANCED, SubjectCount.ADVANCED, cell, of, taker);
        }
        int enrolled = counted.get(SubjectCount.ENROLLED, cell);
        if (enrolled > 0) {
            int took = counted.get(SubjectCount.PARTICIPATED, cell);
            taker.take(
                    subject,
                    Measure.PARTICIPATION,
                    of.participation(cell),
                    of.participation.decimals(),
                    enrolled,
                    took);
        }
    }

    private void share(Subject subject, Measure measure, SubjectCount level, int cell, YearValues of, Taker taker) {
        taker.take(
                subject,
                measure,
                of.share(level, cell),
                of.share.decimals(),
                tallies.subjects().get(SubjectCount.LEVELLED, cell),
                tallies.subjects().get(level, cell));
    }

    private void outcomes(int unit, int year, Group group, Taker taker) {
        Tally<OutcomeCount> counted = tallies.outcomes();
        YearValues of = of(year);
        int cell = counted.cell(unit, year, 0, group);
        rate(
                Measure.GRADUATION_4YR,
                of.graduation4(cell),
                of.graduation.decimals(),
                OutcomeCount.COHORT_4YR,
                OutcomeCount.GRADUATES_4YR,
                cell,
                taker);
        rate(
                Measure.GRADUATION_5YR,
                of.graduation5(cell),
                of.graduation.decimals(),
                OutcomeCount.COHORT_5YR,
                OutcomeCount.GRADUATES_5YR,
                cell,
                taker);
        if (exits[year - firstYear]) {
            rate(
                    Measure.DROPOUT,
                    of.dropout(cell),
                    of.dropout.decimals(),
                    OutcomeCount.SECONDARY,
                    OutcomeCount.DROPPED_OUT,
                    cell,
                    taker);
            int back = counted.get(OutcomeCount.REENGAGED, cell);
            if (back > 0 || counted.get(OutcomeCount.SECONDARY, cell) > 0) {
                taker.take(Subject.NONE, Measure.DROPOUTS_REENGAGED, back, 0, NONE, NONE);
            }
        }
        long median = of.medianAccess(cell);
        if (median != NONE) {
            int n = counted.get(OutcomeCount.ACCESS_GROWTH, cell);
            taker.take(Subject.NONE, Measure.ACCESS_MEDIAN_SGPA, median, MEDIAN_DECIMALS, n, NONE);
        }
        ratios(unit, year, group, cell, taker);
    }

    private void rate(
            Measure measure, long value, int decimals, OutcomeCount whole, OutcomeCount part, int cell, Taker taker) {
        if (value != NONE) {
            Tally<OutcomeCount> counted = tallies.outcomes();
            taker.take(Subject.NONE, measure, value, decimals, counted.get(whole, cell), counted.get(part, cell));
        }
    }

    private void ratios(int unit, int year, Group group, int cell, Taker taker) {
        YearValues of = of(year);
        int enrolled = tallies.outcomes().get(OutcomeCount.ENROLLED, cell);
        if (of.identifies(group) && enrolled > 0) {
            taker.take(
                    Subject.NONE,
                    Measure.SWD_IDENTIFICATION_RISK_RATIO,
                    of.identificationRatio(unit, group),
                    of.riskRatio.decimals(),
                    enrolled,
                    NONE);
        }
        int disabled = tallies.outcomes().get(OutcomeCount.DISABILITY, cell);
        if (of.separates(group) && disabled > 0) {
            taker.take(
                    Subject.NONE,
                    Measure.SEPARATE_PLACEMENT_RISK_RATIO,
                    of.separationRatio(unit, group),
                    of.riskRatio.decimals(),
                    disabled,
                    NONE);
        }
    }

    /** Whether anyone left or came back in the year. If not, the year's exits were not given, and missing is not zero. */
    private static boolean anyExit(Tally<OutcomeCount> outcomes, int year) {
        for (int unit = 0; unit < outcomes.units().size(); unit++) {
            int cell = outcomes.cell(unit, year, 0, Group.ALL);
            if (outcomes.get(OutcomeCount.DROPPED_OUT, cell) > 0 || outcomes.get(OutcomeCount.REENGAGED, cell) > 0) {
                return true;
            }
        }
        return false;
    }
}
