package commonweal.run;

import java.io.IOException;
import java.util.List;

/**
 * A table that a run writes.
 *
 * @param name the file's name
 * @param columns its columns
 * @param rows writes the rows, in their order
 */
record OutputTable(String name, List<String> columns, Rows rows) {

    OutputTable(String name, String columns, Rows rows) {
        this(name, List.of(columns.split(",")), rows);
    }

    /** Writes the rows of a table. */
    interface Rows {
        void write(Determined determined, To to) throws IOException;
    }

    /** Takes rows. */
    interface To {
        void row(String... cells) throws IOException;
    }
}
