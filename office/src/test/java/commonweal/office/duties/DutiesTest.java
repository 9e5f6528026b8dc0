package commonweal.office.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.duties.DutySight.Sight;
import commonweal.office.duties.DutyWork.Said;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.ResultsFinal;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The duties of the real lists, told in order: those of 2012 begin, and those of later lists go on from there. */
@OfficeTest
@Import(DutiesTest.LightsOut.class)
@TestPropertySource(properties = "commonweal.test=an office for duties")
@TestMethodOrder(MethodOrderer.MethodName.class)
class DutiesTest {

    private static final String RANDOLPH = "02440000";
    private static final String GILL_MONTAGUE = "06740000";
    private static final String LAWRENCE = "01490000";
    private static final Sight EVERYTHING = new Sight(true, List.of("-"), List.of(-1));

    /** Listens after the duties, and breaks the step off when it is told to. */
    @TestConfiguration
    static class LightsOut {

        private boolean out;

        @EventListener
        @Order
        void on(ResultsFinal results) {
            if (out) {
                throw new IllegalStateException("the light went out");
            }
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Duties duties;

    @Autowired
    private DutyWork work;

    @Autowired
    private LightsOut lights;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private List<Duty> about(String... organisations) {
        return duties.about(List.of(organisations), EVERYTHING);
    }

    private Duty one(String action, String organisation) {
        return about(organisation).stream()
                .filter(duty -> duty.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private int count() {
        return database.sql("select count(*) from duties.duty")
                .query(Integer.class)
                .single();
    }

    private void told(int year, RunFacts run) {
        Acting.as(
                "system:test",
                "told again",
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> events.publishEvent(new ResultsFinal(year, run.id()))));
    }

    @Test
    void a01_published_before_the_office_began_they_are_not_on_record() {
        ExampleRuns.published2012(runs, cycles);
        assertThat(about(RANDOLPH))
                .isNotEmpty()
                .allMatch(duty -> duty.state() == DutyState.NOT_ON_RECORD)
                .allMatch(duty -> duty.startsOn().equals(LocalDate.of(2012, 9, 19)));
    }

    @Test
    void a02_as_many_as_the_published_lists_have_units() {
        // districts: 96 in Level 1, 207 in Level 2, 64 in Level 3, 12 in Level 4 (three of them by the Board), 1 in
        // Level 5;
        // 119 schools in Level 3 in districts in Level 3; 43 schools in Level 4
        int expected = 2 + 96 + 207 * 2 + 64 * 3 + 119 + 77 * 2 + 13 + 43 * 2 + 3 + 2;
        assertThat(count()).isEqualTo(expected);
    }

    @Test
    void a03_randolph_is_in_level_4_by_the_board_and_writes_a_district_plan() {
        assertThat(about(RANDOLPH))
                .extracting(Duty::action)
                .containsExactlyInAnyOrder(
                        "special_education_identification",
                        "special_education_separation",
                        "priority_assistance_4",
                        "district_plan");
        assertThat(one("district_plan", RANDOLPH).dueOn())
                .as("no date is known")
                .isNull();
    }

    @Test
    void a04_boston_is_in_level_4_by_its_schools_and_no_district_plan_is_on_record() {
        assertThat(about("00350000")).extracting(Duty::action).doesNotContain("district_plan");
    }

    @Test
    void a05_lawrence_is_governed_jointly() {
        assertThat(about(LAWRENCE))
                .extracting(Duty::action)
                .contains("joint_governance_district", "joint_governance_state");
    }

    @Test
    void a06_the_reviews_say_what_the_engine_says_of_them() {
        assertThat(one("special_education_separation", RANDOLPH).detail())
                .isEqualTo("The policy sets no threshold, so figures alone do not settle it.");
    }

    @Test
    void a07_a_date_that_passed_is_not_overdue_where_nothing_is_on_record() {
        // Abington is in Level 2: its plans were due on July 1, 2013
        DutyLine line = DutyLine.of(
                one("approve_plans_2", "00010000"),
                ChartFile.shipped(Set.of("program_officer", "district_leader")).get("approve_plans_2"),
                "",
                LocalDate.of(2013, 10, 15));
        assertThat(line.due()).isEqualTo("July 1, 2013");
        assertThat(line.overdue()).isFalse();
        assertThat(line.standing()).isEqualTo("Date passed, not on record");
        assertThat(duties.count(due("overdue"), EVERYTHING, Optional.empty())).isZero();
        assertThat(duties.count(due("passed"), EVERYTHING, Optional.empty())).isEqualTo(96 + 207);
    }

    private static DutyQuery due(String due) {
        return new DutyQuery("all", null, null, null, due, null, null, null, null);
    }

    @Test
    void b01_told_once_more_nothing_changes() {
        int before = count();
        String entries = entries();
        told(2012, runs.list().getFirst());
        assertThat(count()).isEqualTo(before);
        assertThat(entries()).isEqualTo(entries);
    }

    private String entries() {
        return database.sql("select count(*)::text from audit.entry where subject like 'duties.%'")
                .query(String.class)
                .single();
    }

    @Test
    void b02_what_is_found_not_done_is_open_and_then_overdue() {
        Duty plans = one("approve_plans_2", "00010000");
        Acting.as("system:test", "", () -> work.take(plans, DutyState.OPEN, Said.why("The district says so.")));
        assertThat(duties.list(due("overdue"), EVERYTHING, Optional.empty(), 0, 10))
                .extracting(Duty::id)
                .containsExactly(plans.id());
    }

    @Test
    void b03_done_needs_evidence_and_waived_needs_an_authority_in_the_database_too() {
        Duty plan = one("district_plan", GILL_MONTAGUE);
        assertThatThrownBy(() -> Acting.as(
                        "system:test", "", () -> work.take(plan, DutyState.DONE, Said.why("It is done, believe me."))))
                .hasMessageContaining("step_check");
        assertThatThrownBy(() ->
                        Acting.as("system:test", "", () -> work.take(plan, DutyState.WAIVED, Said.why("Never mind."))))
                .hasMessageContaining("step_check");
        assertThat(one("district_plan", GILL_MONTAGUE).state()).isEqualTo(DutyState.NOT_ON_RECORD);
    }

    @Test
    void b04_a_step_that_does_not_follow_is_refused() {
        Duty plan = one("district_plan", GILL_MONTAGUE);
        Acting.as("system:test", "", () -> work.take(plan, DutyState.IN_PROGRESS, Said.why("")));
        assertThatThrownBy(
                        () -> Acting.as("system:test", "", () -> work.take(plan, DutyState.IN_PROGRESS, Said.why(""))))
                .as("somebody else was first")
                .isInstanceOf(Refused.class);
        Duty now = one("district_plan", GILL_MONTAGUE);
        assertThatThrownBy(() -> Acting.as("system:test", "", () -> work.take(now, DutyState.CLOSED, Said.why(""))))
                .as("it is still required")
                .isInstanceOf(Refused.class);
    }

    @Test
    void c01_a_step_that_breaks_off_begins_nothing() {
        int before = count();
        RunFacts later = ExampleRuns.inReview2016(runs, cycles);
        lights.out = true;
        try {
            assertThatThrownBy(() -> Acting.as("system:test", "", () -> cycles.makeFinal(later.year())))
                    .hasMessage("the light went out");
        } finally {
            lights.out = false;
        }
        assertThat(cycles.find(2016).orElseThrow().stage()).isEqualTo(Cycle.Stage.REVIEW);
        assertThat(count()).isEqualTo(before);
        assertThat(one("district_plan", GILL_MONTAGUE).holds()).isTrue();
    }

    @Test
    void c02_results_of_a_later_year_end_what_their_levels_no_longer_require() {
        // Gill-Montague was in Level 4 by the Board in 2012 and in Level 3 in 2016
        Duty plan = one("district_plan", GILL_MONTAGUE);
        Duty priority = one("priority_assistance_4", GILL_MONTAGUE);
        Acting.as("system:test", "it is time", () -> cycles.makeFinal(2016));
        Duty closed = duties.find(priority.id(), EVERYTHING).orElseThrow();
        assertThat(closed.state()).isEqualTo(DutyState.CLOSED);
        assertThat(work.steps(closed.id(), List.of(-1)).getLast().why())
                .isEqualTo("No longer required: Level 4 → Level 3 by the results of 2016.");
        Duty worked = duties.find(plan.id(), EVERYTHING).orElseThrow();
        assertThat(worked.state()).as("somebody works on it").isEqualTo(DutyState.IN_PROGRESS);
        assertThat(worked.holds()).isFalse();
        assertThat(work.steps(worked.id(), List.of(-1)).getLast().what()).isEqualTo("note");
    }

    @Test
    void c03_and_begin_what_they_require_from_this_day_on_as_open() {
        Duty assessment = one("self_assessment_3", GILL_MONTAGUE);
        assertThat(assessment.state()).isEqualTo(DutyState.OPEN);
        assertThat(assessment.startsOn()).isEqualTo(LocalDate.of(2013, 10, 15));
        assertThat(assessment.year()).isEqualTo(2016);
    }

    @Test
    void c04_what_goes_on_was_not_begun_twice() {
        assertThat(database.sql("""
                                select count(*) from (
                                    select action, organisation from duties.duty
                                    where ended_year is null group by action, organisation having count(*) > 1) twice
                                """).query(Integer.class).single()).isZero();
        assertThat(one("special_education_separation", GILL_MONTAGUE).year()).isEqualTo(2012);
    }

    @Test
    void c05_whoever_may_not_see_the_new_results_sees_the_duties_as_they_were() {
        Sight grants = new Sight(true, List.of("-"), List.of(2016));
        assertThat(duties.about(List.of(GILL_MONTAGUE), grants))
                .extracting(Duty::action)
                .containsExactlyInAnyOrder(
                        "special_education_identification",
                        "special_education_separation",
                        "priority_assistance_4",
                        "district_plan");
        assertThat(duties.list(DutyQuery.ALL, grants, Optional.empty(), 0, 10_000))
                .noneMatch(duty -> duty.state() == DutyState.CLOSED)
                .allMatch(Duty::holds);
    }

    @Test
    void c06_and_so_do_their_pages() throws Exception {
        String address = "/duties?whose=all&organisation=" + GILL_MONTAGUE;
        assertThat(page(address, "grants_officer"))
                .contains("4 duties", "Write a Level 4 District Plan")
                .doesNotContain("Complete the self-assessment</a>", ">No longer required</span>");
        assertThat(page(address, "program_officer"))
                .contains("Complete the self-assessment</a>", ">No longer required</span>");
        Duty begun = one("self_assessment_3", GILL_MONTAGUE);
        web.perform(get(begun.href()).with(SignInAs.role(accounts, "grants_officer")))
                .andExpect(status().isNotFound());
        Duty plan = duties.list(DutyQuery.ALL, EVERYTHING, Optional.empty(), 0, 10_000).stream()
                .filter(duty -> duty.action().equals("district_plan")
                        && duty.organisation().equals(GILL_MONTAGUE))
                .findFirst()
                .orElseThrow();
        assertThat(page(plan.href(), "grants_officer")).doesNotContain("results of 2016");
        assertThat(page(plan.href(), "program_officer"))
                .contains("results of 2016", "No longer required: Level 4 → Level 3");
    }

    private String page(String address, String role) throws Exception {
        return web.perform(get(address).with(SignInAs.role(accounts, role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void c07_what_is_worked_on_though_no_longer_required_can_be_closed() {
        Duty plan = duties.list(DutyQuery.ALL, EVERYTHING, Optional.empty(), 0, 10_000).stream()
                .filter(duty -> duty.action().equals("district_plan")
                        && duty.organisation().equals(GILL_MONTAGUE))
                .findFirst()
                .orElseThrow();
        Acting.as("system:test", "", () -> work.take(plan, DutyState.CLOSED, Said.why("The work ends.")));
        assertThat(duties.find(plan.id(), EVERYTHING).orElseThrow().state()).isEqualTo(DutyState.CLOSED);
    }

    @Test
    void c08_a_chart_that_is_not_known_to_have_been_in_force_says_so() throws Exception {
        assertThat(page(one("self_assessment_3", GILL_MONTAGUE).href(), "program_officer"))
                .contains("Whether this chart was still in force for the results of");
        assertThat(page(one("special_education_separation", "00350000").href(), "program_officer"))
                .doesNotContain("Whether this chart was still in force");
    }

    @Test
    void c09_results_of_an_older_year_require_nothing_any_more() {
        int before = count();
        told(2012, runs.find(cycles.find(2012).orElseThrow().run()).orElseThrow());
        assertThat(count()).isEqualTo(before);
        assertThat(one("self_assessment_3", GILL_MONTAGUE).holds()).isTrue();
    }
}
