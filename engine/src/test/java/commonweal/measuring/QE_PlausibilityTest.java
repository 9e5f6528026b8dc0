package commonweal.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.Fault;
import commonweal.measuring.plausibility.Plausibility;
import commonweal.policy.GroupsRule;
import commonweal.terms.Group;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each check just below its line and just above it. The lines of {@link TinyTallies#thresholds}: at least 30 students;
 * group missing 2 percent, unit missing and without score 5 percent, a group's share changed by a tenth or lost by half of
 * itself, index 4 points, of a school 15, school enrollment 40 percent, attribution 10 percent, medians 5 off, and four
 * standard errors.
 */
class QE_PlausibilityTest {

    private static final String NOTHING = "-";

    private static void assertFound(String lines, String found) {
        assertThat(TinyTallies.of(lines).findings()).isEqualTo(found.equals(NOTHING) ? List.of() : List.of(found));
    }

    @ParameterizedTest(name = "qe01 {0} enrolled, {1} without a row: {2}")
    @CsvSource({
        "10000, 200, -", // 2.0 percent
        "10000, 201, error group_missing ela black",
        "29, 29, -", // too few to look at
        // chance: 2 of 60 are 3.3 percent, four standard errors are 4 x sqrt(0.033 x 0.967 / 60) = 9.3
        "60, 2, -",
        // 20 of 60 are 33.3 percent, four standard errors 24.3
        "60, 20, error group_missing ela black",
        "60, 60, error group_missing ela black",
    })
    void qe01_a_group_left_out(int enrolled, int withoutRow, String found) {
        assertFound("""
                2014 00000000 ela all enrolled 100000 without_row 400
                2014 00000000 ela black enrolled %d without_row %d
                """.formatted(enrolled, withoutRow), found);
    }

    @Test
    void qe01_a_group_that_is_gone_drags_others_with_it_and_is_told_first() {
        // students with disabilities lack 17000 of 17000, so high needs lacks 17000 of 45000 and all 17000 of 100000
        assertFound("""
                2014 00000000 ela all enrolled 100000 without_row 17000
                2014 00000000 ela high_needs enrolled 45000 without_row 17000
                2014 00000000 ela students_with_disabilities enrolled 17000 without_row 17000
                """, "error group_missing ela students_with_disabilities");
    }

    @Test
    void qe02_a_file_that_was_not_sent() {
        assertFound("2014 00000000 math all enrolled 100000 without_row 2000", NOTHING);
        assertFound("2014 00000000 math all enrolled 100000 without_row 2001", "error group_missing math all");
    }

    @ParameterizedTest(name = "qe03 {0} of 100000 before, {1} of {2} now: {3}")
    @CsvSource({
        "16000, 8000, 100000, warning group_share ela hispanic", // fell by half of itself
        "16000, 7999, 100000, error group_lost ela hispanic",
        "16000, 8000, 50000, -", // half the state, the same share
        "16000, 14400, 100000, -", // fell by a tenth
        "16000, 14399, 100000, warning group_share ela hispanic",
        "16000, 17600, 100000, -", // rose by a tenth
        "16000, 17601, 100000, warning group_share ela hispanic",
        "40, 0, 100000, error group_lost ela hispanic", // 40 against four standard errors: 4 x sqrt(40) = 25.3
        "40, 30, 100000, -", // 10 against 4 x sqrt(70) = 33.5
        "29, 0, 100000, -", // too few to look at
    })
    void qe03_a_groups_share_against_last_year(int before, int now, int all, String found) {
        assertFound("""
                2013 00000000 ela all enrolled 100000
                2014 00000000 ela all enrolled %d
                2013 00000000 ela hispanic enrolled %d
                2014 00000000 ela hispanic enrolled %d
                """.formatted(all, before, now), found);
    }

    @Test
    void qe04_a_group_judged_for_the_first_time_or_no_more_is_not_compared() {
        TinyTallies tiny = TinyTallies.of("""
                2013 00000000 ela all enrolled 100000
                2014 00000000 ela all enrolled 100000
                2013 00000000 ela low_income enrolled 38000
                2014 00000000 ela economically_disadvantaged enrolled 27000
                """);
        assertThat(tiny.findings(year -> new GroupsRule(
                        List.of(Group.ALL, year == 2013 ? Group.LOW_INCOME : Group.ECONOMICALLY_DISADVANTAGED),
                        List.of(Group.ALL),
                        List.of())))
                .isEmpty();
        assertThat(tiny.findings()).containsExactly("error group_lost ela low_income");
    }

    @ParameterizedTest(name = "qe05 {0} enrolled, {1} without a row: {2}")
    @CsvSource({
        "10000, 500, -", // 5.0 percent
        "10000, 501, warning unit_missing 00010000",
        "40, 3, -", // 7.5 percent against 0.5 of the state; four standard errors are 16.7
        "40, 20, warning unit_missing 00010000", // 50 percent; four standard errors are 31.6
        "29, 29, -",
    })
    void qe05_a_district_with_rows_missing(int enrolled, int withoutRow, String found) {
        assertFound("""
                2014 00000000 ela all enrolled 100000 without_row 500
                2014 00010000 ela all enrolled %d without_row %d
                """.formatted(enrolled, withoutRow), found);
    }

    @Test
    void qe06_one_finding_for_a_district_with_all_its_subjects() {
        assertFound("""
                2014 00000000 ela all enrolled 100000
                2014 00000000 math all enrolled 100000
                2014 00010000 ela all enrolled 1000 without_row 100
                2014 00010000 math all enrolled 1000 without_row 100
                """, "warning unit_missing 00010000");
    }

    @ParameterizedTest(name = "qe07 {0} tested, {1} without a score, {2} of the state's 100000: {3}")
    @CsvSource({
        "400, 20, 500, -", // 5.0 percent
        "400, 21, 500, warning without_score 00010005", // 5.25 less 0.5; four standard errors are 4.5
        "100, 6, 500, -", // 6 less 0.5; four standard errors are 9.5
        "100, 6, 5001, warning without_score 00010005", // but if the whole state is above the line it is no chance
    })
    void qe07_a_school_without_scores(int tested, int withoutScore, int state, String found) {
        assertFound("""
                2014 00000000 ela all tested 100000 without_score %d
                2014 00010005 ela all tested %d without_score %d
                """.formatted(state, tested, withoutScore), found);
    }

    @ParameterizedTest(name = "qe08 {0} of {1} not attributed: {2}")
    @CsvSource({
        "240, 2000, -", // 12 percent, 10 more than 2
        "241, 2000, warning attribution_shift 00010000 ela",
        "15, 100, -", // 13 more; four standard errors are 14.3
        "25, 100, warning attribution_shift 00010000 ela", // 23 more; four standard errors are 17.4
    })
    void qe08_a_district_whose_students_came_after_october(int notAttributed, int tested, String found) {
        assertFound("""
                2013 00010000 ela all tested 2000 not_attributed 40
                2014 00010000 ela all tested %d not_attributed %d
                """.formatted(tested, notAttributed), found);
    }

    @ParameterizedTest(name = "qe09 index {0} by {1}: {2}")
    @CsvSource({
        "8400000, 100000, -", // 84.0, 4 more than 80.0
        "8400025, 100000, warning index_shift math grade 8",
        "7600000, 100000, -",
        "7599975, 100000, warning index_shift math grade 8",
        // of 1000: 6 more; four standard errors are at most 4 x sqrt(80 x 20 / 10^5 + 86 x 14 / 10^3) = 4.4
        "86000, 1000, warning index_shift math grade 8",
        // of 200: 6 more; at most 4 x sqrt(0.016 + 86 x 14 / 200) = 9.8
        "17200, 200, -",
        "0, 29, -",
    })
    void qe09_the_states_index_of_a_grade(int points, int assessed, String found) {
        assertFound("""
                2013 grade 8 math assessed 100000 points 8000000
                2014 grade 8 math assessed %d points %d
                """.formatted(assessed, points), found);
    }

    @ParameterizedTest(name = "qe10 twice the median {0} of {1}: {2}")
    @CsvSource({
        "110, 10000, -", // 55.0
        "111, 10000, warning growth_median ela grade 5",
        "90, 10000, -", // 45.0
        "89, 10000, warning growth_median ela grade 5",
        "140, 100, -", // 70.0; four standard errors are 4 x 50 / sqrt(100) = 20
        "141, 100, warning growth_median ela grade 5",
        "198, 29, -",
    })
    void qe10_the_states_median_growth_of_a_grade(int twice, int growth, String found) {
        assertFound("2014 grade 5 ela growth %d growth_median_twice %d".formatted(growth, twice), found);
    }

    @ParameterizedTest(name = "qe11 index {0} by {1}: {2}")
    @CsvSource({
        "30000, 400, -", // 75.0, 15 more than 60.0
        "30025, 400, warning school_index 00010005 ela", // at most 4 x sqrt(60 x 40 / 400 + 75 x 25 / 400) = 13.1
        "7800, 100, -", // 18 more; at most 4 x sqrt(6 + 78 x 22 / 100) = 19.2
        "8000, 100, warning school_index 00010005 ela", // 20 more; at most 4 x sqrt(6 + 80 x 20 / 100) = 18.8
        "2900, 29, -",
    })
    void qe11_a_schools_index(int points, int assessed, String found) {
        assertFound("""
                2013 00010005 ela all assessed 400 points 24000
                2014 00010005 ela all assessed %d points %d
                """.formatted(assessed, points), found);
    }

    @ParameterizedTest(name = "qe12 {0} after {1}: {2}")
    @CsvSource({
        "560, 400, -", // 40 percent more
        "561, 400, warning school_enrollment 00010005 science", // 161; four standard errors are 4 x sqrt(961) = 124
        "240, 400, -", // 40 percent less
        "239, 400, warning school_enrollment 00010005 science",
        "60, 40, -", // 20 more; four standard errors are 40
        "300, 29, -",
        "29, 300, -",
    })
    void qe12_a_schools_enrollment(int now, int before, String found) {
        assertFound("""
                2013 00010005 science all enrolled %d
                2014 00010005 science all enrolled %d
                """.formatted(before, now), found);
    }

    @ParameterizedTest(name = "qe13 twice the median {0} after {1}: {2}")
    @CsvSource({
        "110, 100, -", // 55.0 after 50.0
        "110, 99, warning access_shift all", // after 49.5
        "112, 102, warning access_median all", // 56.0 after 51.0
    })
    void qe13_the_states_median_on_access(int now, int before, String found) {
        assertFound("""
                2013 00000000 - all access_growth 5000 access_median_twice %d
                2014 00000000 - all access_growth 5000 access_median_twice %d
                """.formatted(before, now), found);
    }

    @Test
    void qe14_the_first_year_is_compared_with_nothing() {
        Tallies tallies = TinyTallies.of("2013 00000000 ela all enrolled 100").tallies();
        assertThat(new Plausibility(
                                tallies,
                                TinyTallies::thresholds,
                                year -> TinyTallies.rules(year).groups())
                        .findings(2013))
                .isEmpty();
    }

    @Test
    void qe15_a_finding_names_year_subject_group_the_figures_of_both_years_and_the_line() {
        Tallies tallies = TinyTallies.of("""
                2013 00000000 ela all enrolled 100000
                2013 00000000 ela students_with_disabilities enrolled 17000 without_row 170
                2014 00000000 ela all enrolled 100000 without_row 1500
                2014 00000000 ela students_with_disabilities enrolled 17000 without_row 1445
                """).tallies();
        List<Fault> found = new Plausibility(
                        tallies,
                        TinyTallies::thresholds,
                        year -> TinyTallies.rules(year).groups())
                .findings();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().code()).isEqualTo("plausibility.group_missing");
        assertThat(found.getFirst().place()).hasToString("results, column 2014 ela students_with_disabilities");
        assertThat(found.getFirst().wrong())
                .isEqualTo("In 2014, English language arts, Students with disabilities: 1445 of 17000 (8.5 percent)"
                        + " enrolled students have no row of results (in 2013 170 of 17000 (1.0 percent)).");
        assertThat(found.getFirst().rule()).isEqualTo("Of no group of the state may more than 2 percent have no row.");
    }

    @RepeatedTest(10)
    void qe16_a_state_where_all_differences_are_chance_raises_nothing(RepetitionInfo repetition) {
        assertThat(ChanceState.findings(repetition.getCurrentRepetition(), 4)).isEmpty();
    }

    @Test
    void qe17_without_standard_errors_the_same_state_would_raise_small_schools() {
        assertThat(ChanceState.findings(1, 0))
                .anyMatch(wrong -> wrong.contains("have no score: Science 5 of 81 (6.2 percent)"))
                .anyMatch(wrong -> wrong.contains("is 56.4 (of 35 students); in 2013 it was 82.1 (of 35 students)"));
    }
}
