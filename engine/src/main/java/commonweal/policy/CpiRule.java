package commonweal.policy;

import java.util.List;

/**
 * The Composite Performance Index: mean of the points of all students counted.
 *
 * @param points points by performance level
 * @param rounding of the index; every later step uses the rounded index
 */
public record CpiRule(List<LevelPoints> points, Rounding rounding) {

    public CpiRule {
        points = List.copyOf(points);
    }

    /**
     * Points of one performance level.
     *
     * @param level name of the level
     * @param scaledFrom lowest scaled score
     * @param scaledTo highest scaled score
     * @param alternate the level of the alternate assessment that earns the same
     * @param points 0 to 100
     */
    public record LevelPoints(String level, int scaledFrom, int scaledTo, String alternate, int points) {}
}
