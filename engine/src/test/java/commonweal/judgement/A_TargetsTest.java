package commonweal.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.Faults;
import org.junit.jupiter.api.Test;

/** Baseline, target and goal of a group's CPI. */
class A_TargetsTest {

    @Test
    void a01_the_goal_halves_the_gap_to_100_and_the_target_is_one_of_six_steps_towards_it() {
        // Bryantville Elementary has 88 to go: gap 12, goal 88 + 6, first step 88 + 1.
        assertThat(TinyState.under("massachusetts/2012").figures("""
                                2011 all ela cpi 88.0 100
                                2012 all ela cpi 89.0 100
                                """).indicator(2012, "all", "ela_achievement"))
                .isEqualTo("baseline 88.0 target 89.0 goal 94.0 change 1.0: 75 On Target");
    }

    @Test
    void a02_target_and_goal_round_half_up() {
        // 68.3: goal 68.3 + 15.85 = 84.15, shown as 84.2 (state, students with disabilities)
        assertThat(TinyState.under("massachusetts/2013").figures("""
                                2011 all ela cpi 68.3 100
                                2012 all ela cpi 70.0 100
                                2013 all ela cpi 70.0 100
                                """).indicator(2013, "all", "ela_achievement"))
                .isEqualTo("baseline 68.3 target 73.6 goal 84.2 change 0.0: 25 No Change");
    }

    @Test
    void a03_a_reconfigured_school_starts_anew_from_its_own_baseline_year() {
        // Gordon W Mitchell 2014: baseline 88.0 of 2013, one step to 89.0
        assertThat(TinyState.under("massachusetts/2014")
                        .school("\"03,04,05,06\",Elementary School,,,2013,no")
                        .figures("""
                                2011 all ela cpi 92.8 900
                                2013 all ela cpi 88.0 721
                                2014 all ela cpi 87.2 721
                                """)
                        .indicator(2014, "all", "ela_achievement"))
                .isEqualTo("baseline 88.0 target 89.0 goal 94.0 change -0.8: 25 No Change");
    }

    @Test
    void a04_a_group_not_eligible_in_the_baseline_year_takes_its_first_eligible_year() {
        assertThat(TinyState.under("massachusetts/2013").figures("""
                                2011 asian ela cpi 80.0 29
                                2012 asian ela cpi 84.0 30
                                2013 asian ela cpi 86.0 31
                                """).indicator(2013, "asian", "ela_achievement"))
                .isEqualTo("baseline 84.0 target 85.3 goal 92.0 change 2.0: 75 On Target");
    }

    @Test
    void a05_economically_disadvantaged_starts_from_2015() {
        // Malden High 2016: 95.4 -> target 95.8, goal 97.7
        TinyState malden = TinyState.under("massachusetts/2016").figures("""
                        2015 economically_disadvantaged ela cpi 95.4 130
                        2016 economically_disadvantaged ela cpi 93.4 132
                        """);
        assertThat(malden.indicator(2016, "economically_disadvantaged", "ela_achievement"))
                .isEqualTo("baseline 95.4 target 95.8 goal 97.7 change -2.0: 25 No Change");
        // In 2015 itself there is a CPI and nothing else.
        assertThat(malden.indicator(2015, "economically_disadvantaged", "ela_achievement"))
                .isEqualTo(": no_points.no_baseline");
    }

    @Test
    void a06_high_needs_is_not_reset_in_2015() {
        assertThat(TinyState.under("massachusetts/2016").figures("""
                                2011 high_needs ela cpi 84.3 600
                                2015 high_needs ela cpi 86.2 600
                                2016 high_needs ela cpi 87.2 618
                                2016 high_needs ela cpi_percentile 93
                                """).indicator(2016, "high_needs", "ela_achievement"))
                .isEqualTo("baseline 84.3 target 90.8 goal 92.2 change 1.0: 75 On Target");
    }

    @Test
    void a07_baseline_target_and_goal_print_from_the_minimum_size_even_where_no_points_can_be_given() {
        // Newton North 2015, multi-race, 30 students, no eligible year to compare with
        assertThat(TinyState.under("massachusetts/2015").figures("""
                                2011 multi_race ela cpi 94.9 31
                                2015 multi_race ela cpi 95.0 30
                                """).indicator(2015, "multi_race", "ela_achievement"))
                .isEqualTo("baseline 94.9 target 96.6 goal 97.5: no_points.no_comparison_year");
    }

    @Test
    void a08_after_the_sixth_step_the_target_stays_at_the_goal() {
        assertThat(TinyState.under("massachusetts/2017").figures("""
                                2011 asian ela cpi 92.1 100
                                2016 asian ela cpi 95.9 100
                                2017 asian ela cpi 93.4 103
                                """).indicator(2017, "asian", "ela_achievement"))
                .isEqualTo("baseline 92.1 target 96.1 goal 96.1 change -2.5: 25 No Change");
    }

    @Test
    void a09_a_baseline_year_the_policy_does_not_cover_is_an_error_with_its_line() {
        for (String year : new String[] {"2010", "2013"}) {
            Faults faults = new Faults();
            TinyState.under("massachusetts/2012")
                    .school("\"03,04,05\",Elementary School,,," + year + ",no")
                    .judge(faults);
            assertThat(faults.all())
                    .extracting(fault -> fault.code() + " line " + fault.place().line() + ": " + fault.rule())
                    .containsExactly("roster.baseline_year_not_covered line 3: The policy massachusetts/2012 covers"
                            + " baseline years from 2011 to 2012.");
        }
    }
}
