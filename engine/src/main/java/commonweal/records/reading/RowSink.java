package commonweal.records.reading;

import java.io.IOException;

/** Takes the good rows of a file. Every thread that reads has a sink of its own. */
public interface RowSink {

    /** What is to be done with a block when all blocks before it are done. */
    interface Commit {
        /** Does it. */
        void run() throws IOException;
    }

    /** Nothing is to be done. */
    Commit NOTHING = () -> {};

    /** What must hold of rows for them to be taken; asked right before they are handed over. */
    default RowChecks checks() {
        return RowChecks.NONE;
    }

    /** A file is about to be read that has these columns of the kind, by their places; all others are missing in every row. */
    default void columns(int[] present) {}

    /**
     * The good rows of a block.
     *
     * @param rows may be changed, and are used again for the next block
     * @return is run in the order of the file
     */
    Commit block(BlockRows rows);

    /** A row was refused; its numbers, as far as its cells could be read, are {@link commonweal.records.Form#MISSING} or less elsewhere. */
    default void refused(int[] values) {}
}
