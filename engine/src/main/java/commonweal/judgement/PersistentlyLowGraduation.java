package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.LOW_GRADUATION;

import commonweal.measures.Reading;
import commonweal.policy.Clause;
import commonweal.policy.LowGraduationRule;
import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Persistently low graduation rate: for some group the latest four-year rate and each of the prior five-year rates are
 * below their lines. A rate that is not there is not low: then the rule does not hold.
 */
final class PersistentlyLowGraduation {

    static final String CODE = "low_graduation";

    private PersistentlyLowGraduation() {}

    static List<Trigger> triggers(Unit unit) {
        Optional<Clause<LowGraduationRule>> clause = unit.in(unit.year()).find(LOW_GRADUATION);
        if (clause.isEmpty()) {
            return List.of();
        }
        List<String> groups = new ArrayList<>();
        for (Group group : unit.in(unit.year()).get(GROUPS).value().judged()) {
            Optional<BigDecimal> given = unit.given(unit.year(), group, Measure.LOW_GRADUATION);
            if (given.isPresent()) {
                if (given.get().signum() > 0) {
                    groups.add(group == Group.ALL ? "given, group not named" : group.title() + ", given");
                }
            } else {
                low(unit, clause.get().value(), group).ifPresent(groups::add);
            }
        }
        return groups.isEmpty() ? List.of() : List.of(trigger(unit, clause.get(), groups));
    }

    /** The group and its rates, if it is persistently low. */
    private static Optional<String> low(Unit unit, LowGraduationRule rule, Group group) {
        List<String> rates = new ArrayList<>();
        int cohort = unit.year() - rule.fourYearLag();
        Optional<BigDecimal> latest = rate(unit, cohort, group, Measure.GRADUATION_4YR);
        if (latest.isEmpty() || latest.get().compareTo(rule.fourYearBelow()) >= 0) {
            return Optional.empty();
        }
        rates.add("four-year " + cohort + ": " + latest.get().toPlainString());
        for (int back = 0; back < rule.priorFiveYearRates(); back++) {
            int prior = unit.year() - rule.fiveYearLag() - back;
            Optional<BigDecimal> five = rate(unit, prior, group, Measure.GRADUATION_5YR);
            if (five.isEmpty() || five.get().compareTo(rule.fiveYearBelow()) >= 0) {
                return Optional.empty();
            }
            rates.add("five-year " + prior + ": " + five.get().toPlainString());
        }
        return Optional.of(group.title() + ", " + String.join(", ", rates));
    }

    private static Optional<BigDecimal> rate(Unit unit, int cohort, Group group, Measure measure) {
        Optional<Reading> reading = unit.find(cohort, group, Subject.NONE, measure);
        return Eligibility.of(reading, unit.minimum(unit.year(), group)).usable()
                ? reading.flatMap(Reading::value)
                : Optional.empty();
    }

    private static Trigger trigger(Unit unit, Clause<LowGraduationRule> clause, List<String> groups) {
        String detail = String.join("; ", groups);
        LowGraduationRule rule = clause.value();
        return new Trigger(
                CODE,
                Level.THREE,
                Words.of(unit.in(unit.year()), CODE),
                detail,
                Reason.of(
                        CODE,
                        "Persistently low graduation rate: the latest four-year rate is below "
                                + rule.fourYearBelow().toPlainString() + "% and each of the "
                                + rule.priorFiveYearRates() + " prior five-year rates below "
                                + rule.fiveYearBelow().toPlainString() + "% (" + detail + "): Level 3.",
                        Cite.of(clause)));
    }
}
