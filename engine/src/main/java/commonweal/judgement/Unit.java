package commonweal.judgement;

import static commonweal.policy.ClauseKey.COMPARISON_YEARS;
import static commonweal.policy.ClauseKey.MINIMUM_SIZE;

import commonweal.judgement.IndicatorResult.Dated;
import commonweal.measures.OrgMeasures;
import commonweal.measures.Reading;
import commonweal.policy.RuleSet;
import commonweal.policy.YearRules;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.SchoolType;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One organisation as the rules look at it: its figures, the rules of each year and its place among the others.
 *
 * @param organisation which
 * @param type its school type; empty for a district, or if grades and type are not known
 * @param measures its figures
 * @param rules the rule set
 * @param standings computed percentiles
 */
record Unit(
        Organisation organisation,
        Optional<SchoolType> type,
        OrgMeasures measures,
        RuleSet rules,
        Standings standings) {

    /** The determination year. */
    int year() {
        return rules.year();
    }

    /** The rules of a year; a year before the first covered, of which only given results are known, has the first one's. */
    YearRules in(int year) {
        return rules.in(Math.max(year, rules.firstYear()));
    }

    boolean isSchool() {
        return organisation.kind() == OrgKind.SCHOOL;
    }

    /** What it is compared with: its school type, or districts. */
    String pool() {
        return isSchool()
                ? type.map(SchoolType::code).orElse("schools")
                : organisation.kind().code() + "s";
    }

    Optional<Reading> find(int year, Group group, Subject subject, Measure measure) {
        return measures.find(year, group, subject, measure);
    }

    Optional<Reading> find(int year, Group group, Measure measure) {
        return measures.find(year, group, Subject.NONE, measure);
    }

    /** A result taken as given, if there is one. */
    Optional<BigDecimal> given(int year, Group group, Subject subject, Measure measure) {
        return find(year, group, subject, measure).flatMap(Reading::value);
    }

    Optional<BigDecimal> given(int year, Group group, Measure measure) {
        return given(year, group, Subject.NONE, measure);
    }

    /** The least number of students of a group in a year. */
    int minimum(int year, Group group) {
        return in(year).get(MINIMUM_SIZE).value().of(group);
    }

    /** Whether the year's reading has a value that rests on enough students. */
    Eligibility eligibility(int year, Group group, Subject subject, Measure measure) {
        return Eligibility.of(find(year, group, subject, measure), minimum(year, group));
    }

    /** The nearest of the prior years a group may be compared with in which it was eligible. */
    Optional<Integer> comparisonYear(int year, Group group, Subject subject, Measure measure) {
        int furthest = in(year).get(COMPARISON_YEARS).value();
        for (int back = 1; back <= furthest; back++) {
            if (eligibility(year - back, group, subject, measure).usable()) {
                return Optional.of(year - back);
            }
        }
        return Optional.empty();
    }

    /** The value of a year as displayed, if it is usable. */
    Optional<Dated> usable(
            int year, Group group, Subject subject, Measure measure, int minimum, UnaryOperator<BigDecimal> displayed) {
        Optional<Reading> reading = find(year, group, subject, measure);
        return Eligibility.of(reading, minimum).usable()
                ? reading.flatMap(Reading::value).map(value -> new Dated(year, displayed.apply(value)))
                : Optional.empty();
    }
}
