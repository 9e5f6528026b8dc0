package commonweal.office.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A value that an entry of the record changed.
 *
 * @param value its name
 * @param before what it was; null if it was not there or not known
 * @param after what it is; null if it is not there or not known
 */
public record Change(
        String value, @Nullable String before, @Nullable String after) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    /** The values that differ between two rows, each as JSON text; null where there is no row. */
    static List<Change> between(@Nullable String before, @Nullable String after) {
        Map<String, @Nullable Object> old = values(before);
        Map<String, @Nullable Object> now = values(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            @Nullable String was = written(old.get(name));
            @Nullable String is = written(now.get(name));
            if (!Objects.equals(was, is)) {
                changes.add(new Change(name, was, is));
            }
        }
        return changes;
    }

    private static Map<String, @Nullable Object> values(@Nullable String row) {
        return row == null ? Map.of() : JSON.readValue(row, VALUES);
    }

    private static @Nullable String written(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Map<?, ?> || value instanceof List<?>
                ? JSON.writeValueAsString(value)
                : value.toString();
    }
}
