package commonweal.records.reading;

/**
 * Whole lines of a file. The bytes are used again for the next block.
 */
final class Block {

    /** The bytes, with room for a line feed and one more byte behind the last row. */
    byte[] bytes = new byte[0];

    /** Where the first row starts. */
    int from;

    /** Behind the last row, where a line feed stands that belongs to the last row or was put there. */
    int to;

    /** The number of the block in its file, from 0. */
    int index;

    /** How many bytes of the file it covers, for telling how far the reading has come. */
    int length;

    void room(int size) {
        if (bytes.length < size) {
            bytes = java.util.Arrays.copyOf(bytes, size);
        }
    }
}
