package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.reason.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points for narrowing the proficiency gap: the nine tests in their order. */
class B_GapNarrowingTest {

    @ParameterizedTest(name = "b01 baseline {0}, then {1}, then {2}: {3}")
    @CsvSource({
        // baseline 2011, CPI 2012, CPI 2013, points and rating; target 2013 = baseline + (100 - baseline) / 6
        "76.0, 80.0, 81.3, 100 Above Target", // target 80.0, +1.3
        "76.0, 80.0, 81.2, 75 On Target", // +1.2
        "76.0, 80.0, 78.8, 75 On Target", // -1.2
        "76.0, 78.6, 78.7, 50 Improved Below Target", // -1.3, up 0.1
        "76.0, 78.7, 78.7, 25 No Change", // -1.3, unchanged
        "76.0, 78.5, 76.0, 25 No Change", // down 2.5
        "76.0, 78.6, 76.0, 0 Declined", // down 2.6
        "98.9, 99.2, 97.5, 100 Above Target", // the floor of 97.5, though below target and down
        "98.9, 99.2, 97.4, 25 No Change", // just under the floor: target 99.1, down 1.8
    })
    void b01_the_edges_of_the_bands(String baseline, String before, String now, String expected) {
        String line = TinyState.under("massachusetts/2013")
                .figures("2011 all ela cpi " + baseline + " 100\n2012 all ela cpi " + before + " 100\n2013 all ela cpi "
                        + now + " 100")
                .points(2013, "all", "ela_achievement");
        assertThat(line).isEqualTo(expected);
    }

    @ParameterizedTest(name = "b02 percentile among all students {0}, within the group {1}: {2}")
    @CsvSource({
        "90, 50, 100 Above Target",
        "89, 50, 75 On Target",
        "80, 50, 75 On Target",
        "79, 50, 25 No Change",
        "79, 90, 75 On Target",
        "79, 89, 25 No Change",
    })
    void b02_a_high_standing_lifts_the_points(String allStudents, String ownGroup, String expected) {
        // baseline 94.0, target 95.0; 93.0 lies 2.0 below it and fell by 1.0
        String line = TinyState.under("massachusetts/2013")
                .figures("2011 white ela cpi 94.0 100\n2012 white ela cpi 94.0 100\n2013 white ela cpi 93.0 100\n"
                        + "2013 white ela cpi_percentile " + ownGroup + "\n2013 white ela cpi_percentile_all_students "
                        + allStudents)
                .points(2013, "white", "ela_achievement");
        assertThat(line).isEqualTo(expected);
    }

    @Test
    void b03_without_a_percentile_the_rules_on_standing_are_not_applied() {
        TinyState state = TinyState.under("massachusetts/2013").figures("""
                        2011 white ela cpi 94.0 100
                        2012 white ela cpi 94.0 100
                        2013 white ela cpi 93.0 100
                        """);
        assertThat(state.points(2013, "white", "ela_achievement")).isEqualTo("25 No Change");
        String reason = TinyState.unit(state.judge(), TinyState.SCHOOL)
                .indicators()
                .getLast()
                .reason()
                .because()
                .toString();
        assertThat(reason)
                .contains("the rule was not applied, since the percentile among all-students CPIs is not known");
    }

    @Test
    void b04_a_group_not_lower_than_its_schools_all_students_stands_at_least_as_high() {
        // Gordon W Mitchell 2012: all students 91.7 at percentile 80, white 91.9 with an own percentile of 64
        assertThat(TinyState.under("massachusetts/2012").figures("""
                                2011 all ela cpi 92.8 929
                                2012 all ela cpi 91.7 929
                                2012 all ela cpi_percentile 80
                                2011 white ela cpi 92.8 882
                                2012 white ela cpi 91.9 882
                                2012 white ela cpi_percentile 64
                                """).points(2012, "white", "ela_achievement"))
                .isEqualTo("75 On Target");
    }

    @Test
    void b05_a_year_without_enough_students_is_skipped_when_comparing() {
        // Newton North 2014, Hispanic: 2013 has too few, 97.5 is compared with 96.7 of 2012
        assertThat(TinyState.under("massachusetts/2014").figures("""
                                2011 hispanic ela cpi 93.3 40
                                2012 hispanic ela cpi 96.7 35
                                2013 hispanic ela cpi 90.0 29
                                2014 hispanic ela cpi 97.5 40
                                """).indicator(2014, "hispanic", "ela_achievement"))
                .isEqualTo("baseline 93.3 target 95.0 goal 96.7 change 0.8: 100 Above Target");
    }

    @ParameterizedTest(name = "b06 {0}: {1} students, {2}")
    @CsvSource({
        "2015, 29, no_points.below_minimum_size",
        "2015, 30, 100 Above Target",
        "2016, 24, no_points.below_minimum_size",
        "2016, 25, 100 Above Target",
        "2017, 19, no_points.below_minimum_size",
        "2017, 20, 100 Above Target",
    })
    void b06_the_minimum_size_of_a_group_by_year(int year, int n, String expected) {
        String line = TinyState.under("massachusetts/" + year)
                .figures("2011 asian ela cpi 80.0 50\n" + (year - 1) + " asian ela cpi 98.0 50\n" + year
                        + " asian ela cpi 99.0 " + n)
                .points(year, "asian", "ela_achievement");
        assertThat(line).isEqualTo(expected);
    }

    @ParameterizedTest(name = "b07 value {0}: {1}")
    @CsvSource({
        "suppressed, no_points.suppressed",
        "not_applicable, no_points.not_applicable",
        "-, no_points.no_value",
        "0.0, 0 Declined",
    })
    void b07_suppressed_not_applicable_missing_and_zero_are_four_things(String value, String expected) {
        String line = TinyState.under("massachusetts/2012")
                .figures("2011 all math cpi 80.0 50\n2012 all math cpi " + value + " 50")
                .points(2012, "all", "math_achievement");
        assertThat(line).isEqualTo(expected);
    }

    @Test
    void b08_points_need_only_the_subjects_own_values() {
        assertThat(TinyState.under("massachusetts/2012").figures("""
                                2011 black science cpi 70.0 40
                                2012 black science cpi 75.0 40
                                """).points(2012, "black", "science_achievement"))
                .isEqualTo("100 Above Target");
    }

    @Test
    void b09_without_a_count_the_minimum_size_is_not_applied_and_the_reason_says_so() {
        TinyState state = TinyState.under("massachusetts/2012").figures("""
                        2011 all ela cpi 88.0 -
                        2012 all ela cpi 89.0 -
                        """);
        assertThat(state.points(2012, "all", "ela_achievement")).isEqualTo("75 On Target");
        assertThat(TinyState.unit(state.judge(), TinyState.SCHOOL)
                        .indicators()
                        .getFirst()
                        .reason()
                        .because())
                .extracting(Reason::sentence)
                .contains("The number of students is not in the data, so the minimum size of 20 was not applied.");
    }
}
