package commonweal.records;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads {@code columns.yaml}: for each kind of record {@code columns} (our name: theirs), {@code codes} (by our column:
 * their code: ours) and {@code ignore} (their columns that nobody reads). Every word is a text, so that 01 stays 01 and no
 * stays no.
 */
public final class ColumnMapFile {

    /** The file's name in a folder of records. */
    public static final String NAME = "columns.yaml";

    private final String name;
    private final Faults faults;

    private ColumnMapFile(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /** Reads a map; what cannot be used is a fault. */
    public static ColumnMap read(String text, String name, Faults faults) {
        return new ColumnMapFile(name, faults).read(text);
    }

    private ColumnMap read(String text) {
        Object loaded;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setSchema(new FailsafeSchema())
                    .setAllowDuplicateKeys(false)
                    .build();
            loaded = new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            fault(
                    "",
                    "The file is not YAML: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".");
            return ColumnMap.NONE;
        }
        Map<RecordKind, ColumnMap.KindMap> kinds = new EnumMap<>(RecordKind.class);
        mapping(loaded, "").forEach((key, value) -> {
            Optional<RecordKind> kind = RecordKind.find(key);
            if (kind.isEmpty()) {
                fault(key, "\"" + key + "\" is not a kind of record.");
            } else {
                kinds.put(kind.get(), kind(kind.get(), value));
            }
        });
        return new ColumnMap(kinds);
    }

    private ColumnMap.KindMap kind(RecordKind kind, Object value) {
        Map<String, String> columns = new HashMap<>();
        Map<String, Map<String, String>> codes = new HashMap<>();
        Set<String> ignored = new TreeSet<>();
        mapping(value, kind.stem()).forEach((part, entries) -> {
            String path = kind.stem() + "." + part;
            switch (part) {
                case "columns" ->
                    mapping(entries, path).forEach((column, theirs) -> {
                        find(kind, column, path);
                        columns.put(column, text(theirs, path + "." + column));
                    });
                case "codes" ->
                    mapping(entries, path)
                            .forEach((column, table) -> find(kind, column, path)
                                    .ifPresent(known -> codes.put(column, codes(known, table, path + "." + column))));
                case "ignore" -> list(entries, path).forEach(column -> ignored.add(text(column, path)));
                default -> fault(path, "\"" + part + "\" is not known; there are columns, codes and ignore.");
            }
        });
        ColumnMap.KindMap map = new ColumnMap.KindMap(columns, codes, ignored);
        checkNames(kind, map);
        return map;
    }

    /** One column of a file cannot be two of ours, nor be read and ignored. */
    private void checkNames(RecordKind kind, ColumnMap.KindMap map) {
        Map<String, String> named = new HashMap<>();
        for (RecordColumn column : kind.columns()) {
            String theirs = map.nameOf(column.name());
            String other = named.putIfAbsent(theirs, column.name());
            if (other != null) {
                fault(
                        kind.stem() + ".columns",
                        "Both " + other + " and " + column.name() + " are named \"" + theirs + "\".");
            }
            if (map.ignored().contains(theirs)) {
                fault(
                        kind.stem() + ".ignore",
                        "\"" + theirs + "\" is ignored, and is the name of " + column.name() + ".");
            }
        }
    }

    private Map<String, String> codes(RecordColumn column, Object table, String path) {
        List<String> own = ownCodes(column);
        Map<String, String> codes = new LinkedHashMap<>();
        mapping(table, path).forEach((theirs, ours) -> {
            String meant = text(ours, path + "." + theirs);
            if (own.isEmpty()) {
                fault(path, "The column " + column.name() + " has no codes.");
            } else if (!own.contains(meant)) {
                fault(
                        path + "." + theirs,
                        "\"" + meant + "\" is not a code of " + column.name() + "; these are " + String.join(", ", own)
                                + ".");
            } else {
                codes.put(theirs, meant);
            }
        });
        return codes;
    }

    private static List<String> ownCodes(RecordColumn column) {
        return switch (column.form()) {
            case Form.Code form -> form.codes();
            case Form.YesNo _ -> List.of("0", "1");
            case Form.Grade _ ->
                IntStream.rangeClosed(-1, 12)
                        .mapToObj(grade -> grade < 0 ? "PK" : grade == 0 ? "K" : Integer.toString(grade))
                        .toList();
            case Form.Student _, Form.Year _, Form.Org _, Form.Whole _ -> List.of();
        };
    }

    private Optional<RecordColumn> find(RecordKind kind, String column, String path) {
        Optional<RecordColumn> found =
                kind.columns().stream().filter(one -> one.name().equals(column)).findFirst();
        if (found.isEmpty()) {
            fault(path + "." + column, "\"" + column + "\" is not a column of " + kind.stem() + ".");
        }
        return found;
    }

    private Map<String, Object> mapping(Object value, String path) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> found) {
            found.forEach((key, inner) -> mapping.put(String.valueOf(key), inner));
        } else {
            fault(path, (path.isEmpty() ? "The file" : path) + " is not a mapping of keys to values.");
        }
        return mapping;
    }

    private List<?> list(Object value, String path) {
        if (value instanceof List<?> found) {
            return found;
        }
        fault(path, path + " is not a list.");
        return List.of();
    }

    private String text(Object value, String path) {
        if (value instanceof String text) {
            return text;
        }
        fault(path, path + " has no text.");
        return "";
    }

    private void fault(String path, String wrong) {
        faults.add(Fault.error(
                "columns.wrong_entry",
                new Place(name, 0, Optional.of(path).filter(found -> !found.isEmpty()), Optional.empty()),
                wrong,
                "A column map says, for each kind of record, columns (our name: theirs), codes (by our column: their code:"
                        + " ours) and ignore (a list of their columns); docs/records.md has an example.",
                "Correct the entry."));
    }
}
