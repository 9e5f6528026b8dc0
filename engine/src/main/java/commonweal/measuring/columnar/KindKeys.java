package commonweal.measuring.columnar;

import commonweal.records.Form;
import commonweal.records.RecordKind;
import commonweal.records.reading.BlockRows;

/**
 * The keys of the kinds of a block's rows: the numbers of some columns side by side, each one higher than it
 * is, so that a missing one is 0, and in as many bits as its form needs. Each column is put in by a loop of its
 * own, which is the same few instructions for all of them; a loop over all columns at once would be a long one, which the
 * JVM takes longer to compile than a state takes to read.
 */
final class KindKeys {

    private long[] keys = new long[0];
    private int size;
    /** The lowest bit that no column has yet. */
    private int bit;

    /** Begins the keys of so many rows. */
    void begin(int rows) {
        if (keys.length < rows) {
            keys = new long[Math.max(rows, 2 * keys.length)];
        }
        size = rows;
        bit = 0;
    }

    /**
     * Puts a column in.
     *
     * @param highest no number of it is higher, and none is lower than {@link Form#MISSING}
     * @throws IllegalStateException if the columns do not fit into a key
     */
    void add(int[] column, int highest) {
        int from = take(Integer.SIZE - Integer.numberOfLeadingZeros(highest + 1));
        if (from == 0) {
            begin(column);
        } else {
            join(column, from);
        }
    }

    /** Puts a column of the results in. */
    void add(BlockRows rows, int place) {
        add(rows.column(place), RecordKind.RESULTS.columns().get(place).form().highest());
    }

    /** Puts in whether a column of the results is missing. */
    void addMissing(BlockRows rows, int place) {
        int[] column = rows.column(place);
        int from = take(1);
        for (int i = 0; i < size; i++) {
            keys[i] |= (column[i] >>> Integer.SIZE - 1 & 1L) << from;
        }
    }

    private int take(int bits) {
        int from = bit;
        bit += bits;
        if (bit > Long.SIZE) {
            throw new IllegalStateException("the columns of a kind must fit into 64 bits, need " + bit);
        }
        return from;
    }

    private void begin(int[] column) {
        long[] to = keys;
        for (int i = 0; i < size; i++) {
            to[i] = column[i] + 1L;
        }
    }

    private void join(int[] column, int from) {
        long[] to = keys;
        for (int i = 0; i < size; i++) {
            to[i] |= column[i] + 1L << from;
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
