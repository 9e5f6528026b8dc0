package commonweal.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Holds a CSV file against a Frictionless table schema: the columns, and each cell's type and constraints. */
record TableSchema(JsonNode schema) {

    List<String> columns() {
        return texts(schema.get("fields"), "name");
    }

    JsonNode field(String name) {
        return StreamSupport.stream(schema.get("fields").spliterator(), false)
                .filter(field -> field.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> allowed(String name) {
        return texts(field(name).get("constraints").get("enum"));
    }

    private static List<String> texts(JsonNode array, String member) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(member).stringValue())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    /** What is wrong with the file, the first twenty faults. */
    List<String> faults(Path file) throws IOException {
        List<String> faults = new ArrayList<>();
        Set<List<String>> keys = new HashSet<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                String where = file.getFileName() + ", line " + row.getStartingLineNumber() + ", ";
                for (String column : row.getHeader()) {
                    if (!columns().contains(column)) {
                        faults.add(where + "unknown column " + column);
                    } else if (!fits(field(column), row.getField(column))) {
                        faults.add(where + column + " \"" + row.getField(column) + "\"");
                    }
                }
                if (schema.has("primaryKey")
                        && !keys.add(texts(schema.get("primaryKey")).stream()
                                .map(row::getField)
                                .toList())) {
                    faults.add(where + "duplicate key");
                }
                if (faults.size() >= 20) {
                    return faults;
                }
            }
        }
        return faults;
    }

    private static boolean fits(JsonNode field, String cell) {
        JsonNode constraints = field.path("constraints");
        if (cell.isEmpty()) {
            return !constraints.path("required").asBoolean(false);
        }
        boolean typed = switch (field.get("type").stringValue()) {
            case "integer" -> cell.matches("-?[0-9]+");
            case "number" -> cell.matches("-?[0-9]+(\\.[0-9]+)?");
            case "date" -> isDate(cell);
            default -> true;
        };
        return typed
                && (!constraints.has("enum") || texts(constraints.get("enum")).contains(cell))
                && (!constraints.has("pattern")
                        || Pattern.matches(constraints.get("pattern").stringValue(), cell))
                && (!constraints.has("minimum")
                        || Integer.parseInt(cell) >= constraints.get("minimum").intValue())
                && (!constraints.has("maximum")
                        || Integer.parseInt(cell) <= constraints.get("maximum").intValue());
    }

    private static boolean isDate(String cell) {
        try {
            LocalDate.parse(cell);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
