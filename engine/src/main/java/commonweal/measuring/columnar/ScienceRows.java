package commonweal.measuring.columnar;

import java.util.Arrays;
import java.util.List;

/**
 * Rows of high-school science, kept apart until all are read: a student is counted once, in the counting grade, with the
 * best result so far.
 */
final class ScienceRows {

    /**
     * A student's science, resolved.
     *
     * @param school where the student is counted
     * @param grade the counting grade
     * @param packed the row to count
     */
    interface Counted {
        void row(int school, int grade, int packed);
    }

    private static final int YEAR = 4;
    private static final int STUDENT = 8;
    private static final int STUDENT_BITS = 37;
    private static final int DIGIT = 15;

    private long[] keys = new long[1024];
    private long[] ranks = new long[1024];
    private int[] packed = new int[1024];
    private int[] results = new int[1024];
    private int[] schools = new int[1024];
    private int size;

    /**
     * Whether each student has one row in a year, and none of an earlier grade: so it is where science is no more than one
     * test in the counting grade. Then nothing has to be found again, and the rows need no order.
     */
    private boolean single = true;

    private static long key(long student, int year, int grade) {
        return student << STUDENT | (long) year << YEAR | grade;
    }

    /**
     * Keeps a row.
     *
     * @param only whether it is the only one its student can have: not of one of several disciplines, nor of an earlier grade
     */
    void add(boolean only, long student, int grade, int school, int row, int result, long rank) {
        single &= only;
        add(student, PackedRow.year(row), grade, school, row, result, rank);
    }

    private void add(long student, int year, int grade, int school, int row, int result, long rank) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            ranks = Arrays.copyOf(ranks, 2 * size);
            packed = Arrays.copyOf(packed, 2 * size);
            results = Arrays.copyOf(results, 2 * size);
            schools = Arrays.copyOf(schools, 2 * size);
        }
        keys[size] = key(student, year, grade);
        ranks[size] = rank;
        packed[size] = row;
        results[size] = result;
        schools[size++] = school;
    }

    /** The rows of all threads, in order of student, year, grade, and the best first; in any order if they are single. */
    static ScienceRows sorted(List<ScienceRows> ofThreads) {
        ScienceRows joined = new ScienceRows();
        for (ScienceRows one : ofThreads) {
            joined.single &= one.single;
            for (int i = 0; i < one.size; i++) {
                long key = one.keys[i];
                joined.add(
                        key >>> STUDENT,
                        (int) (key >>> YEAR) & 0xF,
                        (int) key & 0xF,
                        one.schools[i],
                        one.packed[i],
                        one.results[i],
                        one.ranks[i]);
            }
        }
        return joined.inOrder();
    }

    private ScienceRows inOrder() {
        if (single) {
            return this;
        }
        int[] places = placesByKey();
        bestFirst(places);
        ScienceRows ordered = new ScienceRows();
        ordered.single = false;
        for (int place : places) {
            ordered.add(
                    keys[place] >>> STUDENT,
                    (int) (keys[place] >>> YEAR) & 0xF,
                    (int) keys[place] & 0xF,
                    schools[place],
                    packed[place],
                    results[place],
                    ranks[place]);
        }
        return ordered;
    }

    /** The places of the rows in order of their keys: by the lowest {@value #DIGIT} bits, then stably by the next. */
    private int[] placesByKey() {
        int[] places = new int[size];
        Arrays.setAll(places, i -> i);
        int[] next = new int[size];
        for (int shift = 0; shift < STUDENT + STUDENT_BITS; shift += DIGIT) {
            int[] starts = new int[(1 << DIGIT) + 1];
            for (int i = 0; i < size; i++) {
                starts[digit(keys[i], shift) + 1]++;
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
    private void bestFirst(int[] places) {
        for (int i = 1; i < size; i++) {
            int place = places[i];
            int at = i;
            while (at > 0 && keys[places[at - 1]] == keys[place] && ranks[places[at - 1]] < ranks[place]) {
                places[at] = places[at - 1];
                at--;
            }
            places[at] = place;
        }
    }

    /** The place of the first row of a student, year and grade, or of where it would stand. */
    private int first(long key) {
        int found = Arrays.binarySearch(keys, 0, size, key);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && keys[found - 1] == key) {
            found--;
        }
        return found;
    }

    /**
     * Resolves every student who has a row in the counting grade. Only for rows in order ({@link #sorted}).
     *
     * @param packing makes outcomes that no single row has
     */
    void resolve(ResultContext context, ResultPacking packing, Counted to) {
        int at = 0;
        while (at < size) {
            int grade = (int) keys[at] & 0xF;
            int year = (int) (keys[at] >>> YEAR) & 0xF;
            int end = at + 1;
            while (end < size && keys[end] == keys[at]) {
                end++;
            }
            YearTables rules = context.rules(context.firstYear() + year);
            if (grade == rules.scienceCountedIn()) {
                Best best = new Best(rules);
                int base = at;
                for (int i = at; i < end; i++) {
                    best.take(i);
                    if (ScienceResult.placeOf(ranks[i]) > ScienceResult.placeOf(ranks[base])) {
                        base = i;
                    }
                }
                takeEarlier(best, keys[at] >>> STUDENT, year, grade);
                to.row(
                        schools[base],
                        grade,
                        best.packed(packed[base], ScienceResult.firstYearEl(results[base]), packing));
            }
            at = end;
        }
    }

    /**
     * The row to count of a student who has none in the counting grade, from the rows of earlier grades.
     *
     * @param like a packed row with the student's groups and attribution
     * @param firstYearEl whether the student is an English learner in the first year now
     * @return -1 if there is no row of an earlier grade either
     */
    int fromEarlier(long student, int year, int like, boolean firstYearEl, YearTables rules, ResultPacking packing) {
        Best best = new Best(rules);
        takeEarlier(best, student, year, rules.scienceCountedIn());
        return best.place < 0 ? -1 : best.packed(like, firstYearEl, packing);
    }

    private void takeEarlier(Best best, long student, int year, int countedIn) {
        for (int back = 1; back <= year && back < countedIn; back++) {
            if (!single && best.rules.scienceEarlier(countedIn - back)) {
                long key = key(student, year - back, countedIn - back);
                for (int i = first(key); i < size && keys[i] == key; i++) {
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
            participated |= rules.participated(ScienceResult.participation(results[i]), false);
            if (place < 0 || ranks[i] > ranks[place]) {
                place = i;
            }
        }

        int packed(int like, boolean firstYearEl, ResultPacking packing) {
            return packing.science(like, results[place], participated, firstYearEl, rules);
        }
    }
}
