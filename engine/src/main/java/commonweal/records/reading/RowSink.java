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

    /** What must hold of a row for it to be taken; asked right before the row is handed over. */
    default RowChecks checks() {
        return RowChecks.NONE;
    }

    /** A file is about to be read that has these columns of the kind, by their places; all others are missing in every row. */
    default void columns(int[] present) {}

    /** A block begins. */
    default void begin() {}

    /**
     * A good row.
     *
     * @param values its numbers in the order of the kind's columns; used again for the next row
     * @param student the student's number
     * @param position where it is: the block and the row in it
     */
    void row(int[] values, long student, long position);

    /** A row was refused; its numbers, as far as its cells could be read, are {@link commonweal.records.Form#MISSING} or less elsewhere. */
    default void refused(int[] values) {}

    /** The block has ended. What is returned is run in the order of the file. */
    default Commit end() {
        return NOTHING;
    }
}
