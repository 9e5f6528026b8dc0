package commonweal.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The mark of what rests on made-up students: a column of every table, and a member of {@code run.json}. Whatever is made
 * from something that bears it bears it too.
 */
public final class SyntheticMark {

    /** The column of a table. */
    public static final String COLUMN = "synthetic";

    /** What stands in it. */
    public static final String YES = "yes";

    private SyntheticMark() {}

    /** Whether a table bears the mark. */
    static boolean in(byte[] table) {
        int end = 0;
        while (end < table.length && table[end] != '\n' && table[end] != '\r') {
            end++;
        }
        String header = new String(table, 0, end, StandardCharsets.UTF_8);
        return List.of(header.replace("\"", "").split(",")).contains(COLUMN);
    }

    /** The columns of a table, with the mark's where there is one. */
    static List<String> columns(List<String> columns, boolean synthetic) {
        return synthetic ? with(columns, COLUMN) : columns;
    }

    /** A row, marked where there is a mark. */
    static List<String> row(List<String> cells, boolean synthetic) {
        return synthetic ? with(cells, YES) : cells;
    }

    private static List<String> with(List<String> cells, String last) {
        List<String> marked = new ArrayList<>(cells);
        marked.add(last);
        return marked;
    }
}
