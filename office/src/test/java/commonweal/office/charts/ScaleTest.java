package commonweal.office.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a figure stands, how it is written, and how much room words take. */
class ScaleTest {

    private static BigDecimal exactly(String figure) {
        return new BigDecimal(figure);
    }

    private static Scale scale(String low, String high) {
        return new Scale(exactly(low), exactly(high), 0, 100);
    }

    @Test
    void a01_half_way_between_the_figures_is_half_way_in_the_picture() {
        assertThat(scale("20", "40").at(exactly("30"))).isEqualTo(50);
    }

    @Test
    void a02_a_scale_can_run_upwards_as_figures_do_in_a_picture() {
        Scale upwards = new Scale(BigDecimal.ZERO, BigDecimal.TEN, 200, 100);
        assertThat(upwards.at(BigDecimal.ZERO)).isEqualTo(200);
        assertThat(upwards.at(exactly("2.5"))).isEqualTo(175);
        assertThat(upwards.at(BigDecimal.TEN)).isEqualTo(100);
    }

    @Test
    void a03_a_scale_needs_two_different_figures() {
        assertThatThrownBy(() -> scale("5", "5.0")).hasMessageContaining("from 5 to 5.0");
    }

    @Test
    void a04_ticks_are_round_and_written_with_the_same_digits() {
        assertThat(scale("70", "82.5").ticks(5))
                .extracting(BigDecimal::toString)
                .containsExactly("70.0", "72.5", "75.0", "77.5", "80.0", "82.5");
        assertThat(scale("0", "100").ticks(5))
                .extracting(BigDecimal::toString)
                .containsExactly("0", "20", "40", "60", "80", "100");
        assertThat(scale("0", "3700").ticks(5))
                .extracting(BigDecimal::toString)
                .containsExactly("0", "1000", "2000", "3000");
        assertThat(scale("0.01", "0.05").ticks(5))
                .extracting(BigDecimal::toString)
                .containsExactly("0.01", "0.02", "0.03", "0.04", "0.05");
    }

    @Test
    void a05_a_figure_keeps_the_digits_it_has() {
        assertThat(Figure.of(exactly("1829.50")).written()).isEqualTo("1,829.50");
        assertThat(Figure.of(1829).written()).isEqualTo("1,829");
        assertThat(Figure.of(exactly("1E+3")).written()).isEqualTo("1,000");
    }

    @Test
    void a06_no_figure_is_said_and_is_not_zero() {
        assertThat(Figure.of(0).written()).isEqualTo("0");
        assertThat(Figure.none().written()).isEqualTo("no figure");
        assertThat(Figure.none("suppressed").written()).isEqualTo("suppressed");
        assertThat(Figure.of(Optional.empty())).isEqualTo(Figure.none());
    }

    @Test
    void a07_a_share_is_rounded_once_half_up_and_nothing_has_no_share() {
        assertThat(Figure.share(exactly("510"), exactly("1829"))).contains("27.9%");
        assertThat(Figure.share(exactly("1"), exactly("2000"))).contains("0.1%");
        assertThat(Figure.share(BigDecimal.ZERO, exactly("1829"))).contains("0.0%");
        assertThat(Figure.share(BigDecimal.ZERO, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void a08_words_too_wide_are_shortened_and_never_wider_than_their_room() {
        assertThat(Lettering.fit("Abington", 14, 200)).isEqualTo("Abington");
        String fitted = Lettering.fit("Southern Worcester County Regional", 14, 100);
        assertThat(fitted).startsWith("Southern").endsWith("…");
        assertThat(Lettering.width(fitted, 14)).isLessThanOrEqualTo(100);
    }

    @Test
    void a09_words_break_between_words() {
        assertThat(Lettering.lines("Southern Worcester County", 14, 150))
                .containsExactly("Southern Worcester", "County")
                .allMatch(line -> Lettering.width(line, 14) <= 150);
    }

    @Test
    void a10_a_table_has_a_cell_for_each_head() {
        assertThatThrownBy(() -> new DataTable(
                        "Levels", java.util.List.of("Level", "Schools"), java.util.List.of(java.util.List.of("1"))))
                .hasMessageContaining("1 cells, but there are 2 heads");
    }
}
