package commonweal.measuring.columnar;

/**
 * The keys of the kinds of a block's rows: the numbers of some columns side by side. Each column is put in by a loop of its
 * own, which is the same few instructions for all of them; a loop over all columns at once would be a long one, which the
 * JVM takes longer to compile than a state takes to read.
 */
final class KindKeys {

    private long[] keys = new long[0];
    private int size;

    /** Begins the keys of so many rows, with a column in the lowest bits; as {@link #add} from bit 0 on. */
    void begin(int[] column, int rows) {
        if (keys.length < rows) {
            keys = new long[Math.max(rows, 2 * keys.length)];
        }
        size = rows;
        long[] to = keys;
        for (int i = 0; i < rows; i++) {
            to[i] = column[i] + 1L;
        }
    }

    /** Puts a column in, of which each number is {@link commonweal.records.Form#MISSING} or more: one higher, from this bit on. */
    void add(int[] column, int bit) {
        long[] to = keys;
        for (int i = 0; i < size; i++) {
            to[i] |= column[i] + 1L << bit;
        }
    }

    /** Puts in whether a column is missing: in this bit. */
    void addMissing(int[] column, int bit) {
        long[] to = keys;
        for (int i = 0; i < size; i++) {
            to[i] |= (column[i] >>> Integer.SIZE - 1 & 1L) << bit;
        }
    }

    /** The keys, by row. */
    long[] keys() {
        return keys;
    }

    /** How many rows. */
    int size() {
        return size;
    }
}
