package commonweal.measuring;

import commonweal.records.RecordColumn.Need;
import commonweal.records.RecordKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * {@link RandomRecords} of which a reader of files lets most rows through: nine of ten rows are mended where they could not be
 * true, the tenth is left as it is, to be refused. The same seed gives the same records.
 */
public final class ReadableRecords {

    private static final int STUDENTS = 80;

    private final TinyRecords made;
    private final Random random;
    private final Map<RecordKind, Set<String>> columns = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, List<Map<String, String>>> rows = new EnumMap<>(RecordKind.class);

    private ReadableRecords(long seed) {
        this.made = RandomRecords.of(seed, STUDENTS);
        this.random = new Random(seed);
    }

    /** The records of a seed. */
    public static TinyRecords of(long seed) {
        ReadableRecords records = new ReadableRecords(seed);
        for (RecordKind kind : RecordKind.values()) {
            if (records.made.has(kind)) {
                records.mend(kind);
            }
        }
        return TinyRecords.of(records.columns, records.rows);
    }

    private void mend(RecordKind kind) {
        Set<String> names = new LinkedHashSet<>(made.columns(kind));
        if (names.contains("race") || !made.has(RecordKind.ENROLLMENT)) {
            kind.columns().stream()
                    .filter(column -> column.need() == Need.ATTRIBUTE)
                    .forEach(column -> names.add(column.name()));
        }
        columns.put(kind, names);
        rows.put(kind, made.rows(kind));
        Map<String, Map<String, String>> enrolled = new HashMap<>();
        if (kind == RecordKind.RESULTS) {
            made.rows(RecordKind.ENROLLMENT).forEach(row -> enrolled.put(key(row), row));
        }
        for (Map<String, String> row : made.rows(kind)) {
            if (random.nextInt(10) > 0) {
                mendStudent(kind, names, row);
                if (kind == RecordKind.RESULTS) {
                    Map<String, String> place = enrolled.computeIfAbsent(key(row), fresh -> row);
                    row.put("school", place.getOrDefault("school", ""));
                    row.put("grade", place.getOrDefault("grade", ""));
                    mendResult(row);
                }
            }
        }
    }

    private static String key(Map<String, String> row) {
        return row.get("student") + " " + row.get("year");
    }

    private void mendStudent(RecordKind kind, Set<String> names, Map<String, String> row) {
        for (String school : List.of("school", "october_school")) {
            row.computeIfPresent(school, (name, code) -> code.equals("00010000") ? "00010001" : code);
        }
        kind.columns().stream()
                .filter(column -> column.need() == Need.ATTRIBUTE && names.contains(column.name()))
                .forEach(column -> row.putIfAbsent(column.name(), column.name().equals("race") ? "asian" : "0"));
        if (row.getOrDefault("el", "0").equals("1")) {
            row.replace("former_el_years", "");
        } else {
            row.replace("first_year_el", "");
        }
        if (!row.getOrDefault("disability", "").equals("1")) {
            row.replace("placement", "");
        }
    }

    private void mendResult(Map<String, String> row) {
        if (row.getOrDefault("participation", "").isEmpty()) {
            row.put("participation", "tested");
        }
        if (row.getOrDefault("participation", "").equals("access_only") && random.nextBoolean()) {
            row.put("participation", "absent");
        }
        boolean alternateLevel = row.getOrDefault("level", "").startsWith("alt_");
        if (!row.getOrDefault("participation", "").equals("tested")) {
            List.of("scaled", "level", "sgp", "cpi_points").forEach(column -> row.replace(column, ""));
        } else if (row.getOrDefault("test", "").equals("alternate")) {
            List.of("scaled", "cpi_points").forEach(column -> row.replace(column, ""));
            row.replace("level", alternateLevel ? row.getOrDefault("level", "") : "alt_emerging");
        } else if (row.getOrDefault("test", "").equals("other")) {
            row.replace("level", alternateLevel ? "proficient" : row.getOrDefault("level", ""));
        } else {
            List.of("level", "cpi_points").forEach(column -> row.replace(column, ""));
            row.computeIfPresent("scaled", (name, cell) -> cell.endsWith("9") || cell.length() == 1 ? "240" : cell);
        }
    }
}
