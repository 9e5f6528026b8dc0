package commonweal.judgement;

import commonweal.terms.Level;
import java.util.Comparator;
import java.util.List;

/**
 * What the computation alone gives: the most serious level among everything that holds, and the reason that prints.
 *
 * @param level the level
 * @param code the reason code that prints
 * @param triggers everything that holds, the one that prints first in front
 */
record ComputedLevel(Level level, String code, List<Trigger> triggers) {

    static ComputedLevel of(Unit unit, List<Trigger> holding) {
        List<Trigger> sorted = holding.stream()
                .sorted(Comparator.comparing((Trigger trigger) -> trigger.level() == Level.ONE ? 1 : 0)
                        .thenComparing(trigger -> Words.precedence(unit.in(unit.year()), trigger.code())))
                .toList();
        Level level = sorted.stream()
                .map(Trigger::level)
                .reduce((worse, next) -> next.worseThan(worse) ? next : worse)
                .orElse(Level.INSUFFICIENT);
        String code = sorted.stream()
                .filter(trigger -> trigger.level() == level)
                .map(Trigger::code)
                .findFirst()
                .orElseGet(() -> NotClassified.reason(unit).rule());
        return new ComputedLevel(level, combined(code, sorted), sorted);
    }

    /** A school that is among the lowest and has a lowest subgroup prints one text for both. */
    private static String combined(String code, List<Trigger> triggers) {
        boolean both = code.equals(LowestPerforming.SCHOOLS)
                && triggers.stream().anyMatch(trigger -> trigger.code().equals(LowestPerforming.SUBGROUPS));
        return both ? LowestPerforming.SCHOOLS_AND_SUBGROUPS : code;
    }

    /** The level that participation alone gives, which is never held harmless. */
    Level byParticipation() {
        return triggers.stream()
                .filter(trigger -> trigger.code().equals(Participation.LOW)
                        || trigger.code().equals(Participation.VERY_LOW))
                .map(Trigger::level)
                .reduce((worse, next) -> next.worseThan(worse) ? next : worse)
                .orElse(Level.INSUFFICIENT);
    }
}
