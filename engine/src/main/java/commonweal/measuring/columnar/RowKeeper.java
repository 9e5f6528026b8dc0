package commonweal.measuring.columnar;

import commonweal.records.reading.RowSink;

/** Keeps the rows that are counted: those, and no others, become the snapshot. One for each thread. */
public interface RowKeeper {

    /** Keeps nothing. */
    RowKeeper NONE = new RowKeeper() {
        @Override
        public void columns(int[] present) {}

        @Override
        public void begin() {}

        @Override
        public void row(int[] values, long student) {}

        @Override
        public RowSink.Commit end() {
            return RowSink.NOTHING;
        }
    };

    /** Rows follow that have these columns of the kind, by their places; all others are missing in every row. */
    void columns(int[] present);

    /** A block begins. */
    void begin();

    /** A row that is counted. */
    void row(int[] values, long student);

    /** The block has ended; what is returned is run in the order of the file. */
    RowSink.Commit end();
}
