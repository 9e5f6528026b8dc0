package commonweal.records.reading;

import commonweal.records.Form;
import commonweal.records.RecordColumn;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column as it stands in a file: under which name, and how its cells become numbers. */
final class FileColumn {

    /** How the bytes of a cell become a number. */
    enum Reading {
        /** Not looked at. */
        SKIPPED,
        /** A student's identifier. */
        STUDENT,
        /** Digits. */
        DIGITS,
        /** A code of a table. */
        CODE
    }

    private static final CodeTable NO_CODES = new CodeTable(Map.of(), false);
    private static final int FIRST_YEAR = 1900;

    final String name;
    final Reading reading;
    /** The place of its number in a row; of a skipped column -1. */
    final int target;

    final int lowest;
    final int highest;
    /** Of a column of codes. */
    final CodeTable codes;
    /** Whether a cell may be empty. */
    final boolean mayBeEmpty;

    private final @Nullable RecordColumn column;

    private FileColumn(
            String name,
            @Nullable RecordColumn column,
            int target,
            Reading reading,
            int lowest,
            int highest,
            CodeTable codes) {
        this.name = name;
        this.column = column;
        this.target = target;
        this.reading = reading;
        this.lowest = lowest;
        this.highest = highest;
        this.codes = codes;
        this.mayBeEmpty = column == null || mayBeEmpty(column);
    }

    private static boolean mayBeEmpty(RecordColumn column) {
        return column.need() == RecordColumn.Need.MAY_BE_EMPTY || column.need() == RecordColumn.Need.OPTIONAL;
    }

    /** A column that is not looked at. */
    static FileColumn skipped(String name) {
        return new FileColumn(name, null, -1, Reading.SKIPPED, 0, 0, NO_CODES);
    }

    /**
     * A column of a kind of record.
     *
     * @param name its name in the file
     * @param column what it is
     * @param target the place of its number in a row
     * @param codes the numbers of its codes as the file writes them, for a form that has codes
     */
    static FileColumn of(String name, RecordColumn column, int target, Map<String, Integer> codes) {
        return switch (column.form()) {
            case Form.Student _ -> new FileColumn(name, column, target, Reading.STUDENT, 0, 0, NO_CODES);
            case Form.Year _ ->
                new FileColumn(name, column, target, Reading.DIGITS, FIRST_YEAR, Form.LAST_YEAR, NO_CODES);
            case Form.Whole whole ->
                new FileColumn(name, column, target, Reading.DIGITS, whole.lowest(), whole.highest(), NO_CODES);
            case Form.Org _, Form.Grade _, Form.YesNo _, Form.Code _ ->
                new FileColumn(name, column, target, Reading.CODE, 0, 0, new CodeTable(codes, mayBeEmpty(column)));
        };
    }

    /** What it is; only of a column that is looked at. */
    RecordColumn column() {
        if (column == null) {
            throw new IllegalStateException("the column " + name + " must be looked at, is skipped");
        }
        return column;
    }
}
