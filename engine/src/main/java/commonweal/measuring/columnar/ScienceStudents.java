package commonweal.measuring.columnar;

import java.util.Arrays;
import java.util.List;

/**
 * Students with rows of high-school science, of all threads: each is counted once, in the counting grade, with the best
 * result so far.
 */
final class ScienceStudents {

    /** Takes a student's science, resolved. */
    interface Counted {
        /**
         * A student.
         *
         * @param school where the student is counted
         * @param grade the counting grade
         * @param packed the row to count
         */
        void row(int school, int grade, int packed);
    }

    private static final int DIGIT = 15;

    private final ResultContext context;
    private final ResultPacking packing;

    /** Rows in order of student, year, grade, and the best first: none where each student has only one. */
    private final ScienceRows.Columns ordered;

    private final int size;
    private final List<ScienceRows> single;

    /**
     * The students of these rows.
     *
     * @param packing makes outcomes that no single row has
     */
    ScienceStudents(List<ScienceRows> ofThreads, ResultContext context, ResultPacking packing) {
        this.context = context;
        this.packing = packing;
        if (ofThreads.stream().allMatch(ScienceRows::single)) {
            single = List.copyOf(ofThreads);
            size = 0;
            ordered = new ScienceRows.Columns(0);
        } else {
            single = List.of();
            size = ofThreads.stream().mapToInt(ScienceRows::size).sum();
            ordered = inOrder(joined(ofThreads, size));
        }
    }

    private static ScienceRows.Columns joined(List<ScienceRows> ofThreads, int size) {
        ScienceRows.Columns all = new ScienceRows.Columns(size);
        int[] at = {0};
        for (ScienceRows one : ofThreads) {
            one.take((rows, length) -> {
                System.arraycopy(rows.keys, 0, all.keys, at[0], length);
                System.arraycopy(rows.ranks, 0, all.ranks, at[0], length);
                System.arraycopy(rows.packed, 0, all.packed, at[0], length);
                System.arraycopy(rows.results, 0, all.results, at[0], length);
                System.arraycopy(rows.schools, 0, all.schools, at[0], length);
                at[0] += length;
            });
        }
        return all;
    }

    private static ScienceRows.Columns inOrder(ScienceRows.Columns rows) {
        int[] places = placesByKey(rows.keys);
        bestFirst(places, rows);
        put(rows.keys, places);
        put(rows.ranks, places);
        put(rows.packed, places);
        put(rows.results, places);
        put(rows.schools, places);
        return rows;
    }

    /** Puts what stands at these places into their order. */
    private static void put(long[] column, int[] places) {
        long[] before = column.clone();
        for (int i = 0; i < places.length; i++) {
            column[i] = before[places[i]];
        }
    }

    private static void put(int[] column, int[] places) {
        int[] before = column.clone();
        for (int i = 0; i < places.length; i++) {
            column[i] = before[places[i]];
        }
    }

