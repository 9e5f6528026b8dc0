package commonweal.office.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.access.Refused;
import commonweal.office.audit.Acting;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A review of Brockton, which was in Level 3 in 2012, from its opening to its published report, told in order. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office for reviews")
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewsTest {

    private static final String BROCKTON = "00440000";
    private static final String LAWRENCE = "01490000";

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewFindings findings;

    @Autowired
    private ReviewSteps steps;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    private Review review() {
        return reviews.of(BROCKTON).getFirst();
    }

    private String address() {
        return "/reviews/" + review().id();
    }

    /** Sends a form as a program officer: names and values by turns. */
    private ResultActions send(String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return web.perform(form.with(csrf()).with(SignInAs.role(accounts, "program_officer")));
    }

    private void done(String address, String... fields) throws Exception {
        send(address, fields).andExpect(status().is3xxRedirection());
    }

    private void step(String to) throws Exception {
        done(address() + "/step", "to", to, "reason", "it is time");
    }

    private ResultActions asLeader(String address, String district) throws Exception {
        return web.perform(get(address).with(SignInAs.role(accounts, "district_leader", district)));
    }

    @Test
    void a01_at_level_3_a_criterion_is_needed_and_all_faults_are_said_at_once() throws Exception {
        send("/reviews/new", "district", BROCKTON, "year", "2013", "purpose", "improvement", "standards", "leadership")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("At Level 3 districts are selected: say by what.")))
                .andExpect(content().string(Matchers.containsString("Say why this district is reviewed.")));
        assertThat(reviews.of(BROCKTON)).isEmpty();
    }

    @Test
    void a02_with_it_the_review_is_opened() throws Exception {
        done(
                "/reviews/new",
                "district",
                "Brockton",
                "year",
                "2013",
                "purpose",
                "improvement",
                "standards",
                "leadership",
                "standards",
                "finance",
                "criteria",
                "low_achievement",
                "reason",
                "its results");
        assertThat(review().way()).isEqualTo("selected");
        assertThat(review().level()).isEqualTo("3");
        assertThat(review().at()).isEqualTo(Stage.PLANNED);
        assertThat(review().listStandards()).containsExactly("leadership", "finance");
    }

    @Test
    void a03_a_district_of_level_5_may_be_reviewed_with_a_reason() throws Exception {
        done(
                "/reviews/new",
                "district",
                LAWRENCE,
                "year",
                "2013",
                "purpose",
                "improvement",
                "standards",
                "support",
                "reason",
                "the Department may review any district");
        assertThat(reviews.of(LAWRENCE).getFirst().way()).isEqualTo("other");
    }

    @Test
    void b01_without_a_team_nothing_is_prepared() throws Exception {
        send(address() + "/step", "to", "preparing", "reason", "it is time")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("The team has no member yet.")));
    }

    @Test
    void b02_nor_without_the_expert_on_english_learners_where_there_are_any() throws Exception {
        done(address() + "/members", "title", "Coordinator", "expertise", "leadership");
        done(address() + "/english-learners", "learners", "some", "learners-source", "published enrollment of 2012-13");
        send(address() + "/step", "to", "preparing", "reason", "it is time")
                .andExpect(status().isBadRequest())
                .andExpect(
                        content().string(Matchers.containsString("The team has nobody expert in: English learners.")))
                .andExpect(content().string(Matchers.containsString("M.G.L. c.15 s.55A; unverified")));
        assertThat(review().at()).isEqualTo(Stage.PLANNED);
    }

    @Test
    void b03_with_the_expert_it_is() throws Exception {
        done(address() + "/members", "title", "Reviewer", "expertise", "english_learners");
        step("preparing");
        assertThat(review().at()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void b04_a_step_is_not_skipped_and_needs_a_reason() throws Exception {
        send(address() + "/step", "to", "drafted", "reason", "quick").andExpect(status().isBadRequest());
        send(address() + "/step", "to", "on_site", "reason", " ").andExpect(status().isBadRequest());
        assertThat(review().at()).isEqualTo(Stage.PREPARING);
    }

    @Test
    void b05_the_visit_needs_its_days_and_what_the_law_asks() throws Exception {
        send(address() + "/step", "to", "on_site", "reason", "it is time")
                .andExpect(content().string(Matchers.containsString("The days of the visit are not set.")))
                .andExpect(content().string(Matchers.containsString("no statewide assessment falls into the visit")));
        send(address() + "/schedule", "documents", "2013-11-20", "visit-from", "2013-11-18", "visit-to", "2013-11-17")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("The visit is before the documents are due.")))
                .andExpect(content().string(Matchers.containsString("value=\"2013-11-17\"")));
        done(
                address() + "/schedule",
                "documents",
                "2013-11-01",
                "visit-from",
                "2013-11-18",
                "visit-to",
                "2013-11-21",
                "outside-tests",
                "on",
                "other-reviews",
                "None",
                "comments-until",
                "2014-02-01");
        step("on_site");
    }

    @Test
    void c01_every_standard_it_looks_at_needs_a_finding() throws Exception {
        done(
                address() + "/findings",
                "indicator",
                "leadership-3",
                "kind",
                "strength",
                "rating",
                "3",
                "words",
                "The plan has four goals",
                "evidence",
                "the plan");
        send(address() + "/step", "to", "drafted", "reason", "it is time")
                .andExpect(content()
                        .string(Matchers.containsString(
                                "Nothing is found yet under VI. Financial and Asset Management.")));
        send(address() + "/findings", "indicator", "support-1", "kind", "strength", "words", "a", "evidence", "b")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("does not look at such an indicator")));
        done(
                address() + "/findings",
                "indicator",
                "finance-1",
                "kind",
                "challenge",
                "words",
                "=1+1",
                "evidence",
                "the budget");
        step("drafted");
    }

    @Test
    void c02_the_district_does_not_see_its_review_before_the_draft_is_with_it() throws Exception {
        asLeader(address(), BROCKTON).andExpect(status().isNotFound());
        asLeader(address() + "/report", BROCKTON).andExpect(status().isNotFound());
        asLeader(address() + "/findings.csv", BROCKTON).andExpect(status().isNotFound());
        asLeader("/reviews", BROCKTON).andExpect(content().string(Matchers.not(Matchers.containsString("Brockton, "))));
        done(address() + "/overview", "overview", "Two standards were looked at.");
        step("with_district");
        asLeader(address(), BROCKTON).andExpect(status().isOk());
        asLeader(address() + "/report", BROCKTON).andExpect(status().isOk());
    }

    @Test
    void c03_another_district_and_the_public_do_not() throws Exception {
        asLeader(address(), LAWRENCE).andExpect(status().isNotFound());
        asLeader(address() + "/report", LAWRENCE).andExpect(status().isNotFound());
        web.perform(get(address() + "/report")).andExpect(status().isNotFound());
        web.perform(get("/reviews.csv")).andExpect(content().string(Matchers.not(Matchers.containsString(BROCKTON))));
    }

    @Test
    void d01_it_is_not_final_while_the_district_may_still_comment() throws Exception {
        send(address() + "/step", "to", "final", "reason", "it is time").andExpect(status().isBadRequest());
        done(address() + "/comments", "comments", "The district agrees.");
        step("final");
        assertThat(steps.of(review().id()))
                .extracting(Review.Taken::to)
                .containsExactly(
                        Stage.PLANNED, Stage.PREPARING, Stage.ON_SITE, Stage.DRAFTED, Stage.WITH_DISTRICT, Stage.FINAL);
    }

    @Test
    void d02_final_is_final() {
        assertThatThrownBy(() -> Acting.as("system:test", "", () -> findings.overview(review().id(), "other")))
                .isInstanceOf(Refused.class);
        for (String sql : List.of(
                "update reviews.review set overview = 'other' where organisation = '" + BROCKTON + "'",
                "delete from reviews.finding",
                "insert into reviews.finding (review, indicator, kind, words, evidence) values ('" + review().id()
                        + "', 'finance-1', 'strength', 'a', 'b')")) {
            assertThatThrownBy(() ->
                            Acting.as("system:test", "", () -> database.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("A review that is final does not change.");
        }
    }

    @Test
    void d03_everybody_reads_the_report_once_it_is_published() throws Exception {
        web.perform(get(address() + "/report")).andExpect(status().isNotFound());
        done(address() + "/publish", "reason", "the district has its report");
        web.perform(get(address() + "/report"))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("The plan has four goals")))
                .andExpect(content().string(Matchers.containsString("The district agrees.")))
                .andExpect(content().string(Matchers.containsString("This review did not look at this standard.")));
        web.perform(get(address())).andExpect(status().is3xxRedirection());
    }

    @Test
    void d04_the_findings_as_a_file_hold_no_formula() throws Exception {
        web.perform(get(address() + "/findings.csv"))
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "false,00440000,2013-14,final,Financial and Asset Management,finance-1,"
                                                        + "Comprehensive and transparent budget process,challenge,,'=1+1,the budget\n")));
    }

    @Test
    void e01_a_review_can_be_called_off_before_the_team_comes() throws Exception {
        String lawrence = "/reviews/" + reviews.of(LAWRENCE).getFirst().id();
        done(lawrence + "/step", "to", "called_off", "reason", "not this year");
        assertThat(reviews.of(LAWRENCE).getFirst().at()).isEqualTo(Stage.CALLED_OFF);
        send(lawrence + "/members", "title", "Coordinator").andExpect(status().isBadRequest());
    }

    @Test
    void e02_whoever_does_not_lead_reviews_changes_none() throws Exception {
        for (String role : List.of("analyst", "commissioner", "auditor")) {
            web.perform(post(address() + "/publish")
                            .param("reason", "x")
                            .with(csrf())
                            .with(SignInAs.role(accounts, role)))
                    .andExpect(status().isForbidden());
        }
    }
}
