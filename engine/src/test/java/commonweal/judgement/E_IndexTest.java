package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The annual and the cumulative index. */
class E_IndexTest {

    private static final String TWO_SUBJECTS = """
            2011 all ela cpi 88.0 100
            2012 all ela cpi 91.0 100
            2011 all math cpi 76.0 100
            2012 all math cpi 76.0 100
            """;

    @Test
    void e01_points_and_extra_credit_over_the_number_of_core_indicators() {
        // ELA 100, mathematics 25 (target 78.0, unchanged), growth 75, credit 25: 225 / 3
        assertThat(TinyState.under("massachusetts/2012")
                        .figures(TWO_SUBJECTS + """
                                2012 all ela median_sgp 51.0 100
                                2011 all ela advanced_percent 10.0 100
                                2012 all ela advanced_percent 11.0 100
                                """)
                        .index(2012, "all"))
                .isEqualTo("core 200 credit 25 of 3: annual 75, cumulative - (too_few_years)");
    }

    @Test
    void e02_a_group_not_eligible_in_both_subjects_has_points_and_no_index() {
        TinyState state = TinyState.under("massachusetts/2012").figures("""
                        2011 all ela cpi 88.0 100
                        2012 all ela cpi 91.0 100
                        2012 all math cpi 76.0 100
                        """);
        assertThat(state.points(2012, "all", "ela_achievement")).isEqualTo("100 Above Target");
        assertThat(state.index(2012, "all")).isEqualTo("core 100 credit 0 of 1: annual -, cumulative - (not_eligible)");
    }

    @Test
    void e03_extra_credit_of_a_subject_without_points_is_left_out() {
        assertThat(TinyState.under("massachusetts/2012")
                        .figures(TWO_SUBJECTS + """
                                2011 all science advanced_percent 10.0 100
                                2012 all science advanced_percent 20.0 100
                                """)
                        .index(2012, "all"))
                .isEqualTo("core 125 credit 0 of 2: annual 63, cumulative - (too_few_years)");
    }

    @ParameterizedTest(name = "e04 {0} {1} {2} {3}: {4}")
    @CsvSource({
        "75, 65, 90, 55, 70", // Dorman 2016, 69.5
        "90, 70, 90, 75, 80", // Mitchell 2016, white
        "115, 95, 100, 110, 100", // Hale 2016: 104.5, capped
        "70, 25, 95, 50, 61", // Greenwood 2014, 60.5
        "-, 107, 75, 25, 60", // Scituate 2014: three years, weights 2, 3, 4
        "-, -, 90, 75, -",
        "10, 125, 90, -, -", // this year's is missing
    })
    void e04_four_years_weighted_1_to_4_half_up_at_most_100(
            String first, String second, String third, String now, String expected) {
        StringBuilder figures = new StringBuilder();
        int year = 2011;
        for (String annual : new String[] {first, second, third, now}) {
            if (!annual.equals("-")) {
                figures.append(year).append(" all - annual_ppi ").append(annual).append('\n');
            }
            year++;
        }
        assertThat(TinyState.under("massachusetts/2014")
                        .figures(figures.toString())
                        .index(2014, "all"))
                .satisfies(row -> {
                    if (expected.equals("-")) {
                        assertThat(row).doesNotContain("(computed)");
                    } else {
                        assertThat(row).contains("cumulative " + expected + " (");
                    }
                });
    }

    @Test
    void e05_a_given_index_wins_and_says_so() {
        TinyState state = TinyState.under("massachusetts/2012").figures(TWO_SUBJECTS + """
                        2009 all - annual_ppi 95
                        2010 all - annual_ppi 75
                        2011 all - annual_ppi 95
                        2012 all - cumulative_ppi 81
                        """);
        assertThat(state.index(2012, "all")).isEqualTo("core 125 credit 0 of 2: annual 63, cumulative 81 (given)");
        assertThat(TinyState.unit(state.judge(), TinyState.SCHOOL)
                        .indexes()
                        .getLast()
                        .reason()
                        .sentence())
                .contains("81, taken as given (computed from the annual indexes at hand it would be 78)");
    }

    @Test
    void e06_given_annual_indexes_of_earlier_years_join_the_computed_one() {
        // (100 + 25 + 25) / 3 = 50 this year
        assertThat(TinyState.under("massachusetts/2012")
                        .figures(TWO_SUBJECTS + """
                                2011 all science cpi 76.0 100
                                2012 all science cpi 76.0 100
                                2009 all - annual_ppi 50
                                2010 all - annual_ppi 50
                                2011 all - annual_ppi 50
                                """)
                        .index(2012, "all"))
                .isEqualTo("core 150 credit 0 of 3: annual 50, cumulative 50 (computed)");
    }
}
