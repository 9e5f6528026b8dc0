package commonweal.measuring.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.records.reading.StudentNumbers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whichever threads the rows of a student went to, those that cannot all be true are found, and no others. */
class QH_OddStudentsTest {

    private static final long HIGHEST = StudentNumbers.LIMIT - 1;

    private RowMarks one;
    private RowMarks other;

    @BeforeEach
    void noMarks() {
        one = new RowMarks();
        other = new RowMarks();
    }

    private long[] odd() {
        return StudentsInYears.odd(List.of(one, other), 2);
    }

    @Test
    void qh01_rows_of_different_subjects_at_one_place_are_not_odd() {
        for (int subject = 0; subject < 8; subject++) {
            (subject % 2 == 0 ? one : other).add(StudentYears.of(HIGHEST, 3), subject, (1 << 17) - 1, 15);
        }
        assertThat(odd()).isEmpty();
    }

    @Test
    void qh02_a_subject_that_stands_twice_is() {
        one.add(StudentYears.of(0, 3), 7, 0, 0);
        other.add(StudentYears.of(0, 3), 7, 0, 0);
        one.add(StudentYears.of(0, 4), 7, 0, 0);
        assertThat(odd()).containsExactly(StudentYears.of(0, 3));
    }

    @Test
    void qh03_so_are_two_schools_and_two_grades() {
        one.add(StudentYears.of(1, 0), 0, 4, 5);
        one.add(StudentYears.of(1, 0), 1, 5, 5);
        one.add(StudentYears.of(2, 0), 0, 4, 5);
        other.add(StudentYears.of(2, 0), 1, 4, 6);
        assertThat(odd()).containsExactlyInAnyOrder(StudentYears.of(1, 0), StudentYears.of(2, 0));
    }

    @Test
    void qh04_the_same_as_by_a_plain_map() {
        Random random = new Random(4);
        Map<Long, Set<Integer>> subjects = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        Set<Long> expected = new TreeSet<>();
        for (int i = 0; i < 300_000; i++) {
            long student = random.nextInt(4) == 0 ? HIGHEST - random.nextInt(500) : random.nextLong(HIGHEST);
            long studentYear = StudentYears.of(student, random.nextInt(16));
            int subject = random.nextInt(8);
            int grade = random.nextInt(50) == 0 ? 1 : 0;
            (random.nextBoolean() ? one : other).add(studentYear, subject, 9, grade);
            Integer before = places.putIfAbsent(studentYear, grade);
            if (!subjects.computeIfAbsent(studentYear, s -> new HashSet<>()).add(subject)
                    || before != null && before != grade) {
                expected.add(studentYear);
            }
        }
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(odd())
                .containsExactly(expected.stream().mapToLong(Long::longValue).toArray());
    }

    @Test
    void qh05_rows_that_follow_each_other_are_marked_together_and_still_found() {
        one.add(StudentYears.of(1, 0), 0, 4, 5);
        one.add(StudentYears.of(1, 0), 1, 4, 5);
        one.add(StudentYears.of(1, 0), 0, 4, 5);
        other.add(StudentYears.of(2, 0), 0, 4, 5);
        other.add(StudentYears.of(2, 0), 1, 4, 5);
        one.add(StudentYears.of(2, 0), 1, 4, 5);
        assertThat(odd()).containsExactlyInAnyOrder(StudentYears.of(1, 0), StudentYears.of(2, 0));
    }
}
