package commonweal.policy;

import java.util.List;

/**
 * One line of a clause in words.
 *
 * @param key where the value stands in the file, from the clause's {@code value} on: {@code by_median.low_median}; stable,
 *     so that two rule sets can be compared line by line
 * @param label what it is, for people
 * @param items its values; several for a list
 * @param status how well this line is known
 */
public record ClauseLine(String key, String label, List<String> items, Status status) {

    public ClauseLine {
        items = List.copyOf(items);
    }

    /** All values in one text. */
    public String text() {
        return items.isEmpty() ? "none" : String.join(", ", items);
    }
}
