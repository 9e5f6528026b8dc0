package commonweal.office.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.charts.RankStrip.Cut;
import commonweal.office.charts.RankStrip.Ranked;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A percentile among others, around the cut at 20. */
class RankStripTest {

    private static final Cut CUT = new Cut(BigDecimal.valueOf(20), "lowest 20%");

    private static Ranked ranked(String name, long percentile) {
        return new Ranked(name, Figure.of(percentile));
    }

    private static RankStrip of(Ranked subject, Ranked... others) {
        return new RankStrip("rank", "Percentile of a school", CUT, subject, List.of(others));
    }

    private static double cut(Drawn drawn) {
        return Drawn.number(drawn.each("line", "cut").getFirst(), "x1");
    }

    private static double middle(Element subject) {
        return Drawn.corners(subject).getFirst().x();
    }

    @Test
    void e01_a_percentile_of_20_lies_below_the_cut_and_21_above() {
        Drawn at20 = Drawn.of(of(ranked("Elm", 20), ranked("Oak", 21)));
        assertThat(middle(at20.each("path", "subject").getFirst())).isLessThan(cut(at20));
        assertThat(Drawn.number(at20.each("circle", "other").getFirst(), "cx")).isGreaterThan(cut(at20));
    }

    @Test
    void e02_the_line_runs_from_1_to_99() {
        Drawn drawn = Drawn.of(of(ranked("Elm", 1), ranked("Oak", 99)));
        assertThat(drawn.words("small"))
                .containsExactly("1", "10", "20", "30", "40", "50", "60", "70", "80", "90", "99");
        assertThat(middle(drawn.each("path", "subject").getFirst())).isEqualTo(14);
        assertThat(Drawn.number(drawn.each("circle", "other").getFirst(), "cx")).isEqualTo(drawn.width() - 14);
    }

    @Test
    void e03_the_same_percentile_stands_on_top_of_each_other() {
        Drawn drawn = Drawn.of(of(ranked("Elm", 40), ranked("Oak", 30), ranked("Ash", 30)));
        List<Element> dots = drawn.each("circle", "other");
        assertThat(Drawn.number(dots.get(0), "cx")).isEqualTo(Drawn.number(dots.get(1), "cx"));
        assertThat(Drawn.number(dots.get(0), "cy") - Drawn.number(dots.get(1), "cy"))
                .isGreaterThan(2 * Drawn.number(dots.get(0), "r"));
    }

    @Test
    void e04_the_school_is_named_with_its_percentile() {
        assertThat(Drawn.of(of(ranked("O'Bryant & \"Sons\" <x>", 22))).words("value"))
                .containsExactly("O'Bryant & \"Sons\" <x>: 22");
    }

    @Test
    void e05_without_a_percentile_there_is_no_mark() {
        Drawn drawn = Drawn.of(of(new Ranked("Elm", Figure.none("no percentile")), ranked("Oak", 30)));
        assertThat(drawn.each("path", "subject")).isEmpty();
        assertThat(drawn.words("absence")).containsExactly("Elm: no percentile");
    }

    @Test
    void e06_others_without_a_percentile_are_counted_and_not_drawn() {
        Drawn drawn = Drawn.of(of(ranked("Elm", 22), ranked("Oak", 20), new Ranked("Ash", Figure.none())));
        assertThat(drawn.each("circle", "other")).hasSize(1);
        assertThat(drawn.description())
                .isEqualTo("Percentiles from 1 to 99, with a mark above 20 (lowest 20%). Elm: 22, above the cut."
                        + " Of 1 others, 1 lie at or below 20. 1 have no percentile and are not drawn.");
    }

    @Test
    void e07_the_table_says_on_which_side_each_lies() {
        assertThat(of(ranked("Elm", 21), ranked("Oak", 20), new Ranked("Ash", Figure.none()))
                        .table()
                        .rows())
                .containsExactly(
                        List.of("Elm", "21", "above the cut"),
                        List.of("Oak", "20", "lowest 20%"),
                        List.of("Ash", "no figure", "not known"));
    }

    @Test
    void e08_a_percentile_of_0_or_100_is_refused() {
        assertThatThrownBy(() -> of(ranked("Elm", 100))).hasMessageContaining("from 1 to 99, not 100");
        assertThatThrownBy(() -> of(ranked("Elm", 1), ranked("Oak", 0))).hasMessageContaining("from 1 to 99, not 0");
    }
}
