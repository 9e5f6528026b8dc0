package commonweal.policy;

import commonweal.terms.Level;
import commonweal.terms.Need;
import java.util.Map;

/**
 * Special-education determination of need by the district's level.
 *
 * @param byLevel the category for each level; a level without one has none
 */
public record SpecialEducationRule(Map<Level, Need> byLevel) {

    public SpecialEducationRule {
        byLevel = Map.copyOf(byLevel);
    }
}
