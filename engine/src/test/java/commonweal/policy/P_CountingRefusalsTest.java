package commonweal.policy;

import static commonweal.policy.WrittenRuleSet.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import commonweal.policy.PerformanceLevelsRule.LevelBand;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the loader refuses in the rules that make figures of records. Its keys begin in line 15 of the file. */
class P_CountingRefusalsTest {

    private static final String LEVELS = clause("performance_levels", """
                  step: 2
                  bands:
                    warning_failing: {from: 200, to: 218}
                    needs_improvement: {from: 220, to: 238}
                    proficient: {from: 240, to: 258}
                    advanced: {from: 260, to: 280}
            """);

    private static final String TESTED = clause("tested_grades", """
                  grades:
                    ela: [3, 8, 10]
                    math: [3, 8, 10]
                    science: [5, 10]
                  high_school_science: {counted_in: 10, earlier: [9]}
            """);

    private static final String ATTRIBUTION = clause("attribution", """
                  school: true
                  district: true
                  state: false
                  participation: false
            """);

    private static final String COUNTING = clause("counting", """
                  participates: [tested]
                  first_year_el_participates: [tested, access_only]
                  first_year_el_in_achievement: false
                  alternate_in_index: true
                  alternate_in_shares: true
                  alternate_level: warning_failing
                  alternate_in_growth: false
            """);

    private static final String STUDENTS = clause("student_groups", """
                  high_needs: [low_income, students_with_disabilities]
                  former_el_years: 2
            """);

    private static final String RATES = clause("measured_rates", """
                  shares: {decimals: 1, mode: half_up}
                  graduation: {decimals: 1, mode: half_up}
                  dropout: {decimals: 1, mode: half_up}
                  risk_ratio: {decimals: 2, mode: half_even}
                  secondary_grades: [9, 10, 11, 12]
                  separate_placements: [substantially_separate]
            """);

    private static final String BOUNDS = clause("plausibility", """
                  least_students: 30
                  group_missing: 0.10
                  unit_missing: 0.03
                  group_share_change: 0.25
                  group_lost: 0.50
                  untested: 0.10
                  index_change: 5
                  unit_index_change: 15
                  unit_enrolled_change: 0.40
                  attributed_change: 0.10
                  growth_median_off: 4
                  standard_errors: 4
            """);

    @TempDir
    Path folder;

    /** A clause with this value; its key stands in line 9 of the file, its value's keys from line 15. */
    private static String clause(String name, String value) {
        return """
                  %s:
                    title: Written for a test
                    citation: made up
                    status: inferred
                    years: {from: 2011}
                    value:
                """.formatted(name) + value;
    }

    private WrittenRuleSet load(String clauses) {
        return WrittenRuleSet.load(folder, HEAD + clauses);
    }

    private <T> T value(String clause, ClauseKey<T> key) {
        return load(clause).rules().rules().get(key).value();
    }

    @Test
    void p41_performance_levels_that_meet_load_from_the_lowest_to_the_highest() {
        PerformanceLevelsRule rule = value(LEVELS, ClauseKey.PERFORMANCE_LEVELS);
        assertThat(rule.step()).isEqualTo(2);
        assertThat(rule.bands())
                .containsExactly(
                        new LevelBand("warning_failing", 200, 218),
                        new LevelBand("needs_improvement", 220, 238),
                        new LevelBand("proficient", 240, 258),
                        new LevelBand("advanced", 260, 280));
    }

    @Test
    void p42_a_level_begins_one_step_above_where_the_one_below_ends() {
        WrittenRuleSet gap = load(LEVELS.replace("from: 260", "from: 262"));
        assertThat(gap.faults()).containsExactly("policy.band_gap 20");
        assertThat(gap.sentences())
                .isEqualTo("clauses.performance_levels.value.bands.advanced begins at 262, and proficient ends at 258."
                        + " Each level begins one step above where the one below it ends, here at 260."
                        + " Move one of the two ends.");
        assertThat(load(LEVELS.replace("from: 260", "from: 258")).faults()).containsExactly("policy.band_overlap 20");
    }

    @Test
    void p43_both_ends_of_a_level_are_scores_in_the_right_order() {
        assertThat(load(LEVELS.replace("to: 258", "to: 259")).faults()).containsExactly("policy.off_scale 19");
        assertThat(load(LEVELS.replace("from: 240, to: 258", "from: 258, to: 240"))
                        .faults())
                .containsExactly("policy.band_empty 19");
        assertThat(load(LEVELS.replace("step: 2", "step: 0")).faults()).containsExactly("policy.out_of_range 15");
    }

