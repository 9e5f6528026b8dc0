package commonweal.judgement;

import static commonweal.policy.ClauseKey.SPECIAL_EDUCATION;

import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.policy.Clause;
import commonweal.policy.SpecialEducationRule;
import commonweal.reason.Reason;
import commonweal.terms.Level;
import commonweal.terms.Need;
import java.util.Optional;

/**
 * Special-education determination of need: it follows the district's level, unless non-compliance calls for a more
 * serious category. A decision is never milder than the level's category: a milder one is shown and does not count.
 */
final class SpecialEducationNeed {

    private SpecialEducationNeed() {}

    static Optional<NeedResult> of(Unit unit, Level level, Decisions.InForce decisions) {
        Optional<Clause<SpecialEducationRule>> clause = unit.in(unit.year()).find(SPECIAL_EDUCATION);
        if (clause.isEmpty()) {
            return Optional.empty();
        }
        Optional<Need> byLevel =
                Optional.ofNullable(clause.get().value().byLevel().get(level));
        Optional<Decision> decision = decisions.find(unit.organisation().code(), DecisionKind.SPECIAL_EDUCATION);
        Optional<Need> override =
                decision.flatMap(one -> named(one, clause.get().value()));
        Optional<Need> category = moreSerious(byLevel, override);
        String sentence = byLevel.map(need -> need.title() + " (" + need.code() + ") follows from " + level.title())
                        .orElse("No category follows from " + level.title())
                + override.map(need ->
                                "; by decision (" + decision.orElseThrow().inWords() + ") "
                                        + need.title() + " (" + need.code() + ")"
                                        + (category.equals(override) ? "" : ", which is milder and does not count"))
                        .orElse("")
                + ".";
        return Optional.of(new NeedResult(
                level,
                byLevel,
                override,
                category,
                decision,
                Reason.of("special_education", sentence, Cite.of(clause.get()))));
    }

    /** The category a decision names: by its code, or as that of a level. */
    static Optional<Need> named(Decision decision, SpecialEducationRule rule) {
        return Need.find(decision.level())
                .or(() -> Level.find(decision.level())
                        .flatMap(level -> Optional.ofNullable(rule.byLevel().get(level))));
    }

    private static Optional<Need> moreSerious(Optional<Need> byLevel, Optional<Need> override) {
        if (byLevel.isEmpty() || override.isEmpty()) {
            return byLevel.or(() -> override);
        }
        return override.get().compareTo(byLevel.get()) > 0 ? override : byLevel;
    }
}
