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

    public Wording {
        texts = Map.copyOf(texts);
        order = List.copyOf(order);
    }
}
