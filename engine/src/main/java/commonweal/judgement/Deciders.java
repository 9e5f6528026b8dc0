package commonweal.judgement;

import commonweal.decisions.Decisions;
import commonweal.faults.Faults;
import commonweal.measures.Measures;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Roster;
import commonweal.terms.Coded;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What decides each level: the numbers alone, a trigger that was given as a result, or a person's decision. Found by
 * judging again without decisions, and again without given triggers: what still has the same level did not need them.
 */
public final class Deciders {

    /** Results that stand for a trigger whose figures are not in the data. */
    private static final Set<Measure> GIVEN_TRIGGERS = Set.of(
            Measure.LOW_SUBGROUP, Measure.LOW_GRADUATION, Measure.LOW_PARTICIPATION, Measure.VERY_LOW_PARTICIPATION);

    /** What decides a level. */
    public enum Decider implements Coded {
        NUMBERS("numbers alone"),
        GIVEN_TRIGGER("a given trigger"),
        DECISION("a decision"),
        NOTHING("nothing: not classified");

        private final String code;

        Decider(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private final Map<OrgCode, Decider> byUnit = new TreeMap<>();
    private final Map<OrgKind, Map<Decider, Integer>> counts = new EnumMap<>(OrgKind.class);

    private Deciders() {}

    /** What decides each level of a judgement made from these. */
    public static Deciders of(
            Judgement judgement, Roster roster, Measures measures, Decisions decisions, Standings standings) {
        RuleSet rules = judgement.rules();
        Decisions none = new Decisions(List.of());
        Map<OrgCode, Level> withoutDecisions = levels(new Judge(rules, roster, measures, none, standings));
        Map<OrgCode, Level> numbersAlone =
                levels(new Judge(rules, roster, measures.without(GIVEN_TRIGGERS), none, standings));
        Deciders deciders = new Deciders();
        for (UnitJudgement unit : judgement.units()) {
            OrgCode code = unit.organisation().code();
            unit.level().ifPresent(result -> {
                Level level = result.level();
                Decider decider;
                if (withoutDecisions.get(code) != level) {
                    decider = Decider.DECISION;
                } else if (!level.classified()) {
                    decider = Decider.NOTHING;
                } else {
                    decider = numbersAlone.get(code) == level ? Decider.NUMBERS : Decider.GIVEN_TRIGGER;
                }
                deciders.byUnit.put(code, decider);
                deciders.counts
                        .computeIfAbsent(unit.organisation().kind(), kind -> new EnumMap<>(Decider.class))
                        .merge(decider, 1, Integer::sum);
            });
        }
        return deciders;
    }

    private static Map<OrgCode, Level> levels(Judge judge) {
        Map<OrgCode, Level> levels = new TreeMap<>();
        for (UnitJudgement unit : judge.judge(new Faults()).units()) {
            unit.level().ifPresent(result -> levels.put(unit.organisation().code(), result.level()));
        }
        return levels;
    }

    /** What decides the level of a unit that has one or could have. */
    public Decider of(OrgCode org) {
        return byUnit.getOrDefault(org, Decider.NOTHING);
    }

    /** How many units of a kind each decider decides; never added up across deciders. */
    public Map<Decider, Integer> counts(OrgKind kind) {
        return counts.getOrDefault(kind, Map.of());
    }
}
