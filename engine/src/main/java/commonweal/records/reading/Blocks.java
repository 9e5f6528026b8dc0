package commonweal.records.reading;

import java.io.Closeable;
import java.io.IOException;

/** The lines of a file behind its header, in blocks that several threads may take at once. */
interface Blocks extends Closeable {

    /** The first line. */
    Header header();

    /**
     * Fills a block with the next lines.
     *
     * @return whether there were any
     * @throws Unreadable if the file is not what it must be; a line that is somewhat too long may still be in the block
     */
    boolean next(Block block) throws IOException;

    /** The file is not what it must be: its own fault, not that of the disk it lies on. */
    class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A line that is longer than a line of records can be. */
    final class LineTooLong extends Unreadable {
        private static final long serialVersionUID = 1L;

        LineTooLong() {
            super("a line is longer than " + ReadingLimits.LONGEST_LINE + " bytes");
        }
    }

    /** A compressed file that expands beyond all measure. */
    final class ExpandsTooFar extends Unreadable {
        private static final long serialVersionUID = 1L;

        ExpandsTooFar(String message) {
            super(message);
        }
    }
}
