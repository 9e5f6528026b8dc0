package commonweal.policy;

import java.util.List;

/**
 * Which students count in participation, achievement and growth.
 *
 * @param participates the codes of participation that count as taking part
 * @param firstYearElParticipates the codes that count as taking part for an English learner in the first year, in ELA
 * @param firstYearElInAchievement whether English learners in the first year count in achievement and growth
 * @param alternateInIndex whether results of the alternate assessment count in the index
 * @param alternateInShares whether they count in the shares at each performance level
 * @param alternateLevel the performance level as which they count there
 * @param alternateInGrowth whether they count in growth
 */
public record CountingRule(
        List<String> participates,
        List<String> firstYearElParticipates,
        boolean firstYearElInAchievement,
        boolean alternateInIndex,
        boolean alternateInShares,
        String alternateLevel,
        boolean alternateInGrowth) {

    /** What the participation of a student may be, by its codes in the record files. */
    static final List<String> PARTICIPATION = List.of("tested", "absent", "medically_excused", "access_only");

    public CountingRule {
        participates = List.copyOf(participates);
        firstYearElParticipates = List.copyOf(firstYearElParticipates);
    }
}
