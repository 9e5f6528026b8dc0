package commonweal.records.reading;

import java.io.Closeable;
import java.io.IOException;

/** The lines of a file behind its header, in blocks that several threads may take at once. */
interface Blocks extends Closeable {

    /** How long a block is, about: long enough to be read at one go, short enough to stay in a processor's cache. */
    int SIZE = 1 << 21;

    /** The longest line: a longer one is no line of records. */
    int LONGEST_LINE = 1 << 16;

    /** The first line, without a byte order mark and without its end; empty if the file has no content. */
    String header();

    /**
     * Fills a block with the next lines.
     *
     * @return whether there were any
     * @throws LineTooLong if a line is longer than {@link #LONGEST_LINE}
     */
    boolean next(Block block) throws IOException;

    /** A line that is longer than a line of records can be. */
    final class LineTooLong extends IOException {
        private static final long serialVersionUID = 1L;

        LineTooLong() {
            super("a line is longer than " + LONGEST_LINE + " bytes");
        }
    }

    /** A compressed file that expands beyond all measure. */
    final class ExpandsTooFar extends IOException {
        private static final long serialVersionUID = 1L;

        ExpandsTooFar(String message) {
            super(message);
        }
    }
}
