package commonweal.judgement;

import static commonweal.policy.ClauseKey.HOLD_HARMLESS;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.reason.Reason;
import commonweal.terms.Level;
import java.util.Optional;

/**
 * A unit that may not fall below a level it had. It counts only where it gives a better level than the computation; what
 * participation alone gives is not held.
 *
 * @param level the level in force
 * @param code the reason code that prints
 * @param decision the decision that holds it
 */
record HeldHarmless(Level level, String code, Decision decision) {

    static final String CODE = "held_harmless";

    static Optional<HeldHarmless> of(Unit unit, ComputedLevel computed, Decisions.InForce decisions) {
        boolean inForce = unit.in(unit.year())
                .find(HOLD_HARMLESS)
                .map(clause -> clause.value().inForce())
                .orElse(false);
        Optional<Decision> decision = decisions.find(unit.organisation().code(), DecisionKind.HOLD_HARMLESS);
        if (!inForce || decision.isEmpty()) {
            return Optional.empty();
        }
        return Level.find(decision.get().level())
                .flatMap(held -> held(unit, computed, held, decision.get()))
                .filter(held -> computed.level().worseThan(held.level()));
    }

    private static Optional<HeldHarmless> held(Unit unit, ComputedLevel computed, Level held, Decision decision) {
        boolean participationHeld =
                unit.in(unit.year()).get(HOLD_HARMLESS).value().participationHeld();
        Level participation = participationHeld ? Level.INSUFFICIENT : computed.byParticipation();
        if (held.classified() && participation.classified() && !held.worseThan(participation)) {
            String code = participation == Level.THREE ? Participation.VERY_LOW : Participation.LOW;
            return Optional.of(new HeldHarmless(participation, code, decision));
        }
        return Optional.of(new HeldHarmless(held, CODE, decision));
    }

    Reason reason(Unit unit, ComputedLevel computed) {
        return Reason.of(
                CODE,
                "Held harmless by decision (" + decision.inWords() + "): " + decision.level()
                        + " was held; the computation alone gives "
                        + computed.level().title() + "."
                        + (code.equals(CODE) ? "" : " Low participation is not held, and sets the level."),
                Cite.of(unit.in(unit.year()).get(HOLD_HARMLESS)));
    }
}
