package commonweal.measuring.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Which students have rows that cannot all be true, in which year: what {@link RowMarks} show once all are laid. */
final class StudentsInYears {

    private StudentsInYears() {}

    /** Students and years whose rows are odd, in ascending order; forgets the marks. */
    static long[] odd(List<RowMarks> marks, int threads) {
        marks.forEach(RowMarks::end);
        AtomicInteger next = new AtomicInteger();
        List<long[]> found = new ArrayList<>();
        Threads.run(threads, thread -> {
            OddStudents students = new OddStudents();
            for (int part = next.getAndIncrement(); part < RowMarks.PARTS; part = next.getAndIncrement()) {
                long[] odd = students.in(marks, part);
                if (odd.length > 0) {
                    synchronized (found) {
                        found.add(odd);
                    }
                }
            }
        });
        marks.forEach(RowMarks::forget);
        return found.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }
}
