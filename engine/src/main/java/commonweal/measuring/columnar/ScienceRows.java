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

    private long[] keys = new long[1024];
    private long[] ranks = new long[1024];
    private int[] packed = new int[1024];
    private int[] schools = new int[1024];
    private int size;

    private static long key(long student, int year, int grade) {
        return student << STUDENT | (long) year << YEAR | grade;
    }

    /**
     * How good a result is: the most points, then the highest level, then the highest score, then the first discipline.
     */
    static long rank(int points, int level, int scaled, int discipline) {
        return ((points + 1L << 8 | level + 1) << 16 | scaled + 1) << 8 | 7 - Math.max(0, discipline);
    }

    /** Keeps a row. */
    void add(long student, int year, int grade, int school, int row, long rank) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            ranks = Arrays.copyOf(ranks, 2 * size);
            packed = Arrays.copyOf(packed, 2 * size);
            schools = Arrays.copyOf(schools, 2 * size);
        }
        keys[size] = key(student, year, grade);
        ranks[size] = rank;
        packed[size] = row;
        schools[size++] = school;
    }

    /** The rows of all threads, in order of student, year, grade, and the best first. */
    static ScienceRows sorted(List<ScienceRows> ofThreads) {
        ScienceRows all = new ScienceRows();
        int size = ofThreads.stream().mapToInt(one -> one.size).sum();
        Integer[] places = new Integer[size];
        long[] keys = new long[size];
        long[] ranks = new long[size];
        int[] packed = new int[size];
        int[] schools = new int[size];
        int at = 0;
        for (ScienceRows one : ofThreads) {
            System.arraycopy(one.keys, 0, keys, at, one.size);
            System.arraycopy(one.ranks, 0, ranks, at, one.size);
            System.arraycopy(one.packed, 0, packed, at, one.size);
            System.arraycopy(one.schools, 0, schools, at, one.size);
            at += one.size;
        }
        Arrays.setAll(places, i -> i);
        Arrays.parallelSort(places, (a, b) -> {
            int byKey = Long.compare(keys[a], keys[b]);
            return byKey != 0 ? byKey : Long.compare(ranks[b], ranks[a]);
        });
        all.keys = new long[size];
        all.ranks = new long[size];
        all.packed = new int[size];
        all.schools = new int[size];
        for (int i = 0; i < size; i++) {
            all.keys[i] = keys[places[i]];
            all.ranks[i] = ranks[places[i]];
            all.packed[i] = packed[places[i]];
            all.schools[i] = schools[places[i]];
        }
        all.size = size;
        return all;
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
     * @param context the rules of each year
     * @param outcomes takes outcomes that no single row has
     */
    void resolve(ResultContext context, Outcomes outcomes, Counted to) {
        List<Outcomes.Outcome> known = outcomes.all();
        int at = 0;
        while (at < size) {
            int grade = (int) keys[at] & 0xF;
            int year = (int) (keys[at] >>> YEAR) & 0xF;
            int end = at + 1;
            while (end < size && keys[end] == keys[at]) {
                end++;
            }
            if (grade == context.rules(context.firstYear() + year).scienceCountedIn()) {
                Best best = new Best(known);
                int base = at;
                for (int i = at; i < end; i++) {
                    best.take(i);
                    if ((ranks[i] & 0xFF) > (ranks[base] & 0xFF)) {
                        base = i;
                    }
                }
                takeEarlier(best, keys[at] >>> STUDENT, year, grade);
                to.row(schools[base], grade, best.packed(packed[base], outcomes));
            }
            at = end;
        }
    }

    /**
     * The row to count of a student who has none in the counting grade, from the rows of earlier grades.
     *
     * @param like a packed row with the student's groups and attribution
     * @return -1 if there is no row of an earlier grade either
     */
    int fromEarlier(long student, int year, int grade, int like, Outcomes outcomes) {
        Best best = new Best(outcomes.all());
        takeEarlier(best, student, year, grade);
        return best.place < 0 ? -1 : best.packed(like, outcomes);
    }

    private void takeEarlier(Best best, long student, int year, int countedIn) {
        for (int back = 1; back <= year && back < countedIn; back++) {
            long key = key(student, year - back, countedIn - back);
            for (int i = first(key); i < size && keys[i] == key; i++) {
                best.take(i);
            }
        }
    }

    /** The best of the rows taken so far. */
    private final class Best {

        private final List<Outcomes.Outcome> known;
        private int place = -1;
        private boolean participated;

        Best(List<Outcomes.Outcome> known) {
            this.known = known;
        }

        void take(int i) {
            participated |= known.get(PackedRow.outcome(packed[i])).participated();
            if (place < 0 || betterTested(i)) {
                place = i;
            }
        }

        /** A tested row is better than one that is not; of two, the one of the higher rank. */
        private boolean betterTested(int i) {
            boolean tested = known.get(PackedRow.outcome(packed[i])).tested();
            boolean before = known.get(PackedRow.outcome(packed[place])).tested();
            return tested == before ? ranks[i] > ranks[place] : tested;
        }

        int packed(int like, Outcomes outcomes) {
            Outcomes.Outcome own = known.get(PackedRow.outcome(packed[place]));
            int outcome = outcomes.number(true, participated, own.tested(), own.counted(), own.points(), own.level());
            return PackedRow.with(like, outcome, PackedRow.growth(packed[place]));
        }
    }
}
