package commonweal.office.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import commonweal.office.lists.SimilarDistricts.Near;
import commonweal.office.register.GradeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Four districts that do not exist, with figures so chosen that the distances can be worked by hand.
 *
 * <p>A has 100 students, B 100, C 400, D 400: their logarithms lie ln 4 = 1.386 apart in two pairs, so the standard deviation
 * is half of that and A lies two standard deviations from C and D, none from B. Low income is 10, 30, 10, 30: the mean is 20,
 * the deviation 10, and A lies two from B and D. English learners are 5 everywhere: nobody is apart. Disability is 10, 10, 10,
 * 50: the mean is 20, the squares are 100, 100, 100 and 900, their mean 300, the deviation 17.32, and A lies 40 / 17.32 =
 * 2.309 from D.
 */
class SimilarDistrictsTest {

    private static final GradeSpan ALL = GradeSpan.of("K,01,02").orElseThrow();
    private static final DistrictFigures A = new DistrictFigures("99990000", 100, 10, 5, 10, ALL);
    private static final DistrictFigures B = new DistrictFigures("99980000", 100, 30, 5, 10, ALL);
    private static final DistrictFigures C = new DistrictFigures("99970000", 400, 10, 5, 10, ALL);
    private static final DistrictFigures D = new DistrictFigures("99960000", 400, 30, 5, 50, ALL);

    private static SimilarDistricts like(DistrictFigures one, DistrictFigures... others) {
        return SimilarDistricts.of(one.district(), List.of(others)).orElseThrow();
    }

    @Test
    void a01_the_deviations() {
        SimilarDistricts.Spread spread = like(A, A, B, C, D).spread();
        assertThat(spread.logStudents()).isEqualTo(Math.log(4) / 2, within(1e-9));
        assertThat(spread.lowIncome()).isEqualTo(10, within(1e-9));
        assertThat(spread.englishLearners()).isZero();
        assertThat(spread.disability()).isEqualTo(17.3205, within(1e-4));
    }

    @Test
    void a02_the_distances() {
        List<Near> nearest = like(A, A, B, C, D).nearest();
        assertThat(nearest)
                .extracting(near -> near.figures().district())
                .containsExactly("99970000", "99980000", "99960000");
        assertThat(nearest.get(0).distance()).isEqualTo(2, within(1e-9));
        assertThat(nearest.get(1).distance()).isEqualTo(2, within(1e-9));
        // the root of 4 + 4 + 0 + 5.333
        assertThat(nearest.get(2).distance()).isEqualTo(3.6515, within(1e-4));
        assertThat(nearest.get(2).apart().get(3)).isEqualTo(2.3094, within(1e-4));
    }

    @Test
    void a03_equally_near_ones_stand_in_order_of_their_codes() {
        assertThat(like(A, B, C, D, A).nearest()).isEqualTo(like(A, A, B, C, D).nearest());
    }

    @Test
    void b01_only_who_serves_a_same_grade_takes_part() {
        GradeSpan high = GradeSpan.of("09,10,11,12").orElseThrow();
        DistrictFigures e = new DistrictFigures("99950000", 100, 10, 5, 10, high);
        SimilarDistricts similar = like(A, A, B, C, D, e);
        assertThat(similar.compared()).isEqualTo(3);
        assertThat(similar.nearest())
                .extracting(near -> near.figures().district())
                .doesNotContain("99950000");
    }

    @Test
    void b02_who_is_not_known_is_like_nobody() {
        assertThat(SimilarDistricts.of("99990000", List.of(B, C, D))).isEmpty();
    }

    @Test
    void c01_the_published_figures_know_what_districts_there_are() {
        FiguresOfYears figures = new FiguresOfYears();
        // Randolph as published: 2,947 students, 53.7 percent low income, 10.3 English learners, 21 with disabilities
        assertThat(figures.of(2012))
                .filteredOn(one -> one.district().equals("02440000"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.students()).isEqualTo(2947);
                    assertThat(one.lowIncome()).isEqualTo(53.7);
                    assertThat(one.englishLearners()).isEqualTo(10.3);
                    assertThat(one.disability()).isEqualTo(21);
                    assertThat(one.grades().words()).isEqualTo("PK to 12");
                });
        assertThat(figures.of(2012)).hasSize(400);
        assertThat(figures.yearFor(2012)).isEqualTo(2012);
        assertThat(figures.yearFor(2016)).isEqualTo(2014);
        assertThat(figures.yearFor(2010)).isEqualTo(2012);
    }
}
