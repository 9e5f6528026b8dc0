package commonweal.records.reading;

import commonweal.records.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks closely at a row that {@link RowParser} did not find clean, or for which a check failed: says all that is wrong with
 * it, or that there is nothing (a quoted code with a comma in it, say).
 */
final class RowExaminer {

    private static final int MOST_CODES = 30;

    /**
     * What was found.
     *
     * @param values the row as numbers; to be used only without faults
     * @param student the student's number
     * @param faults what is wrong
     */
    record Examined(int[] values, long student, List<RowFault> faults) {}

    private final Layout layout;
    private final StudentNumbers students;
    private final RowChecks checks;
    private final String brokenLine;
    private final String asManyCells;

    RowExaminer(Layout layout, StudentNumbers students, RowChecks checks) {
        this.layout = layout;
        this.students = students;
        this.checks = checks;
        this.brokenLine = layout.kind().stem() + ".broken_line";
        this.asManyCells = "The header has " + layout.columns().size()
                + " columns, and every line must have as many; a cell holds no line break.";
    }

    /** Examines the line between these places, which do not include its line feed: its cells, and if they are good, the row. */
    Examined examine(byte[] bytes, int from, int to) {
        return examine(bytes, from, to, true);
    }

    /** Reads the line between these places, which do not include its line feed: only its cells. */
    Examined read(byte[] bytes, int from, int to) {
        return examine(bytes, from, to, false);
    }

