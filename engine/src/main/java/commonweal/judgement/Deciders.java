package commonweal.judgement;

import commonweal.decisions.Decision;
import commonweal.decisions.Decisions;
import commonweal.measures.Measures;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Roster;
import commonweal.terms.Coded;
import commonweal.terms.Level;
import commonweal.terms.Measure;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        Judge withoutDecisions = new Judge(rules, roster, measures, none, standings);
        Judge numbersAlone = new Judge(rules, roster, measures.without(GIVEN_TRIGGERS), none, standings);
        Set<OrgCode> decided = withDistricts(
                roster, decisions.inForce(rules.year()).all().stream().map(Decision::org));
        Set<OrgCode> triggered = withDistricts(
                roster,
                judgement.units().stream()
                        .map(unit -> unit.organisation().code())
                        .filter(code -> GIVEN_TRIGGERS.stream().anyMatch(measures.of(code)::has)));
        Deciders deciders = new Deciders();
        for (UnitJudgement unit : judgement.units()) {
            OrgCode code = unit.organisation().code();
            unit.level().map(LevelResult::level).ifPresent(level -> {
                Decider decider;
                if (decided.contains(code) && level(withoutDecisions, code) != level) {
                    decider = Decider.DECISION;
                } else if (!level.classified()) {
                    decider = Decider.NOTHING;
                } else if (triggered.contains(code) && level(numbersAlone, code) != level) {
                    decider = Decider.GIVEN_TRIGGER;
                } else {
                    decider = Decider.NUMBERS;
                }
                deciders.byUnit.put(code, decider);
                deciders.counts
                        .computeIfAbsent(unit.organisation().kind(), kind -> new EnumMap<>(Decider.class))
                        .merge(decider, 1, Integer::sum);
            });
        }
        return deciders;
    }

    /** The only units whose level can be another without a decision, or without a given trigger: these and their districts. */
    private static Set<OrgCode> withDistricts(Roster roster, Stream<OrgCode> units) {
        Set<OrgCode> all = new HashSet<>();
        units.forEach(code -> {
            all.add(code);
            roster.find(code).ifPresent(unit -> all.add(unit.district()));
        });
        return all;
    }

    private static Level level(Judge judge, OrgCode code) {
        return judge.judge(code).level().map(LevelResult::level).orElse(Level.INSUFFICIENT);
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
