package commonweal.records.reading;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.records.ColumnMap;
import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordColumn.Need;
import commonweal.records.RecordKind;
import commonweal.roster.OrgCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which columns a file has, in its own order.
 *
 * @param file the file's name, for faults
 * @param kind the kind of record
 * @param columns its columns, skipped ones among them
 */
record Layout(String file, RecordKind kind, List<FileColumn> columns) {

    private static final int MOST_COLUMNS = 1_000;

    Layout {
        columns = List.copyOf(columns);
    }

    /** Whether the file has the column. */
    boolean has(String column) {
        int target = kind.index(column);
        return columns.stream().anyMatch(one -> one.target == target);
    }

    /** The places in a row that a column of the file fills, in ascending order. */
    int[] present() {
        return columns.stream()
                .mapToInt(column -> column.target)
                .filter(target -> target >= 0)
                .sorted()
                .toArray();
    }

    /** Those of them that hold numbers: all but the student's. */
    int[] numbered() {
        return columns.stream()
                .filter(column ->
                        column.reading == FileColumn.Reading.CODE || column.reading == FileColumn.Reading.DIGITS)
                .mapToInt(column -> column.target)
                .sorted()
                .toArray();
    }

    /** The places in a row that no column of the file fills. */
    int[] absent() {
        int[] present = present();
        return IntStream.range(0, kind.columns().size())
                .filter(target -> Arrays.binarySearch(present, target) < 0)
                .toArray();
    }

    /**
     * The layout of a file by its header.
     *
     * @param header the first line
     * @param map the names in the agency's files
     * @param orgs the organisations, whose place is the number of their code
     * @return nothing after a fault
     */
    static Optional<Layout> of(
            String file, RecordKind kind, String header, ColumnMap map, List<OrgCode> orgs, Faults faults) {
        List<String> names = RowExaminer.cells(header).orElse(List.of());
        ColumnMap.KindMap own = map.of(kind);
        Map<String, RecordColumn> byName = new LinkedHashMap<>();
        kind.columns().forEach(column -> byName.put(own.nameOf(column.name()), column));
        boolean tooMany = names.size() > MOST_COLUMNS;
        if (tooMany || names.stream().noneMatch(byName::containsKey)) {
            faults.add(Fault.error(
                    "file.no_header",
                    Place.line(file, 1),
                    "The file " + file + " does not start with its header: "
                            + (tooMany
                                    ? "it has " + names.size() + " columns, and " + MOST_COLUMNS
                                            + " are the most that are read."
                                    : "of its " + names.size() + " columns none is known."),
                    "The first line names the columns: " + String.join(",", required(kind, own)) + ", and others"
                            + " (docs/records.md).",
                    "Put the header in the first line, or name the columns of your files in columns.yaml."));
            return Optional.empty();
        }
        List<FileColumn> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean usable = true;
        for (String named : names) {
            RecordColumn column = byName.get(named);
            String name = column != null || own.ignored().contains(named) ? named : Printable.shortened(named);
            if (!seen.add(name)) {
                usable = false;
                fault(faults, file, name, "The column \"" + name + "\" stands twice.", "Remove one of the two.");
            } else if (column != null) {
                columns.add(FileColumn.of(name, column, kind.index(column.name()), numbers(column, own, orgs)));
            } else if (own.ignored().contains(name)) {
                columns.add(FileColumn.skipped(name));
            } else {
                usable = false;
                fault(
                        faults,
                        file,
                        name,
                        "The column \"" + name + "\" is not known.",
                        "Remove or rename it, or list it under ignore of " + kind.stem() + " in columns.yaml.");
            }
        }
        for (String name : required(kind, own)) {
            if (!seen.contains(name)) {
                usable = false;
                fault(
                        faults,
                        file,
                        name,
                        "The column \"" + name + "\" is missing.",
                        "Add it, or name it in columns.yaml.");
            }
        }
        return usable ? Optional.of(new Layout(file, kind, columns)) : Optional.empty();
    }

    private static List<String> required(RecordKind kind, ColumnMap.KindMap own) {
        return kind.columns().stream()
                .filter(column -> column.need() == Need.FILLED || column.need() == Need.MAY_BE_EMPTY)
                .map(column -> own.nameOf(column.name()))
                .toList();
    }

    private static void fault(Faults faults, String file, String name, String wrong, String remedy) {
        faults.add(Fault.error(
                "file.wrong_column",
                Place.cell(file, 1, name, name),
                wrong,
                "The columns of each record file stand in docs/records.md; a column that nobody reads is not passed over"
                        + " in silence.",
                remedy));
    }

    private static Map<String, Integer> numbers(RecordColumn column, ColumnMap.KindMap own, List<OrgCode> orgs) {
        Map<String, Integer> numbers = new HashMap<>();
        switch (column.form()) {
            case Form.Org _ -> {
                for (int i = 0; i < orgs.size(); i++) {
                    numbers.put(orgs.get(i).code(), i);
                }
            }
            case Form.Grade _ -> {
                Map<String, Integer> grades = new HashMap<>(Map.of("PK", Form.Grade.PRE_KINDERGARTEN, "K", 0));
                for (int grade = 1; grade <= 12; grade++) {
                    grades.put(Integer.toString(grade), grade);
                    grades.put((grade < 10 ? "0" : "") + grade, grade);
                }
                own.codesOf(column.name(), List.copyOf(grades.keySet()))
                        .forEach((code, meant) -> numbers.put(code, grades.get(meant)));
            }
            case Form.YesNo _ ->
                own.codesOf(column.name(), List.of("0", "1"))
                        .forEach((code, meant) -> numbers.put(code, meant.equals("1") ? 1 : 0));
            case Form.Code codes ->
                own.codesOf(column.name(), codes.codes())
                        .forEach(
                                (code, meant) -> numbers.put(code, codes.codes().indexOf(meant)));
            case Form.Student _, Form.Year _, Form.Whole _ -> {}
        }
        return numbers;
    }
}
