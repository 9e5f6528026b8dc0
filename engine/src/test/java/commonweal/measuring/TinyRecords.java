package commonweal.measuring;

import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordColumn.Need;
import commonweal.records.RecordKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Record files small enough to be written into a test, as text:
 *
 * <pre>
 * results: year 2012, grade 5, subject ela
 * student  | school | scaled
 * s1..s4   | A1     | 240
 * s5       | A1     |
 * </pre>
 *
 * A part begins with the kind and what holds in all its rows; then a header, and rows. {@code s1..s4} are four students in as
 * many rows. Organisations may have the short names of {@link TinyRoster}. Where nothing else is said a row is of a tested
 * white student for whom every attribute is no; {@code without attributes} leaves the columns of attributes out. A last
 * column {@code how} is for the reader alone.
 */
public final class TinyRecords {

    private static final Map<String, String> UNLESS_SAID = Map.of(
            "participation", "tested",
            "race", "white",
            "low_income", "0",
            "economically_disadvantaged", "0",
            "disability", "0",
            "el", "0");

    private final Map<RecordKind, List<Map<String, String>>> rows = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, Set<String>> present = new EnumMap<>(RecordKind.class);

    private TinyRecords() {}

    /** The records that the text says. */
    public static TinyRecords of(String text) {
        TinyRecords records = new TinyRecords();
        for (String part : text.strip().split("\n\\s*\n")) {
            records.addPart(part.strip().split("\n"));
        }
        return records;
    }

    /**
     * Records made otherwise.
     *
     * @param columns the columns that each file has
     * @param rows the rows of each file, by column; what is absent is an empty cell
     */
    static TinyRecords of(Map<RecordKind, Set<String>> columns, Map<RecordKind, List<Map<String, String>>> rows) {
        TinyRecords records = new TinyRecords();
        records.present.putAll(columns);
        records.rows.putAll(rows);
        return records;
    }

    /** Whether there is a file of this kind. */
    public boolean has(RecordKind kind) {
        return rows.containsKey(kind);
    }

    /** The columns that the file has, in the order of its kind. */
    public List<String> columns(RecordKind kind) {
        Set<String> names = present.getOrDefault(kind, Set.of());
        return kind.columns().stream()
                .map(RecordColumn::name)
                .filter(names::contains)
                .toList();
    }

    /** The rows, each a cell by column as files write it; what is absent is empty. */
    public List<Map<String, String>> rows(RecordKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /** The file as CSV. */
    public String csv(RecordKind kind) {
        List<String> columns = columns(kind);
        return rows(kind).stream()
                .map(row -> columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", String.join(",", columns) + "\n", "\n"));
    }

    private void addPart(String[] lines) {
        String[] title = lines[0].split(":", 2);
        RecordKind kind = RecordKind.find(title[0].strip()).orElseThrow();
        boolean attributes = !lines[0].contains("without attributes");
        Map<String, String> all = new LinkedHashMap<>();
        if (title.length > 1) {
            for (String said : title[1].replace("without attributes", "").split(",")) {
                if (!said.isBlank()) {
                    String[] words = said.strip().split(" +");
                    all.put(words[0], words[1]);
                }
            }
        }
        String[] header = cells(lines[1]);
        Set<String> columns = present.computeIfAbsent(kind, any -> new HashSet<>());
        List<Map<String, String>> made = rows.computeIfAbsent(kind, any -> new ArrayList<>());
        kind.columns().stream()
                .filter(column -> always(column, attributes))
                .forEach(column -> columns.add(column.name()));
        columns.addAll(all.keySet());
        columns.addAll(Arrays.asList(header));
        header = Arrays.stream(header).filter(name -> !name.equals("how")).toArray(String[]::new);
        columns.remove("how");
        columns.forEach(kind::index);
        for (int i = 2; i < lines.length; i++) {
            addRows(kind, made, columns, all, header, cells(lines[i]));
        }
    }

    private static boolean always(RecordColumn column, boolean attributes) {
        return column.need() == Need.FILLED
                || column.need() == Need.MAY_BE_EMPTY
                || (column.need() == Need.ATTRIBUTE && attributes);
    }

    private static void addRows(
            RecordKind kind,
            List<Map<String, String>> made,
            Set<String> columns,
            Map<String, String> all,
            String[] header,
            String[] cells) {
        Map<String, String> row = new LinkedHashMap<>(UNLESS_SAID);
        row.keySet().retainAll(columns);
        row.putAll(all);
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], i < cells.length ? cells[i] : "");
        }
        for (RecordColumn column : kind.columns()) {
            if (column.form() instanceof Form.Org) {
                row.computeIfPresent(column.name(), (name, cell) -> TinyRoster.code(cell));
            }
        }
        for (String student : students(row.getOrDefault("student", ""))) {
            Map<String, String> one = new LinkedHashMap<>(row);
            one.put("student", student);
            made.add(one);
        }
    }

    /** {@code s1..s4}: s1, s2, s3, s4. */
    private static List<String> students(String cell) {
        if (!cell.contains("..")) {
            return List.of(cell);
        }
        String[] ends = cell.split("\\.\\.");
        String letters = ends[0].replaceFirst("[0-9]+$", "");
        int first = Integer.parseInt(ends[0].substring(letters.length()));
        int last = Integer.parseInt(ends[1].substring(letters.length()));
        List<String> students = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            students.add(letters + number);
        }
        return students;
    }

    /** The cells of a line of a small table. */
    static String[] cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }
}
