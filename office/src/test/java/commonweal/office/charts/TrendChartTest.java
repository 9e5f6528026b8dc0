package commonweal.office.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import commonweal.office.charts.TrendChart.Range;
import commonweal.office.charts.TrendChart.Year;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A figure by year, with and without gaps. */
class TrendChartTest {

    private static Year year(int year, String figure) {
        return Year.of(year, Figure.of(new BigDecimal(figure)));
    }

    private static Year year(int year, String figure, String target) {
        return new Year(year, Figure.of(new BigDecimal(figure)), Optional.of(new BigDecimal(target)));
    }

    private static TrendChart of(Year... years) {
        return new TrendChart("rate", "Graduation", "Graduation rate", List.of(years), Optional.of(Range.HUNDRED));
    }

    private static String line(Drawn drawn, String look) {
        return drawn.each("path", look).getFirst().getAttribute("d");
    }

    @Test
    void c01_three_years_are_one_line_with_each_figure_at_its_point() {
        Drawn drawn = Drawn.of(of(year(2010, "60"), year(2011, "65.5"), year(2012, "70")));
        assertThat(drawn.words("value")).containsExactly("60", "65.5", "70");
        assertThat(line(drawn, "trend")).matches("M[^M]*L[^M]*L[^M]*");
        assertThat(drawn.each("circle", "point")).hasSize(3);
    }

    @Test
    void c02_more_is_higher() {
        Drawn drawn = Drawn.of(of(year(2011, "60"), year(2012, "70")));
        List<Element> points = drawn.each("circle", "point");
        assertThat(Drawn.number(points.get(1), "cy")).isLessThan(Drawn.number(points.get(0), "cy"));
    }

    @Test
    void c03_a_year_without_a_figure_breaks_the_line_and_says_why() {
        Drawn drawn = Drawn.of(of(year(2010, "60"), Year.of(2011, Figure.none("closed")), year(2012, "70")));
        assertThat(line(drawn, "trend")).matches("M[^ML]*M[^ML]*");
        assertThat(drawn.each("circle", "point")).hasSize(2);
        assertThat(drawn.words("absence")).containsExactly("closed");
    }

    @Test
    void c04_a_year_that_is_not_in_the_list_is_a_gap_too() {
        TrendChart chart = of(year(2012, "70"), year(2009, "58"), year(2010, "60"));
        assertThat(chart.table().rows())
                .containsExactly(
                        List.of("2009", "58"),
                        List.of("2010", "60"),
                        List.of("2011", "no figure"),
                        List.of("2012", "70"));
        assertThat(line(Drawn.of(chart), "trend")).matches("M[^ML]*L[^ML]*M[^ML]*");
    }

    @Test
    void c05_zero_is_a_point_and_missing_is_none() {
        Drawn drawn = Drawn.of(of(year(2011, "0"), Year.of(2012, Figure.none())));
        assertThat(drawn.words("value")).containsExactly("0");
        assertThat(drawn.each("circle", "point")).hasSize(1);
    }

    @Test
    void c06_targets_have_a_line_of_their_own_and_a_column() {
        TrendChart chart = of(year(2010, "60"), year(2011, "65", "66"), year(2012, "70", "67"));
        Drawn drawn = Drawn.of(chart);
        assertThat(line(drawn, "target")).matches("M[^ML]*L[^ML]*");
        assertThat(drawn.words("label")).contains("Target");
        assertThat(chart.table().heads()).containsExactly("Year", "Graduation rate", "Target");
        assertThat(chart.table().rows().getFirst()).containsExactly("2010", "60", "no target");
        assertThat(drawn.notes()).contains("2012: 70, target 67");
    }

    @Test
    void c07_the_scale_is_as_long_as_the_figures_need_and_says_so() {
        TrendChart chart = new TrendChart(
                "rate", "Index", "Index", List.of(year(2011, "71.2"), year(2012, "81.4")), Optional.empty());
        assertThat(Drawn.of(chart).description()).endsWith("The scale runs from 70.0 to 82.5.");
    }

    @Test
    void c08_a_figure_beyond_the_range_makes_the_scale_longer() {
        assertThat(Drawn.of(of(year(2012, "104"))).description()).endsWith("The scale runs from 0 to 125.");
    }

    @Test
    void c09_no_figure_at_all_is_drawn_without_a_line() {
        TrendChart chart = new TrendChart(
                "rate", "Index", "Index", List.of(Year.of(2012, Figure.none("suppressed"))), Optional.empty());
        assertThat(Drawn.of(chart).each("path", "trend")).isEmpty();
        assertThat(Drawn.of(chart).words("absence")).containsExactly("suppressed");
    }

    @Test
    void c10_where_years_stand_close_a_dash_stands_for_the_words() {
        Year[] years = new Year[12];
        for (int i = 0; i < years.length; i++) {
            years[i] = i == 5 ? Year.of(2000 + i, Figure.none("suppressed")) : year(2000 + i, "50");
        }
        Drawn drawn = Drawn.of(of(years));
        assertThat(drawn.words("absence")).containsExactly("– means no figure: see the table", "–");
        assertThat(drawn.notes()).contains("2005: suppressed");
    }

    @Test
    void c11_the_same_year_twice_is_refused() {
        assertThatThrownBy(() -> of(year(2012, "1"), year(2012, "2"))).hasMessageContaining("2012 is there twice");
    }
}
