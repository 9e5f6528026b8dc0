package commonweal.judgement;

import commonweal.decisions.Decision;
import commonweal.reason.Reason;
import commonweal.terms.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The level of a school or district: the one in force, and beside it what the computation alone gives.
 *
 * @param level the level in force
 * @param code reason code of the level in force
 * @param text the printed reason, in the wording of the year
 * @param computed the level without any decision about this unit
 * @param decision the decision that set the level in force, if one did
 * @param triggers everything that holds, the one that prints first in front
 * @param reasoning makes the reason tree when it is asked for
 */
public record LevelResult(
        Level level,
        String code,
        String text,
        Level computed,
        Optional<Decision> decision,
        List<Trigger> triggers,
        Supplier<Reason> reasoning) {

    public LevelResult {
        triggers = List.copyOf(triggers);
    }

    /** A level whose reason is at hand. */
    public LevelResult(
            Level level,
            String code,
            String text,
            Level computed,
            Optional<Decision> decision,
            List<Trigger> triggers,
            Reason reason) {
        this(level, code, text, computed, decision, triggers, () -> reason);
    }

    /** The reason tree. */
    public Reason reason() {
        return reasoning.get();
    }
}
