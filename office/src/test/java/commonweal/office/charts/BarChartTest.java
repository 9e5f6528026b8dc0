package commonweal.office.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.charts.BarChart.Bar;
import commonweal.terms.Level;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Bars: ten schools, five of them in Level 1. */
class BarChartTest {

    private static final Bar FIVE = new Bar("Level 1", Figure.of(5), Look.of(Level.ONE));

    private static BarChart of(Bar... bars) {
        return new BarChart(
                "levels", "Schools by level", "Level", "schools", List.of(bars), Optional.of(BigDecimal.TEN));
    }

    private static double length(Element bar) {
        return Drawn.number(bar, "width");
    }

    @Test
    void b01_a_bar_has_its_label_before_it_and_its_figure_and_share_at_its_end() {
        Drawn drawn = Drawn.of(of(FIVE));
        assertThat(drawn.words("label")).containsExactly("Level 1");
        assertThat(drawn.words("value")).containsExactly("5 (50.0%)");
        Element bar = drawn.each("rect", "bar").getFirst();
        Element value = drawn.each("text", "value").getFirst();
        assertThat(Drawn.number(value, "x")).isGreaterThan(Drawn.number(bar, "x") + length(bar));
    }

    @Test
    void b02_twice_as_many_is_twice_as_long() {
        Drawn drawn = Drawn.of(of(FIVE, new Bar("Level 2", Figure.of(10), Look.LEVEL_2)));
        List<Element> bars = drawn.each("rect", "bar");
        assertThat(length(bars.get(1))).isCloseTo(2 * length(bars.get(0)), org.assertj.core.data.Offset.offset(0.11));
    }

    @Test
    void b03_zero_has_no_bar_and_says_zero() {
        Drawn drawn = Drawn.of(of(FIVE, new Bar("Level 5", Figure.of(0), Look.LEVEL_5)));
        assertThat(drawn.each("rect", "bar")).hasSize(1);
        assertThat(drawn.words("value")).containsExactly("5 (50.0%)", "0 (0.0%)");
        assertThat(drawn.words("absence")).isEmpty();
    }

    @Test
    void b04_what_is_missing_has_no_bar_and_does_not_say_zero() {
        Drawn drawn = Drawn.of(of(FIVE, new Bar("Level 5", Figure.none("not counted"), Look.LEVEL_5)));
        assertThat(drawn.each("rect", "bar")).hasSize(1);
        assertThat(drawn.words("value")).containsExactly("5 (50.0%)");
        assertThat(drawn.words("absence")).containsExactly("not counted");
    }

    @Test
    void b05_a_bar_is_told_by_class_and_by_hatching() {
        assertThat(of(FIVE).svg())
                .contains("<rect class=\"bar level-1\" fill=\"url(#levels-level-1)\"")
                .contains("<pattern id=\"levels-level-1\" class=\"level-1\"");
    }

    @Test
    void b06_one_long_label_puts_all_labels_above_their_bars_in_full() {
        Bar longer = new Bar(
                "Extended learning time at O'Bryant & \"Sons\" <x>, afternoons and summers", Figure.of(3), Look.PLAIN);
        Drawn drawn = Drawn.of(of(FIVE, longer));
        assertThat(String.join(" ", drawn.words("label"))).isEqualTo("Level 1 " + longer.label());
        for (Element label : drawn.each("text", "label")) {
            assertThat(Drawn.number(label, "x")).isLessThan(10);
        }
    }

    @Test
    void b07_a_figure_below_zero_is_refused() {
        assertThatThrownBy(() -> of(new Bar("Change", Figure.of(-1), Look.PLAIN)))
                .hasMessageContaining("begins at zero");
    }

    @Test
    void b08_the_table_has_the_same_figures() {
        assertThat(of(FIVE, new Bar("Level 2", Figure.none(), Look.LEVEL_2)).table())
                .isEqualTo(new DataTable(
                        "Schools by level",
                        List.of("Level", "Schools", "Share"),
                        List.of(List.of("Level 1", "5", "50.0%"), List.of("Level 2", "no figure", "no figure"))));
    }

    @Test
    void b09_without_a_whole_there_are_no_shares() {
        BarChart chart = new BarChart("levels", "Schools", "Level", "schools", List.of(FIVE), Optional.empty());
        assertThat(Drawn.of(chart).words("value")).containsExactly("5");
        assertThat(chart.table().heads()).containsExactly("Level", "Schools");
    }

    @Test
    void b10_those_who_cannot_see_it_are_told_the_figures() {
        assertThat(Drawn.of(of(FIVE)).description())
                .isEqualTo("Bars: Level 1: 5 (50.0%). Unit: schools. Shares are of 10 schools.");
    }
}
