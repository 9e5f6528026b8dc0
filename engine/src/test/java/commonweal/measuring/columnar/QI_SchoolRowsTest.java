package commonweal.measuring.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is laid by school comes back by school, all of it and nothing else. */
class QI_SchoolRowsTest {

    private static List<Integer> of(SchoolRows rows, int school) {
        List<Integer> found = new ArrayList<>();
        rows.each(school, (packed, from, to) -> {
            for (int i = from; i < to; i++) {
                found.add(packed[i]);
            }
        });
        return found;
    }

    @Test
    void qi01_a_school_without_rows_has_none() {
        SchoolRows rows = new SchoolRows(2);
        rows.add(1, 7);
        assertThat(of(rows, 0)).isEmpty();
        assertThat(of(rows, 1)).containsExactly(7);
    }

    @Test
    void qi02_small_and_large_schools_in_any_order() {
        System.out.println("qi02: seed 2");
        Random random = new Random(2);
        int schools = 50;
        SchoolRows rows = new SchoolRows(schools);
        List<List<Integer>> expected = new ArrayList<>();
        for (int school = 0; school < schools; school++) {
            expected.add(new ArrayList<>());
        }
        // More than one long array; the first school has half of all rows.
        for (int row = 0; row < 700_000; row++) {
            int school = random.nextBoolean() ? 0 : random.nextInt(schools);
            rows.add(school, row);
            expected.get(school).add(row);
        }
        for (int school = 0; school < schools; school++) {
            // Laid in ascending order; handed over in any.
            assertThat(of(rows, school).stream().sorted().toList()).isEqualTo(expected.get(school));
        }
    }
}
