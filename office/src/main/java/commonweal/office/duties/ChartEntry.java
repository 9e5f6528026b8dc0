package commonweal.office.duties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** An entry of the chart's file: gives what it has, and notes what is wrong with it. */
final class ChartEntry {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;

    private final JsonNode node;
    private final String place;
    private final List<String> faults;

    ChartEntry(JsonNode node, String place, List<String> faults) {
        this.node = node;
        this.place = place;
        this.faults = faults;
        if (!node.isObject()) {
            fault("it must be a list of keys with values");
        }
    }

    void fault(String wrong) {
        faults.add(place + ": " + wrong + ".");
    }

    boolean has(String key) {
        return node.has(key);
    }

    void only(Set<String> keys) {
        node.propertyNames().stream()
                .filter(name -> !keys.contains(name))
                .forEach(name -> fault("the key “" + name + "” is not known"));
    }

    /** A text that must be there. */
    String text(String key) {
        JsonNode value = node.path(key);
        if (!value.isString() || value.asString().isBlank()) {
            fault(key + " must be there, as a text");
            return "";
        }
        return value.asString().strip();
    }

    /** A text that must be there under a condition and must not be there otherwise; then it is empty. */
    String textIf(String key, boolean needed) {
        if (needed) {
            return text(key);
        }
        if (has(key)) {
            fault(key + " does not belong here");
        }
        return "";
    }

    int year(String key) {
        JsonNode value = node.path(key);
        if (!value.isInt() || value.asInt() < FIRST_YEAR || value.asInt() > LAST_YEAR) {
            fault(key + " must be a year from " + FIRST_YEAR + " to " + LAST_YEAR);
            return FIRST_YEAR;
        }
        return value.asInt();
    }

    boolean truth(String key) {
        JsonNode value = node.path(key);
        if (!value.isBoolean()) {
            fault(key + " must be true or false");
            return true;
        }
        return value.asBoolean();
    }

    /** Whether a key has the one value that it may have; without the key it has not. */
    boolean onlyIf(String key, String value) {
        if (has(key) && !node.path(key).asString().equals(value)) {
            fault(key + " can be " + value + " only");
        }
        return has(key);
    }

    /** Whether a key has the first of two values. */
    boolean word(String key, String yes, String no) {
        String value = node.path(key).asString("");
        if (!value.equals(yes) && !value.equals(no)) {
            fault(key + " must be " + yes + " or " + no);
        }
        return value.equals(yes);
    }

    <T extends Enum<T>> T oneOf(String key, T[] values, T otherwise) {
        String text = node.path(key).asString("");
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    fault(key + " must be one of "
                            + Arrays.stream(values)
                                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")));
                    return otherwise;
                });
    }

    /** A list of words or numbers. */
    Set<String> words(String key, boolean needed) {
        Set<String> words = new LinkedHashSet<>();
        node.path(key).forEach(one -> {
            if (!words.add(one.asString())) {
                fault(key + " has " + one.asString() + " twice");
            }
        });
        if (needed && words.isEmpty()) {
            fault(key + " must be there, as a list");
        }
        if (!needed && has(key)) {
            fault(key + " does not belong here");
        }
        return Set.copyOf(words);
    }

    ChartEntry entry(String key) {
        JsonNode value = node.path(key);
        return new ChartEntry(
                value instanceof MissingNode ? JsonNodeFactory.instance.objectNode() : value,
                place + ", " + key,
                faults);
    }

    List<ChartEntry> entries(String key, String title) {
        List<ChartEntry> entries = new ArrayList<>();
        node.path(key).forEach(one -> {
            String id = one.path("id").asString("");
            entries.add(new ChartEntry(one, title + " " + (id.isEmpty() ? entries.size() + 1 : id), faults));
        });
        return entries;
    }
}
