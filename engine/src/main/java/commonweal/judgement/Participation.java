package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.PARTICIPATION;

import commonweal.measures.Reading;
import commonweal.policy.Clause;
import commonweal.policy.ParticipationRule;
import commonweal.reason.Figure;
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

    private static final Group[] NO_GROUPS = {};

    private Participation() {}

    static List<Trigger> triggers(Unit unit) {
        Optional<Clause<ParticipationRule>> clause = unit.in(unit.year()).find(PARTICIPATION);
        if (clause.isEmpty()) {
            return List.of();
        }
        List<ParticipationRate> rates = rates(unit);
        BigDecimal lowLine = clause.get().value().low();
        BigDecimal veryLowLine = clause.get().value().veryLow();
        List<String> low = new ArrayList<>();
        List<String> veryLow = new ArrayList<>();
        for (Group group : unit.in(unit.year()).get(GROUPS).value().judged()) {
            Optional<Boolean> givenLow = flag(unit, group, Measure.LOW_PARTICIPATION);
            Optional<Boolean> givenVeryLow = flag(unit, group, Measure.VERY_LOW_PARTICIPATION);
            givenLow.filter(yes -> yes).ifPresent(yes -> low.add(given(group)));
            givenVeryLow.filter(yes -> yes).ifPresent(yes -> veryLow.add(given(group)));
            for (ParticipationRate rate : rates) {
                if (rate.group() != group) {
                    continue;
                }
                if (rate.below(veryLowLine)) {
                    if (givenVeryLow.isEmpty()) {
                        veryLow.add(cell(rate));
                    }
                } else if (rate.below(lowLine) && givenLow.isEmpty()) {
                    low.add(cell(rate));
                }
            }
        }
        List<Trigger> triggers = new ArrayList<>();
        if (!veryLow.isEmpty()) {
            triggers.add(trigger(unit, clause.get(), VERY_LOW, Level.THREE, veryLowLine, veryLow));
        }
        if (!low.isEmpty()) {
            triggers.add(trigger(unit, clause.get(), LOW, Level.TWO, lowLine, low));
        }
        return triggers;
    }

    private static Optional<Boolean> flag(Unit unit, Group group, Measure measure) {
        return unit.given(unit.year(), group, measure).map(value -> value.signum() > 0);
    }

    /** Every rate of the determination year that is known, by group and subject; none where no rule says what it means. */
    static List<ParticipationRate> rates(Unit unit) {
        Optional<Clause<ParticipationRule>> clause = unit.in(unit.year()).find(PARTICIPATION);
        List<ParticipationRate> rates = new ArrayList<>();
        for (Group group : clause.isPresent() ? Group.values() : NO_GROUPS) {
            for (Subject subject : Subject.values()) {
                unit.find(unit.year(), group, subject, Measure.PARTICIPATION)
                        .flatMap(Reading::value)
                        .ifPresent(percent -> rates.add(rate(unit, clause.get(), group, subject, percent)));
            }
        }
        return rates;
    }

    private static ParticipationRate rate(
            Unit unit, Clause<ParticipationRule> clause, Group group, Subject subject, BigDecimal percent) {
        String notCounted = notCounted(unit, clause.value(), group, subject);
        Optional<BigDecimal> compared =
                notCounted.isEmpty() ? Optional.of(clause.value().rounding().round(percent)) : Optional.empty();
        return new ParticipationRate(group, subject, percent, compared, () -> {
            Optional<Integer> students = unit.find(unit.year(), group, subject, Measure.PARTICIPATION)
                    .flatMap(Reading::n);
            List<Figure> figures = new ArrayList<>();
            figures.add(new Figure("participation", percent.toPlainString()));
            students.ifPresent(n -> figures.add(new Figure("students", Integer.toString(n))));
            return Reason.of(
                            "participation",
                            group.title() + (subject == Subject.NONE ? "" : ", " + subject.title()) + ", " + unit.year()
                                    + ": " + percent.toPlainString() + "% took part"
                                    + compared.map(rate -> compared(clause.value(), percent, rate))
                                            .orElse(notCounted)
                                    + ".",
                            Cite.of(clause))
                    .with(figures.toArray(Figure[]::new));
        });
    }

    /** Why a rate does not count, as the end of a sentence; empty if it counts. */
    private static String notCounted(Unit unit, ParticipationRule rule, Group group, Subject subject) {
        if (!unit.isSchool() && !rule.districts()) {
            return "; that does not count, as a district takes the level of its schools";
        }
        if (!unit.in(unit.year()).get(GROUPS).value().judged().contains(group)) {
            return "; that does not count, as the group is not judged";
        }
        return unit.eligibility(unit.year(), group, subject, Measure.PARTICIPATION)
                        .usable()
                ? ""
                : "; that does not count, as there are fewer than " + unit.minimum(unit.year(), group) + " students";
    }

    private static String compared(ParticipationRule rule, BigDecimal percent, BigDecimal rate) {
        String as = percent.compareTo(rate) == 0 ? "" : ", compared as " + rate.toPlainString() + "%";
        if (rate.compareTo(rule.veryLow()) < 0) {
            return as + ", less than " + rule.veryLow().toPlainString() + "%: " + Level.THREE.title();
        }
        return rate.compareTo(rule.low()) < 0
                ? as + ", less than " + rule.low().toPlainString() + "%: no better than " + Level.TWO.title()
                : as + ", " + rule.low().toPlainString() + "% or more, which bars from no level";
    }

    private static String given(Group group) {
        return group == Group.ALL ? "given, group and subject not named" : group.title() + ", given";
    }

    private static String cell(ParticipationRate rate) {
        return rate.group().title()
                + (rate.subject() == Subject.NONE ? "" : ", " + rate.subject().title()) + " "
                + rate.compared().orElseThrow().toPlainString();
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
