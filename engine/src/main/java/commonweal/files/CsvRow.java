package commonweal.files;

import commonweal.faults.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One row of a CSV file, by the names of its columns. */
public final class CsvRow {

    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern PLAIN_WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final String file;
    private final int line;
    private final Map<String, Integer> columns;
    private final List<String> cells;

    CsvRow(String file, int line, Map<String, Integer> columns, List<String> cells) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.cells = cells;
    }

    /** The line the row starts in, from 1. */
    public int line() {
        return line;
    }

    /** The cell's text, empty if the file lacks this optional column. */
    public String get(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : cells.get(index);
    }

    /** The cell's text, or nothing if it is empty. */
    public Optional<String> find(String column) {
        String text = get(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Where the cell is, for a fault. */
    public Place place(String column) {
        return Place.cell(file, line, column, get(column));
    }

    /** Where the row is, for a fault. */
    public Place place() {
        return Place.line(file, line);
    }

    /** The number the text spells in plain digits, exactly; nothing if it is not one ({@code 1e5}, {@code 1,000}). */
    public static Optional<BigDecimal> number(String text) {
        return PLAIN_NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** The whole number of at most nine digits the text spells; nothing if it is not one. */
    public static Optional<Integer> wholeNumber(String text) {
        return PLAIN_WHOLE_NUMBER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
