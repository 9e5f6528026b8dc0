package commonweal.judgement;

import static commonweal.policy.ClauseKey.GROUPS;
import static commonweal.policy.ClauseKey.INDEX;

import commonweal.reason.Reason;
import commonweal.terms.Group;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Meeting the gap narrowing goals: the cumulative index of each deciding group that has one is on target. The first
 * deciding group, all students, must have one.
 */
final class GapGoals {

    static final String MEETING = "meeting";
    static final String NOT_MEETING = "not_meeting";

    private GapGoals() {}

    static Optional<Trigger> trigger(Unit unit, Indexes indexes) {
        if (!unit.in(unit.year()).states(INDEX)) {
            return Optional.empty();
        }
        List<Group> deciding = unit.in(unit.year()).get(GROUPS).value().deciding();
        List<CumulativeIndex> there = new ArrayList<>();
        for (Group group : deciding) {
            CumulativeIndex index = indexes.cumulative().get(group);
            if (index != null && index.inUse().isPresent()) {
                there.add(index);
            } else if (group == deciding.getFirst()) {
                return Optional.empty();
            }
        }
        List<CumulativeIndex> failing =
                there.stream().filter(index -> !index.met().orElse(true)).toList();
        return Optional.of(trigger(unit, there, failing));
    }

    private static Trigger trigger(Unit unit, List<CumulativeIndex> there, List<CumulativeIndex> failing) {
        String code = failing.isEmpty() ? MEETING : NOT_MEETING;
        Level level = failing.isEmpty() ? Level.ONE : Level.TWO;
        String figures = String.join(
                "; ",
                there.stream()
                        .map(index -> index.group().title() + " "
                                + index.inUse().orElseThrow().toPlainString())
                        .toList());
        return new Trigger(
                code,
                level,
                Words.of(unit.in(unit.year()), code),
                figures,
                () -> reason(unit, there, failing, figures));
    }

    private static Reason reason(
            Unit unit, List<CumulativeIndex> there, List<CumulativeIndex> failing, String figures) {
        String target = unit.in(unit.year()).get(INDEX).value().onTarget().toPlainString();
        String sentence = failing.isEmpty()
                ? "Cumulative index " + target + " or more for every group that decides (" + figures + "): Level 1."
                : "Cumulative index below " + target + " for "
                        + String.join(
                                " and ",
                                failing.stream()
                                        .map(index -> index.group().title())
                                        .toList())
                        + " (" + figures + "): Level 2.";
        return Reason.of(
                        failing.isEmpty() ? MEETING : NOT_MEETING,
                        sentence,
                        Cite.of(unit.in(unit.year()).get(INDEX)))
                .because(there.stream().map(CumulativeIndex::reason).toList());
    }
}
