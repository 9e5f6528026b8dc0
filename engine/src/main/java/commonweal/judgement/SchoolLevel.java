package commonweal.judgement;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.reason.Reason;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The level of a school. Levels 1 to 3 are computed: every trigger that holds is kept, the most serious sets the level.
 * Levels 4 and 5 exist only as recorded decisions of the Commissioner and stay until an exit, whatever the figures do.
 */
final class SchoolLevel {

    static final String DESIGNATED_4 = "lowest_achieving_least_improving";
    static final String DESIGNATED_5 = "chronically_underperforming_school";

    private SchoolLevel() {}

    static LevelResult of(Unit unit, Indexes indexes, Decisions.InForce decisions) {
        List<Trigger> holding = new ArrayList<>(Participation.triggers(unit));
        holding.addAll(LowestPerforming.triggers(unit));
        holding.addAll(PersistentlyLowGraduation.triggers(unit));
        GapGoals.trigger(unit, indexes).ifPresent(holding::add);
        ComputedLevel computed = ComputedLevel.of(unit, holding);
        Optional<Decision> designation = decisions.find(unit.organisation().code(), DecisionKind.DESIGNATE);
        if (designation.isPresent()) {
            return designated(unit, computed, designation.get());
        }
        return HeldHarmless.of(unit, computed, decisions)
                .map(held -> held(unit, computed, held))
                .orElseGet(() -> asComputed(unit, computed));
    }

    private static LevelResult designated(Unit unit, ComputedLevel computed, Decision decision) {
        Level level = Level.find(decision.level()).orElse(Level.FOUR);
        return DecidedLevel.of(
                unit,
                level,
                level == Level.FIVE ? DESIGNATED_5 : DESIGNATED_4,
                decision,
                computed.level(),
                computed.triggers(),
                () -> because(unit, computed));
    }

    private static LevelResult held(Unit unit, ComputedLevel computed, HeldHarmless held) {
        return DecidedLevel.of(
                unit,
                held,
                held.reason(unit, computed),
                computed.level(),
                computed.triggers(),
                () -> because(unit, computed));
    }

    private static LevelResult asComputed(Unit unit, ComputedLevel computed) {
        String text = Words.of(unit.in(unit.year()), computed.code());
        return new LevelResult(
                computed.level(),
                computed.code(),
                text,
                computed.level(),
                Optional.empty(),
                computed.triggers(),
                () -> asComputedReason(unit, computed, text));
    }

    private static Reason asComputedReason(Unit unit, ComputedLevel computed, String text) {
        return computed.triggers().isEmpty()
                ? NotClassified.reason(unit)
                : Reason.said(
                                computed.code(),
                                computed.level().title() + ": " + text + ". "
                                        + (computed.triggers().size() == 1
                                                ? "One thing holds that sets a level."
                                                : computed.triggers().size()
                                                        + " things hold that set a level; the most serious decides."))
                        .because(because(unit, computed));
    }

    private static List<Reason> because(Unit unit, ComputedLevel computed) {
        return computed.triggers().isEmpty()
                ? List.of(NotClassified.reason(unit))
                : computed.triggers().stream().map(Trigger::reason).toList();
    }
}
