package commonweal.records.reading;

/**
 * What a file may ask of the reader.
 *
 * @param block how long a block is, about, in bytes: long enough to be read at one go, short enough to stay in a processor's
 *     cache
 * @param harmless how many bytes a compressed file may always become; beyond, only so many times its own size
 */
record ReadingLimits(int block, long harmless) {

    /** The longest line, its end included: a longer one is no line of records. */
    static final int LONGEST_LINE = 1 << 16;

    /** Those that hold outside of tests. */
    static final ReadingLimits USUAL = new ReadingLimits(1 << 21, 1L << 30);

    ReadingLimits {
        if (block < 1) {
            throw new IllegalArgumentException("a block must be 1 byte or more, is " + block);
        }
    }
}
