package commonweal.run;

import commonweal.judgement.Deciders.Decider;
import commonweal.judgement.UnitJudgement;
import commonweal.roster.OrgKind;
import commonweal.terms.Level;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many schools, or how many districts, are in each level, and how many of the levels were settled by what.
 *
 * @param total how many there are
 * @param levels by level, zeros included
 * @param deciders by what settled the level, zeros included
 */
public record LevelCounts(int total, Map<Level, Integer> levels, Map<Decider, Integer> deciders) {

    public LevelCounts {
        levels = new EnumMap<>(levels);
        deciders = new EnumMap<>(deciders);
    }

    static LevelCounts of(Determined determined, OrgKind kind) {
        int total = 0;
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        Map<Decider, Integer> deciders = new EnumMap<>(Decider.class);
        for (Level level : Level.values()) {
            levels.put(level, 0);
        }
        for (Decider decider : Decider.values()) {
            deciders.put(decider, 0);
        }
        for (UnitJudgement unit : determined.judgement().units()) {
            if (unit.organisation().kind() == kind && unit.level().isPresent()) {
                total++;
                levels.merge(unit.level().get().level(), 1, Integer::sum);
                deciders.merge(determined.decider(unit), 1, Integer::sum);
            }
        }
        return new LevelCounts(total, levels, deciders);
    }

    /** How many are in this level. */
    public int in(Level level) {
        return levels.getOrDefault(level, 0);
    }

    /** How many levels this settled. */
    public int by(Decider decider) {
        return deciders.getOrDefault(decider, 0);
    }
}