    /** The places of the rows in order of their keys: by the lowest {@value #DIGIT} bits, then stably by the next. */
    private static int[] placesByKey(long[] keys) {
        int[] places = new int[keys.length];
        Arrays.setAll(places, i -> i);
        int[] next = new int[keys.length];
        for (int shift = 0; shift < ScienceRows.KEY_BITS; shift += DIGIT) {
            int[] starts = new int[(1 << DIGIT) + 1];
            for (long key : keys) {
                starts[digit(key, shift) + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            for (int place : places) {
                next[starts[digit(keys[place], shift)]++] = place;
            }
            int[] before = places;
            places = next;
            next = before;
        }
        return places;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & (1 << DIGIT) - 1;
    }

    /** Orders the few rows of each key by their ranks. */
    private static void bestFirst(int[] places, ScienceRows.Columns rows) {
        for (int i = 1; i < places.length; i++) {
            int place = places[i];
            int at = i;
            while (at > 0
                    && rows.keys[places[at - 1]] == rows.keys[place]
                    && rows.ranks[places[at - 1]] < rows.ranks[place]) {
                places[at] = places[at - 1];
                at--;
            }
            places[at] = place;
        }
    }

    /** The place of the first row of a student, year and grade, or of where it would stand. */
    private int first(long key) {
        int found = Arrays.binarySearch(ordered.keys, 0, size, key);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && ordered.keys[found - 1] == key) {
            found--;
        }
        return found;
    }

    /** Resolves every student who has a row in the counting grade. Once. */
    void resolve(Counted to) {
        for (ScienceRows one : single) {
            one.take((rows, length) -> resolve(rows, length, to));
        }
        int at = 0;
        while (at < size) {
            int end = at + 1;
            while (end < size && ordered.keys[end] == ordered.keys[at]) {
                end++;
            }
            resolve(at, end, to);
            at = end;
        }
    }

    /** Students with one row each, which is of the counting grade. */
    private void resolve(ScienceRows.Columns rows, int length, Counted to) {
        for (int i = 0; i < length; i++) {
            YearTables rules = context.rules(context.firstYear() + ScienceRows.year(rows.keys[i]));
            int result = rows.results[i];
            int packed = packing.science(
                    rows.packed[i],
                    result,
                    rules.participated(ScienceResult.participation(result), false),
                    ScienceResult.firstYearEl(result),
                    rules);
            to.row(rows.schools[i], ScienceRows.grade(rows.keys[i]), packed);
        }
    }

    /** The rows from one place up to before another are all of a student, year and grade. */
    private void resolve(int from, int end, Counted to) {
        long key = ordered.keys[from];
        int year = ScienceRows.year(key);
        int grade = ScienceRows.grade(key);
        YearTables rules = context.rules(context.firstYear() + year);
        if (grade != rules.scienceCountedIn()) {
            return;
        }
        Best best = new Best(rules);
        int base = from;
        for (int i = from; i < end; i++) {
            best.take(i);
            if (ScienceResult.placeOf(ordered.ranks[i]) > ScienceResult.placeOf(ordered.ranks[base])) {
                base = i;
            }
        }
        takeEarlier(best, ScienceRows.student(key), year, grade);
        to.row(
                ordered.schools[base],
                grade,
                best.packed(ordered.packed[base], ScienceResult.firstYearEl(ordered.results[base])));
    }

    /**
     * The row to count of a student who has none in the counting grade, from the rows of earlier grades.
     *
     * @param like a packed row with the student's groups and attribution
     * @param firstYearEl whether the student is an English learner in the first year now
     * @return -1 if there is no row of an earlier grade either
     */
    int fromEarlier(long student, int year, int like, boolean firstYearEl, YearTables rules) {
        Best best = new Best(rules);
        takeEarlier(best, student, year, rules.scienceCountedIn());
        return best.place < 0 ? -1 : best.packed(like, firstYearEl);
    }

    private void takeEarlier(Best best, long student, int year, int countedIn) {
        for (int back = 1; size > 0 && back <= year && back < countedIn; back++) {
            if (best.rules.scienceEarlier(countedIn - back)) {
                long key = ScienceRows.key(student, year - back, countedIn - back);
                for (int i = first(key); i < size && ordered.keys[i] == key; i++) {
                    best.take(i);
                }
            }
        }
    }

    /** The best of the rows taken so far. */
    private final class Best {

        private final YearTables rules;
        private int place = -1;
        private boolean participated;

        Best(YearTables rules) {
            this.rules = rules;
        }

        void take(int i) {
            participated |= rules.participated(ScienceResult.participation(ordered.results[i]), false);
            if (place < 0 || ordered.ranks[i] > ordered.ranks[place]) {
                place = i;
            }
        }

        int packed(int like, boolean firstYearEl) {
            return packing.science(like, ordered.results[place], participated, firstYearEl, rules);
        }
    }
}
