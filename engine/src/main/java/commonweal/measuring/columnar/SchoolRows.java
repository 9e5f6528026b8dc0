package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.List;

/** Packed rows laid by school, by one thread: first in short chunks, so that many small schools waste little. */
final class SchoolRows {

    private static final int FIRST = 32;
    private static final int LONGEST = 1024;
    private static final int SLAB = 1 << 18;

    private final Chunks chunks;
    private final List<int[]> slabs = new ArrayList<>();
    /** By school: the array of its last chunk. */
    private final int[][] current;

    /** At 2 x school where in it the next row goes, at 2 x school + 1 where the chunk ends: side by side, to be one access. */
    private final int[] places;

    SchoolRows(int schools) {
        chunks = new Chunks(schools, FIRST, LONGEST, SLAB);
        current = new int[schools][];
        places = new int[2 * schools];
    }

    /** Lays a row by its school. */
    void add(int school, int packed) {
        int place = 2 * school;
        if (places[place] == places[place + 1]) {
            more(school);
        }
        current[school][places[place]++] = packed;
    }

    private void more(int school) {
        int chunk = chunks.cut(school);
        if (chunks.arrays() > slabs.size()) {
            slabs.add(new int[SLAB]);
        }
        current[school] = slabs.get(chunks.array(chunk));
        places[2 * school] = chunks.from(chunk);
        places[2 * school + 1] = chunks.to(chunk);
    }

    /** Takes rows, a stretch at a time. */
    interface Stretch {
        /** The numbers between these places. */
        void rows(int[] packed, int from, int to);
    }

    /** Hands over all rows of a school. */
    void each(int school, Stretch taker) {
        int last = chunks.last(school);
        for (int chunk = last; chunk != Chunks.NONE; chunk = chunks.before(chunk)) {
            int behind = chunk == last ? places[2 * school] : chunks.to(chunk);
            taker.rows(slabs.get(chunks.array(chunk)), chunks.from(chunk), behind);
        }
    }
}
