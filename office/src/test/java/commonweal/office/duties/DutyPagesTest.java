package commonweal.office.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.audit.Acting;
import commonweal.office.duties.DutySight.Sight;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of duties, each as somebody who uses them: what one sees, what one may do, what is refused and how. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office for the pages of duties")
@TestMethodOrder(MethodOrderer.MethodName.class)
class DutyPagesTest {

    private static final String RANDOLPH = "02440000";
    private static final String BOSTON = "00350000";

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Duties duties;

    @Autowired
    private Register register;

    @Autowired
    private SampleDuties sample;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void results() {
        ExampleRuns.published2012(runs, cycles);
    }

    private Duty one(String action, String organisation) {
        return duties.about(List.of(organisation), new Sight(true, List.of("-"), List.of(-1))).stream()
                .filter(duty -> duty.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private Duty plan() {
        return one("district_plan", RANDOLPH);
    }

    private RequestPostProcessor officer() {
        return SignInAs.role(accounts, "program_officer");
    }

    private RequestPostProcessor leader() {
        return SignInAs.role(accounts, "district_leader", RANDOLPH);
    }

    private RequestPostProcessor commissioner() {
        return SignInAs.role(accounts, "commissioner");
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void a01_the_page_of_a_district_says_what_the_framework_requires_of_both_sides() throws Exception {
        String page = page("/districts/" + RANDOLPH, officer());
        assertThat(page)
                .contains("What the framework now requires", "Of the district", "Of the state")
                .contains("Write a Level 4 District Plan", "Intervene, and give priority for assistance")
                .contains("No date in the law or guidance that is known here", "Framework chart, Level 4")
                .doesNotContain("Complete the self-assessment");
    }

    @Test
    void a02_the_public_sees_nothing_of_it() throws Exception {
        web.perform(get("/districts/" + RANDOLPH))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("What the framework now requires"))));
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("What is due this month"))));
    }

    @Test
    void a03_what_the_chart_says_and_is_not_required_here_is_said_so() throws Exception {
        assertThat(page("/districts/" + BOSTON, officer())).contains("Nothing on record requires it here.");
        assertThat(page("/districts/00010000", officer()))
                .as("Abington, Level 2")
                .contains("Suggest assistance", "July 1, 2013", "Date passed, not on record");
    }

    @Test
    void a04_a_school_says_what_is_about_it_and_where_the_rest_stands() throws Exception {
        assertThat(page("/schools/00350074", officer()))
                .contains("Write the redesign plan for rapid implementation", "as a whole stands there");
    }

    @Test
    void a05_the_page_of_the_state_counts_what_is_due() throws Exception {
        assertThat(page("/", officer())).contains("What is due this month", "Due in October 2013", ">303<");
    }

    @Test
    void b01_the_page_of_a_duty_has_words_citation_reason_and_history() throws Exception {
        assertThat(page(plan().href(), officer()))
                .contains("If required, develop a Level 4 district plan", "Framework chart, Level 4", "inferred")
                .contains("/districts/02440000/why?of=2012&amp;part=level")
                .contains("Begun before this office kept a record; whether it was done is not known here.");
    }

    @Test
    void b02_the_list_filters_sorts_and_comes_as_a_file() throws Exception {
        assertThat(page("/duties?whose=all&organisation=" + RANDOLPH, officer()))
                .contains("4 duties");
        assertThat(page("/duties?whose=all&organisation=" + RANDOLPH + "&kind=assistance", officer()))
                .contains("1 duty");
        assertThat(page("/duties?whose=all&due=passed", officer())).contains("303 duties");
        assertThat(page("/duties?whose=all&level=5", officer())).contains("5 duties");
        assertThat(page("/duties?whose=all&state=nonsense", officer())).contains("No duty is like this");
        String file = page("/duties.csv?whose=all&organisation=" + RANDOLPH + "&sort=-duty", officer());
        assertThat(file.lines()).hasSize(5);
        assertThat(file.lines().skip(1).findFirst().orElseThrow())
                .contains("special_education_separation,", "not_on_record", "no date known");
    }

    @Test
    void b03_the_summary_by_action_counts_the_whole_state() throws Exception {
        assertThat(page("/duties/by-action", officer())).contains("For the whole state", ">207<", ">119<");
    }

    @Test
    void b04_programs_get_the_same() throws Exception {
        assertThat(page("/api/duties?organisation=" + RANDOLPH, leader()))
                .contains("\"action\": \"district_plan\"", "\"state\": \"not_on_record\"");
        web.perform(get("/api/duties?organisation=" + BOSTON).with(leader())).andExpect(status().isNotFound());
        assertThat(page("/api/duties", leader())).contains(RANDOLPH).doesNotContain(BOSTON);
    }

    // ---- Whose ----

    @Test
    void c01_a_district_sees_its_own_only() throws Exception {
        assertThat(page("/duties?whose=all", leader())).contains("Randolph").doesNotContain("Boston");
        assertThat(page("/duties?whose=all&organisation=" + BOSTON, leader())).contains("No duty is like this");
        assertThat(page("/duties.csv?whose=all", leader())).doesNotContain(BOSTON);
        assertThat(page("/duties/by-action", leader()))
                .contains("For your districts and schools")
                .doesNotContain(">207<");
    }

    @Test
    void c02_another_districts_duty_is_not_there_by_its_number_and_not_by_its_forms() throws Exception {
        Duty other = one("priority_assistance_4", BOSTON);
        web.perform(get(other.href()).with(leader())).andExpect(status().isNotFound());
        for (String form : List.of("begin", "done", "open", "close", "due", "hand")) {
            web.perform(post(other.href() + "/" + form)
                            .param("reason", "mine")
                            .param("shown", "mine")
                            .with(csrf())
                            .with(leader()))
                    .andExpect(status().isNotFound());
        }
        assertThat(one("priority_assistance_4", BOSTON).state()).isEqualTo(DutyState.NOT_ON_RECORD);
    }

    @Test
    void c03_what_the_state_owes_a_district_sees_and_does_not_work_on() throws Exception {
        Duty states = one("priority_assistance_4", RANDOLPH);
        assertThat(page(states.href(), leader())).doesNotContain("What can be done now");
        web.perform(post(states.href() + "/begin").with(csrf()).with(leader())).andExpect(status().isNotFound());
    }

    @Test
    void c04_a_district_sets_no_date_and_waives_nothing() throws Exception {
        web.perform(post(plan().href() + "/due")
                        .param("due", "2013-12-01")
                        .param("reason", "we would like that")
                        .with(csrf())
                        .with(leader()))
                .andExpect(status().isNotFound());
        web.perform(post(plan().href() + "/waive").with(csrf()).with(leader())).andExpect(status().isForbidden());
        web.perform(post(plan().href() + "/waive").with(csrf()).with(officer())).andExpect(status().isForbidden());
        assertThat(plan().dueOn()).isNull();
    }

    @Test
    void c05_whoever_only_reads_changes_nothing() throws Exception {
        for (String role : List.of("analyst", "auditor", "grants_officer", "board_clerk")) {
            RequestPostProcessor reader = SignInAs.role(accounts, role);
            assertThat(page(plan().href(), reader)).doesNotContain("What can be done now");
            web.perform(post(plan().href() + "/begin").with(csrf()).with(reader))
                    .andExpect(status().isForbidden());
        }
    }

    // ---- Steps, told in order ----

    @Test
    void d01_an_officer_sets_a_date_with_a_reason_and_nothing_typed_is_lost() throws Exception {
        web.perform(post(plan().href() + "/due")
                        .param("due", "2012-01-01")
                        .param("reason", "")
                        .with(csrf())
                        .with(officer()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("it cannot be due before")))
                .andExpect(content().string(containsString("Say why it is due on that day.")))
                .andExpect(content().string(containsString("value=\"2012-01-01\"")));
        web.perform(post(plan().href() + "/due")
                        .param("due", "2013-10-31")
                        .param("reason", "agreed with the district")
                        .with(csrf())
                        .with(officer()))
                .andExpect(status().is3xxRedirection());
        assertThat(plan().dueOn()).isEqualTo(LocalDate.of(2013, 10, 31));
        assertThat(page(plan().href(), leader())).contains("Set by the Department", "agreed with the district");
        assertThat(page("/", leader())).contains("Write a Level 4 District Plan", "Due in 16 days");
    }

    @Test
    void d02_the_district_takes_it_up_and_hands_it_to_one_of_its_own() throws Exception {
        web.perform(post(plan().href() + "/begin").with(csrf()).with(leader())).andExpect(status().is3xxRedirection());
        assertThat(plan().state()).isEqualTo(DutyState.IN_PROGRESS);
        String own = accounts.find("test-district-leader" + RANDOLPH)
                .orElseThrow()
                .id()
                .toString();
        String foreign =
                accounts.find("test-program-officer").orElseThrow().id().toString();
        web.perform(post(plan().href() + "/hand")
                        .param("account", foreign)
                        .param("reason", "you do it")
                        .with(csrf())
                        .with(leader()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Choose somebody from the list.")));
        web.perform(post(plan().href() + "/hand")
                        .param("account", own)
                        .param("reason", "mine to do")
                        .with(csrf())
                        .with(leader()))
                .andExpect(status().is3xxRedirection());
        assertThat(plan().ownerName()).isEqualTo("test-district-leader" + RANDOLPH);
    }

    @Test
    void d03_it_is_not_done_without_evidence_and_not_with_a_file_that_is_not_accepted() throws Exception {
        web.perform(multipart(plan().href() + "/done")
                        .param("shown", " ")
                        .param("links", "javascript:alert(1)")
                        .with(csrf())
                        .with(leader()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("a duty is not done without evidence")))
                .andExpect(content().string(containsString("is no address of the web")));
        web.perform(multipart(plan().href() + "/done")
                        .file(new MockMultipartFile(
                                "files", "plan.pdf", "application/pdf", "MZ no".getBytes(StandardCharsets.UTF_8)))
                        .param("shown", "The plan as approved")
                        .with(csrf())
                        .with(leader()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("is not accepted")))
                .andExpect(content().string(containsString("The plan as approved")));
        assertThat(plan().state()).isEqualTo(DutyState.IN_PROGRESS);
    }

    @Test
    void d04_with_evidence_it_is() throws Exception {
        web.perform(multipart(plan().href() + "/done")
                        .file(new MockMultipartFile(
                                "files", "plan.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                        .param("shown", "The plan as approved")
                        .param("links", "https://example.org/plan")
                        .with(csrf())
                        .with(leader()))
                .andExpect(status().is3xxRedirection());
        assertThat(plan().state()).isEqualTo(DutyState.DONE);
        assertThat(page(plan().href(), officer()))
                .contains("The plan as approved", "https://example.org/plan", "plan.csv", "by test-district-leader");
    }

    @Test
    void d05_what_is_done_does_not_begin_again_by_an_old_form() throws Exception {
        web.perform(post(plan().href() + "/begin").with(csrf()).with(leader()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("does not follow on that")));
    }

    @Test
    void d06_the_commissioner_waives_with_an_authority_only_and_may_require_it_after_all() throws Exception {
        Duty review = one("special_education_separation", RANDOLPH);
        web.perform(post(review.href() + "/waive")
                        .param("reason", "not needed")
                        .with(csrf())
                        .with(commissioner()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("a duty is not waived without one")))
                .andExpect(content().string(containsString("value=\"not needed\"")));
        web.perform(post(review.href() + "/waive")
                        .param("authority", "Commissioner, under the framework")
                        .param("reason", "not needed")
                        .with(csrf())
                        .with(commissioner()))
                .andExpect(status().is3xxRedirection());
        assertThat(one("special_education_separation", RANDOLPH).state()).isEqualTo(DutyState.WAIVED);
        web.perform(post(review.href() + "/open")
                        .param("reason", "I think it is needed")
                        .with(csrf())
                        .with(officer()))
                .andExpect(status().isNotFound());
        web.perform(post(review.href() + "/require")
                        .param("reason", "it is needed")
                        .with(csrf())
                        .with(commissioner()))
                .andExpect(status().is3xxRedirection());
        assertThat(one("special_education_separation", RANDOLPH).state()).isEqualTo(DutyState.OPEN);
    }

    @Test
    void d07_overdue_is_shown_everywhere() throws Exception {
        web.perform(post(one("special_education_separation", RANDOLPH).href() + "/due")
                        .param("due", "2013-10-01")
                        .param("reason", "asked for by letter")
                        .with(csrf())
                        .with(officer()))
                .andExpect(status().is3xxRedirection());
        for (String address : List.of("/districts/" + RANDOLPH, "/duties?whose=all&due=overdue", "/")) {
            assertThat(page(address, officer())).as(address).contains("14 days overdue");
        }
        assertThat(page("/duties.csv?whose=all&due=overdue", officer())).contains("14 days overdue");
    }

    @Test
    void e01_the_made_up_district_of_a_demo_has_duties_in_every_state_marked_sample() throws Exception {
        Acting.as(
                "system:test",
                "a demo",
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    register.add(SampleDistrict.organisations());
                    sample.add();
                }));
        List<Duty> made = duties.list(
                new DutyQuery("all", null, null, null, null, null, SampleDistrict.DISTRICT, null, null),
                new Sight(true, List.of("-"), List.of(-1)),
                Optional.empty(),
                0,
                100);
        assertThat(made).hasSize(6).allMatch(Duty::sample);
        assertThat(made)
                .extracting(Duty::state)
                .contains(DutyState.OPEN, DutyState.IN_PROGRESS, DutyState.DONE, DutyState.WAIVED);
        assertThat(page("/duties?whose=all&organisation=" + SampleDistrict.DISTRICT, officer()))
                .contains("cw-tag-sample", "15 days overdue", "Due in 10 days");
        assertThat(page("/duties.csv?whose=all&organisation=" + SampleDistrict.DISTRICT, officer()))
                .contains(",sample,");
        assertThat(page("/districts/" + SampleDistrict.DISTRICT, officer()))
                .contains("What the framework now requires");
    }
}
