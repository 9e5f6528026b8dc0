package commonweal.measuring.columnar;

import commonweal.records.reading.BlockRows;
import commonweal.records.reading.RowChecks;
import commonweal.records.reading.RowFault;
import commonweal.records.reading.RowSink;

/** Rows of conversion tables: each goes to the table of its test, year, grade and subject. */
final class ConversionRows implements RowSink {

    private final Conversions conversions;
    private final RowKeeper keeper;

    ConversionRows(Conversions conversions, RowKeeper keeper) {
        this.conversions = conversions;
        this.keeper = keeper;
    }

    @Override
    public RowChecks checks() {
        return new RowChecks() {
            @Override
            public long failing(int[] row, long student) {
                return conversions.add(row) ? 0 : 1;
            }

            @Override
            public RowFault explain(int check, int[] row, ColumnNames names) {
                String wrong = "The raw score stands in its table already, with another scaled score or level.";
                return new RowFault(
                        names.of("raw"),
                        names.cell("raw"),
                        "conversions.duplicate",
                        wrong,
                        wrong,
                        "A conversion table gives each raw score one scaled score and one level.",
                        "Remove one of the two rows.",
                        "");
            }
        };
    }

    @Override
    public void columns(int[] present) {
        keeper.columns(present);
    }

    @Override
    public Commit block(BlockRows rows) {
        return keeper.block(rows);
    }
}
