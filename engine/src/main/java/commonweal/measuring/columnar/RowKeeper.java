package commonweal.measuring.columnar;

import commonweal.records.reading.BlockRows;
import commonweal.records.reading.RowSink;

/** Keeps the rows that are counted: those, and no others, become the snapshot. One for each thread. */
public interface RowKeeper {

    /** Keeps nothing. */
    RowKeeper NONE = new RowKeeper() {
        @Override
        public void columns(int[] present) {}

        @Override
        public RowSink.Commit block(BlockRows rows) {
            return RowSink.NOTHING;
        }
    };

    /** Blocks follow that have these columns of the kind, by their places; all others are missing in every row. */
    void columns(int[] present);

    /** The rows of a block that are counted; what is returned is run in the order of the file. */
    RowSink.Commit block(BlockRows rows);
}
