package commonweal.office.charts;

import java.util.List;

/**
 * The figures of a picture in words. The first cell of each row says what the row is about.
 *
 * @param caption what the table shows
 * @param heads the heads of the columns
 * @param rows the cells, a row for each line, as many as there are heads; not escaped
 */
public record DataTable(String caption, List<String> heads, List<List<String>> rows) {

    public DataTable {
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("A row of the table has " + row.size() + " cells, but there are "
                        + heads.size() + " heads: " + row);
            }
        }
    }
}