    @Test
    void p44_each_level_is_there_once_and_no_other() {
        assertThat(load(LEVELS.replace("proficient:", "profishent:")).faults())
                .containsExactly("policy.missing_key 16", "policy.unknown_key 19");
    }

    @Test
    void p45_a_part_of_the_levels_may_be_known_less_well() {
        String split = LEVELS + "    part_status: {bands.advanced: unverified}\n";
        Clause<PerformanceLevelsRule> clause = load(split).rules().rules().get(ClauseKey.PERFORMANCE_LEVELS);
        assertThat(ClauseWords.lines(clause))
                .extracting(ClauseLine::text, ClauseLine::status)
                .contains(org.assertj.core.groups.Tuple.tuple("scaled score 260-280", Status.UNVERIFIED))
                .contains(org.assertj.core.groups.Tuple.tuple("scaled score 240-258", Status.INFERRED));
    }

    @Test
    void p46_tested_grades_load_by_subject() {
        TestedGradesRule rule = value(TESTED, ClauseKey.TESTED_GRADES);
        assertThat(rule.tested(Subject.ELA, 8)).isTrue();
        assertThat(rule.tested(Subject.SCIENCE, 8)).isFalse();
        assertThat(rule.highSchoolScience().countedIn()).isEqualTo(10);
        assertThat(rule.highSchoolScience().earlier()).containsExactly(9);
    }

    @Test
    void p47_a_grade_is_pk_k_or_1_to_12_and_stands_once() {
        assertThat(load(TESTED.replace("ela: [3,", "ela: [13,")).faults()).containsExactly("policy.unknown_value 16");
        assertThat(load(TESTED.replace("ela: [3,", "ela: [8,")).faults()).containsExactly("policy.duplicate_value 16");
        assertThat(value(TESTED.replace("ela: [3,", "ela: [PK, K,"), ClauseKey.TESTED_GRADES)
                        .grades()
                        .get(Subject.ELA))
                .containsExactly(-1, 0, 8, 10);
    }

    @Test
    void p48_every_subject_says_its_grades() {
        assertThat(load(TESTED.replace("science: [5, 10]", "sciense: [5, 10]")).faults())
                .containsExactly("policy.missing_key 15", "policy.unknown_key 18");
    }

    @Test
    void p49_high_school_science_counts_in_a_tested_grade() {
        WrittenRuleSet written = load(TESTED.replace("science: [5, 10]", "science: [5, 8]"));
        assertThat(written.faults()).containsExactly("policy.out_of_range 19");
        assertThat(written.sentences())
                .isEqualTo("clauses.tested_grades.value.high_school_science.counted_in (10) is not a grade tested in"
                        + " science. High-school science is counted in a grade in which every student is to be tested."
                        + " Add the grade to grades.science, or correct it here.");
    }

    @Test
    void p50_an_earlier_grade_of_science_lies_below_and_is_not_tested_itself() {
        assertThat(load(TESTED.replace("earlier: [9]", "earlier: [11]")).faults())
                .containsExactly("policy.out_of_range 19");
        assertThat(load(TESTED.replace("earlier: [9]", "earlier: [5]")).faults())
                .containsExactly("policy.duplicate_value 19");
        assertThat(value(TESTED.replace("earlier: [9]", "earlier: []"), ClauseKey.TESTED_GRADES)
                        .highSchoolScience()
                        .earlier())
                .isEmpty();
    }

    @Test
    void p51_attribution_says_yes_or_no_for_each() {
        assertThat(value(ATTRIBUTION, ClauseKey.ATTRIBUTION)).isEqualTo(new AttributionRule(true, true, false, false));
        assertThat(load(ATTRIBUTION.replace("school: true", "school: yes")).faults())
                .containsExactly("policy.not_true_or_false 15");
        assertThat(load(ATTRIBUTION.replace("      state: false\n", "")).faults())
                .containsExactly("policy.missing_key 14");
    }

    @Test
    void p52_counting_names_codes_of_the_record_files() {
        assertThat(value(COUNTING, ClauseKey.COUNTING))
                .isEqualTo(new CountingRule(
                        List.of("tested"),
                        List.of("tested", "access_only"),
                        false,
                        true,
                        true,
                        "warning_failing",
                        false));
        WrittenRuleSet written = load(COUNTING.replace("participates: [tested]", "participates: [testd]"));
        assertThat(written.faults()).containsExactly("policy.unknown_value 15");
        assertThat(written.sentences())
                .isEqualTo("clauses.counting.value.participates[1] (testd) is not a known code."
                        + " It must be one of tested, absent, medically_excused, access_only."
                        + " Maybe you meant tested.");
    }

