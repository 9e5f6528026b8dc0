package commonweal.run;

import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.terms.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A run beside a published list of the same year.
 *
 * @param counts how many units of a kind have this level here (outer) and that level there (inner)
 * @param disagreements every unit whose level or printed reason differs, by organisation
 * @param sameReason how many of those whose level agrees also print the same reason
 * @param onlyHere organisations of the run that the list does not have
 * @param onlyThere organisations of the list that the run does not have
 */
public record Comparison(
        Map<OrgKind, Map<Level, Map<Level, Integer>>> counts,
        List<Disagreement> disagreements,
        int sameReason,
        List<OrgCode> onlyHere,
        List<OrgCode> onlyThere) {

    /**
     * A unit on which run and list differ.
     *
     * @param ours what the run says
     * @param theirs what the list says
     */
    public record Disagreement(LevelRow ours, PublishedList.Row theirs) {

        /** Whether the levels differ, and not only the reasons. */
        public boolean inLevel() {
            return ours.level() != theirs.level();
        }
    }

    /** Compares. */
    public static Comparison of(Map<OrgCode, LevelRow> run, PublishedList published) {
        Map<OrgKind, Map<Level, Map<Level, Integer>>> counts = new EnumMap<>(OrgKind.class);
        List<Disagreement> disagreements = new ArrayList<>();
        List<OrgCode> onlyHere = new ArrayList<>();
        int sameReason = 0;
        for (LevelRow ours : run.values()) {
            PublishedList.Row theirs = published.levels().get(ours.org());
            if (theirs == null) {
                onlyHere.add(ours.org());
                continue;
            }
            counts.computeIfAbsent(ours.kind(), kind -> new EnumMap<>(Level.class))
                    .computeIfAbsent(ours.level(), level -> new EnumMap<>(Level.class))
                    .merge(theirs.level(), 1, Integer::sum);
            boolean reason = ours.reason().strip().equals(theirs.reason().strip());
            if (ours.level() != theirs.level() || !reason) {
                disagreements.add(new Disagreement(ours, theirs));
            } else {
                sameReason++;
            }
        }
        TreeSet<OrgCode> onlyThere = new TreeSet<>(published.levels().keySet());
        onlyThere.removeAll(run.keySet());
        return new Comparison(counts, disagreements, sameReason, onlyHere, List.copyOf(onlyThere));
    }

    /** How many units of a kind have this level here and that level there. */
    public int count(OrgKind kind, Level here, Level there) {
        return Optional.ofNullable(counts.get(kind))
                .flatMap(rows -> Optional.ofNullable(rows.get(here)))
                .map(row -> row.getOrDefault(there, 0))
                .orElse(0);
    }

    /** How many units of a kind are in both. */
    public int both(OrgKind kind) {
        int all = 0;
        for (Level here : Level.values()) {
            for (Level there : Level.values()) {
                all += count(kind, here, there);
            }
        }
        return all;
    }

    /** How many units of a kind have the same level in both. */
    public int sameLevel(OrgKind kind) {
        int same = 0;
        for (Level level : Level.values()) {
            same += count(kind, level, level);
        }
        return same;
    }

    /** Whether everything in both agrees in level and reason, and nothing is missing on either side. */
    public boolean agrees() {
        return disagreements.isEmpty() && onlyHere.isEmpty() && onlyThere.isEmpty();
    }
}
