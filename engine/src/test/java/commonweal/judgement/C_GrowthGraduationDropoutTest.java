package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points for growth, graduation and dropout. */
class C_GrowthGraduationDropoutTest {

    @ParameterizedTest(name = "c01 {0} after {1}: {2}")
    @CsvSource({
        // published cells: Hale and Greenwood 2013-2015 (school-level files against the SUBGROUP pages)
        "58.0, 45.0, 75",
        "62.0, 69.0, 100",
        "53.0, 58.0, 75",
        "61.0, 62.0, 100",
        "47.0, 49.0, 50",
        "59.0, 41.0, 100", // a rise of 18
        // the edges of the table
        "60.0, 60.0, 100",
        "59.5, 59.5, 75",
        "51.0, 60.0, 75",
        "50.5, 60.0, 50",
        "41.0, 60.0, 50",
        "40.5, 60.0, 25",
        "31.0, 60.0, 25",
        "30.5, 60.0, 0",
        "30.5, 29.5, 50", // a rise of 1
        "30.5, 20.5, 75", // a rise of 10
        "30.5, 15.5, 100", // a rise of 15
        "30.5, -, 0",
    })
    void c01_the_median_or_its_rise_whichever_earns_more(String now, String before, String points) {
        String earlier = before.equals("-") ? "" : "2012 all ela median_sgp " + before + " 100\n";
        String line = TinyState.under("massachusetts/2013")
                .figures(earlier + "2013 all ela median_sgp " + now + " 100")
                .points(2013, "all", "ela_growth");
        assertThat(line).startsWith(points + " ");
    }

    @Test
    void c02_growth_needs_twenty_students_of_any_group() {
        TinyState state = TinyState.under("massachusetts/2012").figures("""
                        2012 black math median_sgp 62.0 20
                        2012 white math median_sgp 62.0 19
                        """);
        assertThat(state.points(2012, "black", "math_growth")).startsWith("100");
        assertThat(state.points(2012, "white", "math_growth")).isEqualTo("no_points.below_minimum_size");
    }

    @ParameterizedTest(name = "c03 four-year {0}, five-year {1}: {2}")
    @CsvSource({
        // 2013: four-year rate of 2012 against 80, five-year rate of 2011 against 85 (both unverified)
        "82.5, 60.0, 100",
        "77.5, 60.0, 75",
        "70.0, 87.5, 100", // the better of the two
        "77.4, -, 50", // below the band, up 7.4 from 70.0
        "-, 82.5, 75",
    })
    void c03_graduation_is_the_better_of_two_rates_of_earlier_cohorts(String four, String five, String points) {
        String line = TinyState.under("massachusetts/2013")
                .figures((four.equals("-")
                                ? ""
                                : "2011 all - graduation_4yr_percent 70.0 100\n2012 all - graduation_4yr_percent "
                                        + four + " 100\n")
                        + (five.equals("-") ? "" : "2011 all - graduation_5yr_percent " + five + " 100"))
                .points(2013, "all", "graduation");
        assertThat(line).startsWith(points + " ");
    }

    @Test
    void c04_dropout_has_a_target_that_halves_the_rate_of_2011_in_six_steps() {
        // 2013 reads the rate of 2012: 6.0 - 3.0 / 6 = 5.5
        assertThat(TinyState.under("massachusetts/2013").figures("""
                                2011 all - dropout_percent 6.0 100
                                2012 all - dropout_percent 5.9 100
                                """).indicator(2013, "all", "dropout"))
                .isEqualTo("baseline 6.0 target 5.5 goal 3.0 change -0.1: 75 On Target");
    }

    @Test
    void c05_a_missing_graduation_rate_is_no_row_and_never_zero() {
        UnitJudgement school = TinyState.unit(
                TinyState.under("massachusetts/2013")
                        .figures("2012 all ela cpi 80.0 100")
                        .judge(),
                TinyState.SCHOOL);
        assertThat(school.indicators()).noneMatch(row -> row.indicator().code().equals("graduation"));
    }
}