    @Test
    void p53_somebody_takes_part_and_each_code_stands_once() {
        assertThat(load(COUNTING.replace(" participates: [tested]", " participates: []"))
                        .faults())
                .containsExactly("policy.empty_list 15");
        assertThat(load(COUNTING.replace("[tested, access_only]", "[tested, tested]"))
                        .faults())
                .containsExactly("policy.duplicate_value 16");
        assertThat(value(COUNTING.replace("[tested, access_only]", "[]"), ClauseKey.COUNTING)
                        .firstYearElParticipates())
                .isEmpty();
    }

    @Test
    void p54_an_alternate_result_counts_as_a_level_of_the_states_own_test() {
        assertThat(load(COUNTING.replace("alternate_level: warning_failing", "alternate_level: alt_progressing"))
                        .faults())
                .containsExactly("policy.unknown_value 20");
    }

    @Test
    void p55_high_needs_is_made_of_other_groups() {
        assertThat(value(STUDENTS, ClauseKey.STUDENT_GROUPS))
                .isEqualTo(new StudentGroupsRule(List.of(Group.LOW_INCOME, Group.STUDENTS_WITH_DISABILITIES), 2));
        assertThat(load(STUDENTS.replace("[low_income,", "[all,")).faults()).containsExactly("policy.unknown_value 15");
        assertThat(load(STUDENTS.replace("[low_income,", "[high_needs,")).faults())
                .containsExactly("policy.unknown_value 15");
        assertThat(load(STUDENTS.replace("[low_income, students_with_disabilities]", "[]"))
                        .faults())
                .containsExactly("policy.empty_list 15");
        assertThat(load(STUDENTS.replace("[low_income,", "[low_incom,")).sentences())
                .endsWith("Maybe you meant low_income.");
    }

    @Test
    void p56_years_of_former_learners_are_none_or_more() {
        assertThat(load(STUDENTS.replace("former_el_years: 2", "former_el_years: -1"))
                        .faults())
                .containsExactly("policy.out_of_range 16");
    }

    @Test
    void p57_each_measured_rate_has_a_rounding_of_its_own() {
        MeasuredRatesRule rule = value(RATES, ClauseKey.MEASURED_RATES);
        assertThat(rule.shares()).isEqualTo(new Rounding(1, RoundingMode.HALF_UP));
        assertThat(rule.riskRatio()).isEqualTo(new Rounding(2, RoundingMode.HALF_EVEN));
        assertThat(load(RATES.replace("mode: half_even", "mode: half")).faults())
                .containsExactly("policy.unknown_value 18");
        assertThat(load(RATES + "    rounding: {decimals: 1, mode: half_up}\n").faults())
                .containsExactly("policy.unknown_key 21");
    }

    @Test
    void p58_a_rate_is_of_some_grade_and_separation_of_some_placement() {
        assertThat(load(RATES.replace("[9, 10, 11, 12]", "[]")).faults()).containsExactly("policy.empty_list 19");
        assertThat(load(RATES.replace("[substantially_separate]", "[]")).faults())
                .containsExactly("policy.empty_list 20");
        assertThat(load(RATES.replace("substantially_separate]", "substantially_seperate]"))
                        .sentences())
                .endsWith("Maybe you meant substantially_separate.");
    }

    @Test
    void p59_bounds_are_shares_points_and_a_number_of_students() {
        assertThat(value(BOUNDS, ClauseKey.PLAUSIBILITY).groupLost()).isEqualTo(new BigDecimal("0.50"));
        assertThat(load(BOUNDS.replace("group_missing: 0.10", "group_missing: 10"))
                        .faults())
                .containsExactly("policy.out_of_range 16");
        assertThat(load(BOUNDS.replace("growth_median_off: 4", "growth_median_off: 51"))
                        .faults())
                .containsExactly("policy.out_of_range 25");
        assertThat(load(BOUNDS.replace("least_students: 30", "least_students: 0"))
                        .faults())
                .containsExactly("policy.out_of_range 15");
    }

    @Test
    void p60_a_fall_that_stops_the_run_is_no_smaller_than_a_change_that_is_flagged() {
        WrittenRuleSet written = load(BOUNDS.replace("group_lost: 0.50", "group_lost: 0.20"));
        assertThat(written.faults()).containsExactly("policy.out_of_range 19");
        assertThat(written.sentences())
                .startsWith(
                        "clauses.plausibility.value.group_lost (0.20) is below group_share_change (0.25). A fall that");
    }
}
