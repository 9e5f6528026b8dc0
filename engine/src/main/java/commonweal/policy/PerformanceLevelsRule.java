package commonweal.policy;

import java.util.List;

/**
 * The scale of the state's own test and the performance levels on it.
 *
 * @param step scaled scores stand this far apart, counted from the lowest
 * @param bands the levels from the lowest to the highest; each begins one step above where the one before ends
 */
public record PerformanceLevelsRule(int step, List<LevelBand> bands) {

    /** The levels of the state's own test, from the lowest to the highest, by their codes in the record files. */
    static final List<String> LEVELS = List.of("warning_failing", "needs_improvement", "proficient", "advanced");

    public PerformanceLevelsRule {
        bands = List.copyOf(bands);
    }

    /**
     * One level.
     *
     * @param level its code in the record files: warning_failing, needs_improvement, proficient or advanced
     * @param from the lowest scaled score
     * @param to the highest
     */
    public record LevelBand(String level, int from, int to) {}

    /** The lowest score of the scale. */
    public int lowest() {
        return bands.getFirst().from();
    }

    /** The highest score of the scale. */
    public int highest() {
        return bands.getLast().to();
    }
}
