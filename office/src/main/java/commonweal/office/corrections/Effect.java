package commonweal.office.corrections;

import commonweal.office.schools.Step;
import java.util.List;

/**
 * What would change if figures were other ones: each organisation judged by the engine as it is and once more with the claimed
 * figures in place. It is kept as JSON text with whatever is decided, and never changed.
 *
 * @param run id of the run
 * @param policy id of its rule set
 * @param units the school or district itself first, then its district
 * @param notes what a reader should know, in sentences
 */
public record Effect(String run, String policy, List<OfUnit> units, List<String> notes) {

    private static final String NOT_THERE = "not in this run";

    /**
     * What would change of one school or district.
     *
     * @param code its code
     * @param name its name
     * @param kind {@code school} or {@code district}
     * @param now the level that is in force in the run
     * @param claimed the level with the claimed figures
     * @param main what pages show beside each other, changed or not
     * @param changes every result that would be another one
     * @param why the reason of the level with the claimed figures
     */
    public record OfUnit(
            String code,
            String name,
            String kind,
            LevelThere now,
            LevelThere claimed,
            List<Row> main,
            List<Row> changes,
            Step why) {

        /** Whether its level would be another one. */
        public boolean changesLevel() {
            return !now.code().equals(claimed.code());
        }

        /** Its page. */
        public String href() {
            return (kind.equals("school") ? "/schools/" : "/districts/") + code;
        }
    }

    /** A level and its printed reason. */
    public record LevelThere(String code, String title, String reason) {}

    /**
     * A result now and with the claimed figures.
     *
     * @param what which result, in words
     */
    public record Row(String what, String now, String claimed) {

        /** Whether they differ. */
        public boolean differs() {
            return !now.equals(claimed);
        }
    }

    /** Whether the level of any of them would be another one. */
    public boolean changesLevel() {
        return units.stream().anyMatch(OfUnit::changesLevel);
    }

    /** How many results would be other ones. */
    public int changes() {
        return units.stream().mapToInt(unit -> unit.changes().size()).sum();
    }

    /** The level that the school or district has in the run, in words. */
    String levelNow() {
        return units.isEmpty() ? NOT_THERE : units.getFirst().now().title();
    }

    /** Its level with the claimed figures, in words. */
    String levelClaimed() {
        return units.isEmpty() ? NOT_THERE : units.getFirst().claimed().title();
    }

    /** The beginning of the run's id, enough to tell runs apart. */
    public String shortRun() {
        return run.substring(0, 12);
    }

    /** What the words of a clause are linked with: the rules it was judged by. */
    public UnderRules shown() {
        return new UnderRules(new Rules(policy));
    }

    /** As {@code schools/parts} asks for it. */
    public record UnderRules(Rules run) {}

    /** The rule set of the run. */
    public record Rules(String policy) {}

    /** In a sentence. */
    public String sentence() {
        if (units.isEmpty()) {
            return "The run does not have this school or district, so that there is no effect to be shown.";
        }
        List<String> moves = units.stream()
                .filter(OfUnit::changesLevel)
                .map(unit -> unit.name() + " goes from " + unit.now().title() + " to "
                        + unit.claimed().title())
                .toList();
        if (!moves.isEmpty()) {
            return "The level changes: " + String.join(", and ", moves) + ".";
        }
        return changes() == 0
                ? "Nothing changes: every result stays what it is."
                : "No level changes. " + (changes() == 1 ? "One other result does." : changes() + " other results do.");
    }
}
