package commonweal.measuring.columnar;

import java.util.Arrays;

/**
 * Cuts long arrays into chunks for many owners, each of which lays its numbers into its chunk and asks for another when it is
 * full. Nothing is ever copied to make room; and a state's rows in chunks that were arrays of their own would all be moved by
 * the collector, once or twice.
 */
final class Chunks {

    /** There is no chunk. */
    static final int NONE = -1;

    private final int first;
    private final int longest;
    private final int slab;
    /** By owner: its last chunk. */
    private final int[] last;

    /** By chunk: the number of its array, where it begins and ends there, and the owner's chunk before. */
    private int[] array = new int[1 << 8];

    private int[] from = new int[1 << 8];
    private int[] to = new int[1 << 8];
    private int[] before = new int[1 << 8];
    private int chunks;
    private int arrays;
    private int cut;

    /**
     * No chunks yet.
     *
     * @param owners how many owners
     * @param first how long an owner's first chunk is; each other is twice as long as the one before
     * @param longest how long a chunk is at most
     * @param slab how long the arrays are that are cut
     */
    Chunks(int owners, int first, int longest, int slab) {
        this.first = first;
        this.longest = longest;
        this.slab = slab;
        this.cut = slab;
        this.last = new int[owners];
        Arrays.fill(last, NONE);
    }

    /** Cuts a chunk for an owner; returns its number. */
    int cut(int owner) {
        int previous = last[owner];
        int length = previous == NONE ? first : Math.min(longest, 2 * (to[previous] - from[previous]));
        if (cut + length > slab) {
            arrays++;
            cut = 0;
        }
        if (chunks == array.length) {
            array = Arrays.copyOf(array, 2 * chunks);
            from = Arrays.copyOf(from, 2 * chunks);
            to = Arrays.copyOf(to, 2 * chunks);
            before = Arrays.copyOf(before, 2 * chunks);
        }
        array[chunks] = arrays - 1;
        from[chunks] = cut;
        to[chunks] = cut + length;
        before[chunks] = previous;
        cut += length;
        last[owner] = chunks;
        return chunks++;
    }

    /** How many arrays have been begun. */
    int arrays() {
        return arrays;
    }

    /** The number of a chunk's array, from 0. */
    int array(int chunk) {
        return array[chunk];
    }

    /** Where a chunk begins in its array. */
    int from(int chunk) {
        return from[chunk];
    }

    /** Behind the end of a chunk. */
    int to(int chunk) {
        return to[chunk];
    }

    /** The owner's chunk before this one, or {@link #NONE}. */
    int before(int chunk) {
        return before[chunk];
    }

    /** The last chunk of an owner, or {@link #NONE}. */
    int last(int owner) {
        return last[owner];
    }
}