    private Examined examine(byte[] bytes, int from, int to, boolean whole) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        int[] values = new int[layout.kind().columns().size()];
        Arrays.fill(values, Form.MISSING);
        List<RowFault> faults = new ArrayList<>();
        Optional<List<String>> split = cells(new String(bytes, from, end - from, StandardCharsets.UTF_8));
        if (split.isEmpty()) {
            faults.add(badQuotes());
            return new Examined(values, 0, faults);
        }
        List<String> cells = split.get();
        if (cells.size() != layout.columns().size()) {
            faults.add(broken(cells.size()));
            return new Examined(values, 0, faults);
        }
        long student = 0;
        for (int i = 0; i < cells.size(); i++) {
            FileColumn column = layout.columns().get(i);
            String cell = cells.get(i);
            if (column.reading == FileColumn.Reading.SKIPPED) {
                continue;
            }
            if (cell.isEmpty()) {
                if (!column.mayBeEmpty) {
                    faults.add(empty(column));
                }
                continue;
            }
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            switch (column.reading) {
                case STUDENT -> student = student(column, cell, text, faults);
                case DIGITS -> values[column.target] = digits(column, cell, faults);
                case CODE -> values[column.target] = code(column, cell, text, faults);
                case SKIPPED -> {}
            }
        }
        if (whole && faults.isEmpty()) {
            check(values, student, cells, faults);
        }
        return new Examined(values, student, faults);
    }

    private void check(int[] values, long student, List<String> cells, List<RowFault> faults) {
        long failing = checks.failing(values, student);
        RowChecks.ColumnNames names = new RowChecks.ColumnNames() {
            @Override
            public String of(String column) {
                int at = place(column);
                return at < 0 ? column : layout.columns().get(at).name;
            }

            @Override
            public String cell(String column) {
                int at = place(column);
                return at < 0 ? "" : cells.get(at);
            }

            private int place(String column) {
                int target = layout.kind().index(column);
                for (int i = 0; i < layout.columns().size(); i++) {
                    if (layout.columns().get(i).target == target) {
                        return i;
                    }
                }
                return -1;
            }
        };
        for (int check = 0; failing != 0; check++, failing >>>= 1) {
            if ((failing & 1) != 0) {
                faults.add(checks.explain(check, values, names));
            }
        }
    }

    private long student(FileColumn column, String cell, byte[] text, List<RowFault> faults) {
        boolean digits =
                cell.length() <= 10 && cell.charAt(0) != '0' && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        long number = digits && StudentNumbers.plain(Long.parseLong(cell), cell.length())
                ? Long.parseLong(cell)
                : students.number(text, 0, text.length);
        if (number < 0) {
            faults.add(fault(
                    column,
                    cell,
                    "bad_student",
                    "\"" + Printable.shortened(cell) + "\" is not a student's identifier.",
                    "A cell is not a student's identifier.",
                    "An identifier has 1 to 18 letters, digits, hyphens or underscores.",
                    "Correct it, or replace your identifiers by such ones everywhere.",
                    ""));
        }
        return number;
    }

    private int digits(FileColumn column, String cell, List<RowFault> faults) {
        boolean number = cell.length() <= 9 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = number ? Integer.parseInt(cell) : -1;
        if (!number) {
            faults.add(fault(
                    column,
                    cell,
                    "not_a_number",
                    "\"" + Printable.shortened(cell) + "\" is not a whole number.",
                    "A cell is not a whole number.",
                    "Numbers are written in plain digits; a missing one is left empty.",
                    "Correct it.",
                    ""));
        } else if (value < column.lowest || value > column.highest) {
            faults.add(fault(
                    column,
                    cell,
                    "out_of_range",
                    cell + " is out of range.",
                    "A number is out of range.",
                    column.name + " lies between " + column.lowest + " and " + column.highest + ".",
                    column.mayBeEmpty ? "Correct it; a missing value is left empty, never 0." : "Correct it.",
                    ""));
        }
        return value;
    }

    private int code(FileColumn column, String cell, byte[] text, List<RowFault> faults) {
        int number = column.codes.find(text, 0, text.length);
        if (number < 0) {
            boolean org = column.column().form() instanceof Form.Org;
            faults.add(fault(
                    column,
                    cell,
                    org ? "unknown_org" : "unknown_code",
                    org
                            ? "The organisation \"" + Printable.shortened(cell) + "\" is not a school of the roster."
                            : "\"" + Printable.shortened(cell) + "\" is not a code of " + column.name + ".",
                    org
                            ? "An organisation is not a school of the roster."
                            : "A cell is not a code of " + column.name + ".",
                    org
                            ? "Every school of the records has a row in roster.csv; codes have eight digits, leading zeros"
                                    + " included."
                            : "It is one of "
                                    + String.join(
                                            ", ",
                                            column.codes.codes().stream()
                                                    .limit(MOST_CODES)
                                                    .toList())
                                    + (column.mayBeEmpty ? ", or empty." : "."),
                    org
                            ? "Add the school to the roster, or correct the code."
                            : "Correct it, or say in columns.yaml what it means.",
                    Printable.shortened(cell)));
        }
        return number;
    }

    private RowFault empty(FileColumn column) {
        return fault(
                column,
                "",
                "missing_value",
                column.name + " is empty.",
                column.name + " is empty.",
                "It must be filled in: " + decapitalised(column.column().meaning())
                        + " A missing value is never taken for zero or no.",
                "Fill it in.",
                "");
    }

    private RowFault broken(int cells) {
        return new RowFault(
                "",
                "",
                brokenLine,
                "The line has " + cells + (cells == 1 ? " cell." : " cells."),
                "The line has another number of cells than the header.",
                asManyCells,
                "Export the file again, or mend the line.",
                "");
    }

    private RowFault badQuotes() {
        String wrong = "A quotation mark is not closed, or stands inside a cell.";
        return new RowFault(
                "",
                "",
                brokenLine,
                wrong,
                wrong,
                "A cell begins and ends with a quotation mark, or has none; a mark within is doubled, and a cell holds no"
                        + " line break.",
                "Export the file again, or mend the line.",
                "quotes");
    }

    private RowFault fault(
            FileColumn column,
            String value,
            String code,
            String wrong,
            String summary,
            String rule,
            String remedy,
            String cause) {
        return new RowFault(
                column.name,
                Printable.shortened(value),
                layout.kind().stem() + "." + code,
                wrong,
                summary,
                rule,
                remedy,
                cause);
    }

    private static String decapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /**
     * The cells of a line; within quotation marks a comma is part of the cell, and a doubled mark is one mark. Nothing if a
     * mark is not closed or is neither a cell's first nor its last: what such a line means can only be guessed.
     */
    static Optional<List<String>> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int at = 0;
        while (true) {
            cell.setLength(0);
            if (at < line.length() && line.charAt(at) == '"') {
                at = quoted(line, at + 1, cell);
            } else {
                while (at >= 0 && at < line.length() && line.charAt(at) != ',') {
                    cell.append(line.charAt(at));
                    at = line.charAt(at) == '"' ? -1 : at + 1;
                }
            }
            if (at < 0 || at < line.length() && line.charAt(at) != ',') {
                return Optional.empty();
            }
            cells.add(cell.toString());
            if (at == line.length()) {
                return Optional.of(cells);
            }
            at++;
        }
    }

    /** Reads on from behind a cell's first mark; returns where the cell ends, or -1 if it does not. */
    private static int quoted(String line, int from, StringBuilder cell) {
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                return at + 1;
            }
            at++;
        }
        return -1;
    }
}
