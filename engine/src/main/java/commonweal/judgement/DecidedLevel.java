package commonweal.judgement;

import static commonweal.policy.ClauseKey.DESIGNATION;

import commonweal.decisions.Decision;
import commonweal.reason.Reason;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A level that a decision sets: the computed one stays beside it, and everything that holds is kept behind it. */
final class DecidedLevel {

    private DecidedLevel() {}

    /** A level set by a designation or a placement under the law on Levels 4 and 5. */
    static LevelResult of(
            Unit unit,
            Level level,
            String code,
            Decision decision,
            Level computed,
            List<Trigger> triggers,
            Supplier<List<Reason>> because) {
        String sentence = level.title() + " by decision (" + decision.inWords() + ", " + decision.citation()
                + "); the computation alone gives " + computed.title() + ".";
        Reason decided = unit.in(unit.year())
                .find(DESIGNATION)
                .map(clause -> Reason.of(code, sentence, Cite.of(clause)))
                .orElse(Reason.said(code, sentence));
        return of(unit, level, code, code, decision, decided, computed, triggers, because);
    }

    /** A unit held harmless, whose printed reason may be the participation that is not held. */
    static LevelResult of(
            Unit unit,
            HeldHarmless held,
            Reason decided,
            Level computed,
            List<Trigger> triggers,
            Supplier<List<Reason>> because) {
        return of(
                unit,
                held.level(),
                held.code(),
                HeldHarmless.CODE,
                held.decision(),
                decided,
                computed,
                triggers,
                because);
    }

    private static LevelResult of(
            Unit unit,
            Level level,
            String code,
            String decidedCode,
            Decision decision,
            Reason decided,
            Level computed,
            List<Trigger> triggers,
            Supplier<List<Reason>> because) {
        List<Trigger> all = new ArrayList<>();
        all.add(new Trigger(decidedCode, level, text(unit, level, decidedCode), decision.inWords(), decided));
        all.addAll(triggers);
        return new LevelResult(
                level,
                code,
                text(unit, level, code),
                computed,
                Optional.of(decision),
                all,
                () -> decided.because(because.get()));
    }

    private static String text(Unit unit, Level level, String code) {
        return Words.of(unit.in(unit.year()), code).replace("{level}", level.code());
    }
}
