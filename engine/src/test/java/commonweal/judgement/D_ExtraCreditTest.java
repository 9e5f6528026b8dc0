package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Extra credit: 25 points each. */
class D_ExtraCreditTest {

    @ParameterizedTest(name = "d01 {0} from {1} to {2} percent: {3}")
    @CsvSource({
        "warning_failing, 20.0, 18.0, 25", // ten percent of itself
        "warning_failing, 20.0, 18.1, 0",
        "warning_failing, 0.0, 0.0, 0",
        "advanced, 20.0, 22.0, 25",
        "advanced, 20.0, 21.9, 0",
        "advanced, 0.0, 0.1, 25", // from zero: any rise (unverified)
        "advanced, 0.0, 0.0, 0",
    })
    void d01_a_relative_change_of_ten_percent(String kind, String before, String now, String points) {
        assertThat(TinyState.under("massachusetts/2012")
                        .figures("2011 all math " + kind + "_percent " + before + " 200\n2012 all math " + kind
                                + "_percent " + now + " 200")
                        .points(2012, "all", "math_credit_" + kind))
                .isEqualTo(points);
    }

    @Test
    void d02_with_counts_the_share_is_exact() {
        // 20 of 210 to 18 of 210 is exactly ten percent, though 9.5 to 8.6 printed is only 9.5 %
        assertThat(TinyState.under("massachusetts/2012")
                        .figures("""
                                2011 all math warning_failing_percent 9.5 210 20
                                2012 all math warning_failing_percent 8.6 210 18
                                """)
                        .points(2012, "all", "math_credit_warning_failing"))
                .isEqualTo("25");
    }

    @Test
    void d03_two_dropouts_enrolled_again_from_2014_on() {
        String figures = "2013 high_needs - dropouts_reengaged 2\n2013 all - dropouts_reengaged 1\n";
        TinyState state = TinyState.under("massachusetts/2014").figures(figures);
        assertThat(state.points(2014, "high_needs", "dropout_reengagement")).isEqualTo("25");
        assertThat(state.points(2014, "all", "dropout_reengagement")).isEqualTo("0");
        assertThat(TinyState.under("massachusetts/2013")
                        .figures("2012 all - dropouts_reengaged 9")
                        .points(2013, "all", "dropout_reengagement"))
                .isEqualTo("no_points.not_awarded_in_this_year");
    }

    @Test
    void d04_growth_on_access_counts_for_three_groups_alike() {
        // Malden High: median 66.0, target 60.0, 128 students
        TinyState malden =
                TinyState.under("massachusetts/2016").figures("2016 el_and_former_el - access_median_sgpa 66.0 128");
        assertThat(malden.points(2016, "all", "access_growth")).isEqualTo("25");
        assertThat(malden.points(2016, "high_needs", "access_growth")).isEqualTo("25");
        assertThat(malden.points(2016, "el_and_former_el", "access_growth")).isEqualTo("25");
    }
}
