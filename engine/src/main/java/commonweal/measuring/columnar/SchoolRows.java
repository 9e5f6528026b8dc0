package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Packed rows laid by school, by one thread: chunks that begin small, so that many small schools waste little, and are
 * never copied once full.
 */
final class SchoolRows {

    private static final int FIRST = 32;
    private static final int FULL = 1024;
    private static final int[] NOTHING = {};

    private final int[][] current;
    private final int[] used;
    private final List<List<int[]>> full = new ArrayList<>();

    SchoolRows(int schools) {
        current = new int[schools][];
        used = new int[schools];
        Arrays.fill(current, NOTHING);
        for (int school = 0; school < schools; school++) {
            full.add(new ArrayList<>(0));
        }
    }

    /** Lays a row by its school. */
    void add(int school, int packed) {
        int[] chunk = current[school];
        if (used[school] == chunk.length) {
            chunk = more(school, chunk);
        }
        chunk[used[school]++] = packed;
    }

    private int[] more(int school, int[] chunk) {
        int[] fresh;
        if (chunk.length < FULL) {
            fresh = Arrays.copyOf(chunk, Math.max(FIRST, 2 * chunk.length));
        } else {
            full.get(school).add(chunk);
            fresh = new int[FULL];
            used[school] = 0;
        }
        current[school] = fresh;
        return fresh;
    }

    /** Takes rows, a stretch at a time. */
    interface Stretch {
        /** The first so many of these. */
        void rows(int[] packed, int length);
    }

    /** Hands over all rows of a school and forgets them. */
    void take(int school, Stretch to) {
        for (int[] chunk : full.get(school)) {
            to.rows(chunk, chunk.length);
        }
        to.rows(current[school], used[school]);
        full.get(school).clear();
        current[school] = NOTHING;
        used[school] = 0;
    }
}
