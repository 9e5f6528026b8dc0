package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.PARTICIPATION;

import commonweal.measures.Reading;
import commonweal.policy.Clause;
import commonweal.policy.ParticipationRule;
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
 * Participation in the assessments: any group, any subject. Below the low line a unit is no better than Level 2, below the
 * very low line it is in Level 3. Holds for units without an index too. A district takes its schools' level: rates
 * of the district as a whole count only where the policy says so, or where the state's own result is given.
 */
final class Participation {

    static final String LOW = "low_participation";
    static final String VERY_LOW = "very_low_participation";

    private static final Subject[] NO_SUBJECTS = {};

    private Participation() {}

    static List<Trigger> triggers(Unit unit) {
        Optional<Clause<ParticipationRule>> clause = unit.in(unit.year()).find(PARTICIPATION);
        if (clause.isEmpty()) {
            return List.of();
        }
        boolean rates = unit.isSchool() || clause.get().value().districts();
        List<String> low = new ArrayList<>();
        List<String> veryLow = new ArrayList<>();
        for (Group group : unit.in(unit.year()).get(GROUPS).value().judged()) {
            Optional<Boolean> givenLow = flag(unit, group, Measure.LOW_PARTICIPATION);
            Optional<Boolean> givenVeryLow = flag(unit, group, Measure.VERY_LOW_PARTICIPATION);
            givenLow.filter(yes -> yes).ifPresent(yes -> low.add(given(group)));
            givenVeryLow.filter(yes -> yes).ifPresent(yes -> veryLow.add(given(group)));
            for (Subject subject : rates ? Subject.values() : NO_SUBJECTS) {
                Optional<BigDecimal> rate = rate(unit, clause.get().value(), group, subject);
                if (rate.isPresent()
                        && rate.get().compareTo(clause.get().value().veryLow()) < 0) {
                    if (givenVeryLow.isEmpty()) {
                        veryLow.add(cell(group, subject, rate.get()));
                    }
                } else if (rate.isPresent()
                        && rate.get().compareTo(clause.get().value().low()) < 0) {
                    if (givenLow.isEmpty()) {
                        low.add(cell(group, subject, rate.get()));
                    }
                }
            }
        }
        List<Trigger> triggers = new ArrayList<>();
        if (!veryLow.isEmpty()) {
            triggers.add(trigger(
                    unit,
                    clause.get(),
                    VERY_LOW,
                    Level.THREE,
                    clause.get().value().veryLow(),
                    veryLow));
        }
        if (!low.isEmpty()) {
            triggers.add(trigger(
                    unit, clause.get(), LOW, Level.TWO, clause.get().value().low(), low));
        }
        return triggers;
    }

    private static Optional<Boolean> flag(Unit unit, Group group, Measure measure) {
        return unit.given(unit.year(), group, measure).map(value -> value.signum() > 0);
    }

    private static Optional<BigDecimal> rate(Unit unit, ParticipationRule rule, Group group, Subject subject) {
        return unit.eligibility(unit.year(), group, subject, Measure.PARTICIPATION)
                        .usable()
                ? unit.find(unit.year(), group, subject, Measure.PARTICIPATION)
                        .flatMap(Reading::value)
                        .map(rule.rounding()::round)
                : Optional.empty();
    }

    private static String given(Group group) {
        return group == Group.ALL ? "given, group and subject not named" : group.title() + ", given";
    }

    private static String cell(Group group, Subject subject, BigDecimal rate) {
        return group.title() + (subject == Subject.NONE ? "" : ", " + subject.title()) + " " + rate.toPlainString();
    }

    private static Trigger trigger(
            Unit unit,
            Clause<ParticipationRule> clause,
            String code,
            Level level,
            BigDecimal line,
            List<String> cells) {
        String detail = String.join("; ", cells);
        return new Trigger(
                code,
                level,
                Words.of(unit.in(unit.year()), code),
                detail,
                Reason.of(
                        code,
                        "Participation below " + line.toPlainString() + "% (" + detail + "): "
                                + (level == Level.THREE ? level.title() : "no better than " + level.title()) + ".",
                        Cite.of(clause)));
    }
}
