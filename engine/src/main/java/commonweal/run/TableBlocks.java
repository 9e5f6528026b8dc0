package commonweal.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of a run, block by block: the rows of one organisation (of one year, where the table has several), in the order
 * in which runs write them. Never more than one block is held.
 */
final class TableBlocks implements Closeable {

    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> rows;
    private final boolean byYear;
    private @Nullable NamedCsvRecord next;

    /**
     * Opens a table.
     *
     * @param byYear whether blocks of different years are different blocks
     */
    TableBlocks(Path file, boolean byYear) throws IOException {
        this.reader = CsvReader.builder().ofNamedCsvRecord(file);
        this.rows = reader.iterator();
        this.byYear = byYear;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    /**
     * The rows of a block.
     *
     * @param order where it stands among the blocks
     * @param org whose rows
     * @param rows the rows
     */
    record Block(String order, String org, List<NamedCsvRecord> rows) {}

    /** The next block, or nothing at the end. */
    Optional<Block> next() {
        NamedCsvRecord first = next;
        if (first == null) {
            return Optional.empty();
        }
        String order = order(first);
        List<NamedCsvRecord> block = new ArrayList<>();
        NamedCsvRecord row = first;
        while (row != null && order(row).equals(order)) {
            block.add(row);
            row = rows.hasNext() ? rows.next() : null;
        }
        next = row;
        return Optional.of(new Block(order, first.getField("org"), block));
    }

    private String order(NamedCsvRecord row) {
        return byYear ? row.getField("year") + row.getField("org") : row.getField("org");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
