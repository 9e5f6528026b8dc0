package commonweal.office.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.charts.PointsGrid.Group;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Points of two groups in three indicators. */
class PointsGridTest {

    private static final Group ALL =
            new Group("All students", Figure.of(58), List.of(Figure.of(100), Figure.of(75), Figure.of(0)));
    private static final Group HIGH_NEEDS =
            new Group("High needs", Figure.of(50), List.of(Figure.of(50), Figure.of(50), Figure.none("too few")));

    private static PointsGrid of(Group... groups) {
        return new PointsGrid("points", "Points of 2012", List.of("ELA", "Mathematics", "Graduation"), List.of(groups));
    }

    @Test
    void d01_each_indicator_has_a_dot_and_its_points() {
        Drawn drawn = Drawn.of(of(ALL));
        assertThat(drawn.words("value")).containsExactly("100", "75", "0");
        assertThat(drawn.words("label"))
                .containsExactly("All students", "index 58", "ELA", "Mathematics", "Graduation");
        assertThat(drawn.each("circle", "point")).hasSize(3);
    }

    @Test
    void d02_the_dots_lie_from_0_to_100() {
        List<Double> dots = Drawn.of(of(ALL)).each("circle", "point").stream()
                .map(dot -> Drawn.number(dot, "cx"))
                .toList();
        double whole = dots.get(0) - dots.get(2);
        assertThat(dots.get(1) - dots.get(2)).isCloseTo(0.75 * whole, org.assertj.core.data.Offset.offset(0.11));
    }

    @Test
    void d03_zero_points_have_a_dot_and_no_points_have_none() {
        Drawn drawn = Drawn.of(of(HIGH_NEEDS));
        assertThat(drawn.each("circle", "point")).hasSize(2);
        assertThat(drawn.words("absence")).containsExactly("too few");
    }

    @Test
    void d04_groups_stand_side_by_side_and_then_below() {
        Drawn drawn = Drawn.of(of(ALL, HIGH_NEEDS, ALL));
        List<Element> heads = drawn.each("text", "strong");
        assertThat(Drawn.number(heads.get(1), "y")).isEqualTo(Drawn.number(heads.get(0), "y"));
        assertThat(Drawn.number(heads.get(1), "x")).isGreaterThan(Drawn.number(heads.get(0), "x"));
        assertThat(Drawn.number(heads.get(2), "x")).isEqualTo(Drawn.number(heads.get(0), "x"));
        assertThat(Drawn.number(heads.get(2), "y")).isGreaterThan(Drawn.number(heads.get(0), "y"));
    }

    @Test
    void d05_the_table_has_a_row_for_each_group() {
        assertThat(of(ALL, HIGH_NEEDS).table())
                .isEqualTo(new DataTable(
                        "Points of 2012",
                        List.of("Group", "ELA", "Mathematics", "Graduation", "Index"),
                        List.of(
                                List.of("All students", "100", "75", "0", "58"),
                                List.of("High needs", "50", "50", "too few", "50"))));
    }

    @Test
    void d06_more_than_100_points_and_points_without_an_indicator_are_refused() {
        assertThatThrownBy(() -> new Group("All", Figure.none(), List.of(Figure.of(101))))
                .hasMessageContaining("from 0 to 100, not 101");
        assertThatThrownBy(() -> of(new Group("All", Figure.none(), List.of(Figure.of(1)))))
                .hasMessageContaining("3 indicators, but 1 points of All");
    }

    @Test
    void d07_those_who_cannot_see_it_are_told_the_points() {
        assertThat(Drawn.of(of(HIGH_NEEDS)).description())
                .endsWith("High needs, index 50: ELA 50, Mathematics 50, Graduation too few.");
    }
}
