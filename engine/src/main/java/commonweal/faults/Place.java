package commonweal.faults;

import java.util.Optional;

/**
 * Where a fault is.
 *
 * @param file the file's name as the user knows it, without its folders
 * @param line the line, from 1; 0 for the whole file
 * @param column the column's name or the key, if the fault is in one
 * @param value the value found there, if any
 */
public record Place(String file, int line, Optional<String> column, Optional<String> value) {

    /** The whole file. */
    public static Place file(String file) {
        return new Place(file, 0, Optional.empty(), Optional.empty());
    }

    /** A line of the file. */
    public static Place line(String file, int line) {
        return new Place(file, line, Optional.empty(), Optional.empty());
    }

    /** A cell: line, column and the value in it. */
    public static Place cell(String file, int line, String column, String value) {
        return new Place(file, line, Optional.of(column), Optional.of(value));
    }

    /** {@code measures.csv, line 12, column value, "abc"}. */
    @Override
    public String toString() {
        return file
                + (line > 0 ? ", line " + line : "")
                + column.map(name -> ", column " + name).orElse("")
                + value.map(text -> ", \"" + text + "\"").orElse("");
    }
}
