package commonweal.office.duties;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.duties.Requirements.District;
import commonweal.office.duties.Requirements.Review;
import commonweal.office.duties.Requirements.School;
import commonweal.office.duties.Settlement.There;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a level requires, and what a change of level begins and ends, worked by hand. */
class SettlementTest {

    private static final FrameworkChart CHART = ChartFile.shipped(Set.of("program_officer", "district_leader"));

    private static final List<Review> REVIEWS = List.of(
            new Review("over_identification_of_low_income_students", ""),
            new Review("inordinate_separation_of_students_with_disabilities", ""));

    /** The district 1 with its schools 11 and 12. */
    private static District district(String level, boolean planRequired, String first, String second) {
        return new District(
                "1",
                level,
                planRequired,
                "345".contains(level) ? REVIEWS : List.of(),
                List.of(new School("11", first), new School("12", second)));
    }

    private static List<Required> required(District district) {
        return new Requirements(CHART, 2012).of(district);
    }

    private static List<String> keys(List<Required> required) {
        return required.stream().map(Required::key).toList();
    }

    private static There there(long id, String action, String organisation, int year, DutyState state) {
        return there(id, action, organisation, year, state, null);
    }

    private static There there(
            long id, String action, String organisation, int year, DutyState state, @Nullable Integer ended) {
        return new There(id, action, organisation, year, state, ended);
    }

    // ---- What a level requires ----

    @Test
    void a01_a_level_1_district_approves_its_plans() {
        assertThat(keys(required(district("1", false, "1", "1")))).containsExactly("approve_plans_1 1");
    }

    @Test
    void a02_a_level_2_district_approves_them_with_the_tools_and_revises_them() {
        assertThat(keys(required(district("2", false, "1", "2"))))
                .containsExactly("approve_plans_2 1", "revise_plans_2 1");
    }

    @Test
    void a03_a_level_3_district_has_exactly_these() {
        assertThat(keys(required(district("3", false, "3", "2"))))
                .containsExactly(
                        "priority_assistance_3 1",
                        "self_assessment_plans_3 1",
                        "self_assessment_3 1",
                        "conditions_plan_3 11",
                        "special_education_identification 1",
                        "special_education_separation 1");
    }

    @Test
    void a04_a_district_that_is_in_level_4_by_a_school_has_exactly_these() {
        assertThat(keys(required(district("4", false, "4", "3"))))
                .containsExactly(
                        "special_education_identification 1",
                        "special_education_separation 1",
                        "priority_assistance_4 1",
                        "redesign_plan 11",
                        "redesign_plan_approval 11");
    }

    @Test
    void a05_one_that_the_board_placed_writes_a_district_plan() {
        assertThat(keys(required(district("4", true, "2", "3"))))
                .containsExactly(
                        "special_education_identification 1",
                        "special_education_separation 1",
                        "priority_assistance_4 1",
                        "district_plan 1");
    }

    @Test
    void a06_a_level_5_district_is_governed_jointly() {
        assertThat(keys(required(district("5", true, "4", "1"))))
                .contains("joint_governance_district 1", "joint_governance_state 1", "redesign_plan 11")
                .doesNotContain("district_plan 1");
    }

    @Test
    void a07_too_few_data_for_a_level_require_nothing() {
        assertThat(required(district("insufficient", false, "insufficient", "insufficient")))
                .isEmpty();
    }

    @Test
    void a08_the_state_owes_its_reviews_once_however_many_districts_there_are() {
        List<Required> all = new Requirements(CHART, 2012)
                .of(List.of(
                        district("1", false, "1", "1"),
                        new District("2", "2", false, List.of(), List.of()),
                        new District("3", "1", false, List.of(), List.of())));
        assertThat(keys(all))
                .containsExactly(
                        "random_reviews ",
                        "approve_plans_1 1",
                        "approve_plans_2 2",
                        "revise_plans_2 2",
                        "approve_plans_1 3");
    }

    // ---- What begins and ends ----

    @Test
    void b01_what_is_there_does_not_begin_twice() {
        List<Required> required = required(district("2", false, "2", "2"));
        Settlement first = Settlement.of(2012, required, List.of());
        assertThat(keys(first.begin())).containsExactly("approve_plans_2 1", "revise_plans_2 1");
        Settlement again = Settlement.of(
                2012,
                required,
                List.of(
                        there(1, "approve_plans_2", "1", 2012, DutyState.OPEN),
                        there(2, "revise_plans_2", "1", 2012, DutyState.DONE)));
        assertThat(again.begin()).isEmpty();
        assertThat(again.over()).isEmpty();
        assertThat(again.again()).isEmpty();
        assertThat(again.renewed()).isEmpty();
    }

    @Test
    void b02_a_change_from_4_to_2_ends_what_4_required_and_begins_what_2_requires() {
        Settlement change = Settlement.of(
                2013,
                required(district("2", false, "2", "2")),
                List.of(
                        there(1, "redesign_plan", "11", 2012, DutyState.OPEN),
                        there(2, "priority_assistance_4", "1", 2012, DutyState.DONE)));
        assertThat(change.over()).extracting(There::id).containsExactlyInAnyOrder(1L, 2L);
        assertThat(keys(change.begin())).containsExactly("approve_plans_2 1", "revise_plans_2 1");
    }

    @Test
    void b03_what_is_owed_once_goes_on_when_the_level_stays() {
        Settlement next = Settlement.of(
                2013,
                required(district("2", false, "2", "2")),
                List.of(
                        there(1, "approve_plans_2", "1", 2012, DutyState.OPEN),
                        there(2, "revise_plans_2", "1", 2012, DutyState.DONE)));
        assertThat(next.begin()).as("the open one is still owed, and not twice").isEmpty();
        assertThat(next.renewed()).isEmpty();
    }

    @Test
    void b04_what_is_owed_each_year_begins_anew_once_it_is_done_or_not_on_record() {
        for (DutyState state : List.of(DutyState.DONE, DutyState.WAIVED, DutyState.NOT_ON_RECORD)) {
            Settlement next = Settlement.of(
                    2013,
                    required(district("2", false, "2", "2")),
                    List.of(
                            there(1, "approve_plans_2", "1", 2012, state),
                            there(2, "revise_plans_2", "1", 2012, state)));
            assertThat(keys(next.begin())).as("%s", state).containsExactly("approve_plans_2 1");
            assertThat(next.renewed()).extracting(There::id).containsExactly(1L);
        }
    }

    @Test
    void b05_whoever_comes_back_to_a_level_begins_again() {
        Settlement back = Settlement.of(
                2014,
                required(district("2", false, "2", "2")),
                List.of(
                        there(1, "approve_plans_2", "1", 2012, DutyState.CLOSED, 2013),
                        there(2, "revise_plans_2", "1", 2012, DutyState.DONE, 2013)));
        assertThat(keys(back.begin())).containsExactly("approve_plans_2 1", "revise_plans_2 1");
    }

    @Test
    void b06_a_correction_of_a_correction_requires_the_same_duty_again() {
        Settlement back = Settlement.of(
                2013,
                required(district("2", false, "2", "2")),
                List.of(
                        there(1, "approve_plans_2", "1", 2013, DutyState.CLOSED, 2013),
                        there(2, "revise_plans_2", "1", 2013, DutyState.CLOSED, 2013)));
        assertThat(back.begin()).isEmpty();
        assertThat(back.again()).extracting(There::id).containsExactly(1L, 2L);
    }
}
