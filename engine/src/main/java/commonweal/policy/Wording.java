package commonweal.policy;

import java.util.List;
import java.util.Map;

/**
 * The printed reasons of a year and the order in which they take precedence.
 *
 * @param texts printed text by reason code; {@code {level}} stands for the level's digit
 * @param order reason codes of computed school triggers, the one that prints first at the front
 */
public record Wording(Map<String, String> texts, List<String> order) {

    /** The reason codes that have a text. */
    static final List<String> CODES = List.of(
            "chronically_underperforming_school",
            "lowest_achieving_least_improving",
            "very_low_participation",
            "lowest_schools_and_subgroups",
            "lowest_schools",
            "lowest_subgroups",
            "low_graduation",
            "low_participation",
            "not_meeting",
            "meeting",
            "held_harmless",
            "insufficient",
            "lowest_school_in_district",
            "underperforming_district",
            "chronically_underperforming_district",
            "district_plan");

    public Wording {
        texts = Map.copyOf(texts);
        order = List.copyOf(order);
    }
}
