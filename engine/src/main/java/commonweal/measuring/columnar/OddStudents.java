package commonweal.measuring.columnar;

import java.util.Arrays;
import java.util.List;

/**
 * The students and years of one part of {@link RowMarks} whose rows cannot all be true: a subject stands twice, or rows
 * name two schools or two grades. An open hash table holds, for each student and year, what was seen. One for each thread,
 * used for one part after another.
 */
final class OddStudents {

    /** Fewest slots: two to the power of this. */
    private static final int LEAST_BITS = 4;

    /** The first mark of a student and year, with the subjects of all of them; 0 in a free slot, since a mark has a subject. */
    private long[] slots = new long[0];

    private int bits;
    private long[] odd = new long[0];
    private int odds;

    /** The students and years that are odd, in ascending order. */
    long[] in(List<RowMarks> ofThreads, int part) {
        long marks = 0;
        for (RowMarks one : ofThreads) {
            marks += one.size(part);
        }
        empty(marks);
        odds = 0;
        for (RowMarks one : ofThreads) {
            one.each(part, (stretch, from, to) -> look(stretch, from, to, part));
        }
        return Arrays.stream(odd, 0, odds).sorted().distinct().toArray();
    }

    /** Makes room for so many, and half as many more, so that few meet in a slot. */
    private void empty(long marks) {
        int needed = Math.max(LEAST_BITS, Long.SIZE - Long.numberOfLeadingZeros(marks + marks / 2));
        if (needed > bits) {
            bits = needed;
            slots = new long[1 << bits];
        } else {
            Arrays.fill(slots, 0);
        }
    }

    private void look(long[] marks, int from, int to, int part) {
        int shift = RowMarks.REST_BITS - bits;
        int last = slots.length - 1;
        for (int i = from; i < to; i++) {
            long mark = marks[i];
            long rest = RowMarks.rest(mark);
            // The numbers of students and years are well mixed; their highest bits say where to look first.
            int slot = (int) (rest >>> shift);
            while (slots[slot] != 0 && RowMarks.rest(slots[slot]) != rest) {
                slot = slot + 1 & last;
            }
            long found = slots[slot];
            long subjects = RowMarks.subjects(mark);
            if (found != 0 && ((found & subjects) != 0 || RowMarks.place(found) != RowMarks.place(mark))) {
                odd(RowMarks.studentYear(part, mark));
            }
            slots[slot] = found == 0 ? mark : found | subjects;
        }
    }

    private void odd(long studentYear) {
        if (odds == odd.length) {
            odd = Arrays.copyOf(odd, Math.max(16, 2 * odds));
        }
        odd[odds++] = studentYear;
    }
}
