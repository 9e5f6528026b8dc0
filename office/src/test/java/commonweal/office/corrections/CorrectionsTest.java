package commonweal.office.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.audit.Acting;
import commonweal.office.corrections.Filing.State;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A review of the real lists of 2016, told in order. Foxborough High has a cumulative index of 74 for all students and of 76
 * for high needs students; 75 is on target, so that one point more brings it from Level 2 to Level 1.
 */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=a review of its own")
@TestMethodOrder(MethodOrderer.MethodName.class)
class CorrectionsTest {

    private static final String SCHOOL = "00990505";
    private static final String DISTRICT = "00990000";
    private static final String OTHER_DISTRICT = "02420000";
    private static final String INDEX_ALL = "2016.all..cumulative_ppi";
    private static final String INDEX_HIGH_NEEDS = "2016.high_needs..cumulative_ppi";
    private static final String WORDS = "The index was made without the retest of March. Our letter is attached.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Filings filings;

    @Autowired
    private Effects effects;

    @Autowired
    private JdbcClient database;

    private RunFacts run;

    @BeforeEach
    void review() {
        run = ExampleRuns.inReview2016(runs, cycles);
    }

    private RequestPostProcessor principal() {
        return SignInAs.role(accounts, "school_leader", SCHOOL);
    }

    private RequestPostProcessor superintendent() {
        return SignInAs.role(accounts, "district_leader", DISTRICT);
    }

    private RequestPostProcessor analyst() {
        return SignInAs.role(accounts, "analyst");
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /** What the form answers when this was pressed; fields as name, value, name, value. */
    private String typed(String pressed, RequestPostProcessor who, String... fields) throws Exception {
        var request = multipart("/corrections/new/" + SCHOOL).param("do", pressed);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var response = web.perform(request.with(csrf()).with(who)).andReturn().getResponse();
        return response.getRedirectedUrl() == null
                ? response.getContentAsString(StandardCharsets.UTF_8)
                : "sent to " + response.getRedirectedUrl();
    }

    private static String field(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).as("the page has a field %s", name).isTrue();
        return matcher.group(1);
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&rarr;", "\u2192")
                .replaceAll("\\s+", " ");
    }

    private long file(RequestPostProcessor who, String figure, String value) throws Exception {
        String shown = typed("preview", who, "kind", "discrepancy", "words", WORDS, "value:" + figure, value);
        String sent = typed(
                "send",
                who,
                "kind",
                "discrepancy",
                "words",
                WORDS,
                "value:" + figure,
                value,
                "seen",
                field(shown, "seen"));
        assertThat(sent).startsWith("sent to /corrections/");
        return Long.parseLong(sent.substring(sent.lastIndexOf('/') + 1));
    }

    // ---- Filing ----------------------------------------------------------------------------------------------------

    @Test
    void a01_the_form_shows_the_figures_that_the_run_has() throws Exception {
        String form = plain(page("/corrections/new/" + SCHOOL, principal()));
        assertThat(form)
                .contains("Cumulative index (PPI), All students points, given 2016 74")
                .contains("Cumulative index (PPI), High needs points, given 2016 76")
                .contains("School percentile, All students percentile, given 2016 64");
    }

    @Test
    void a02_one_point_more_is_level_1_and_nothing_in_the_run_changes() throws Exception {
        String shown = plain(typed("preview", principal(), "kind", "discrepancy", "value:" + INDEX_ALL, "75"));
        assertThat(shown)
                .contains("The level changes: Foxborough High goes from Level 2 to Level 1.")
                .contains("Printed reason (differs) Not meeting gap narrowing goals Meeting gap narrowing goals")
                .contains("Cumulative index, all students (differs) 74 75")
                .contains("Cumulative index, high needs 76 76")
                .contains("The school percentile was given with the figures: it stays what it is")
                .contains("Why Level 1, with the claimed figures");
        assertThat(runs.result(run.id(), SCHOOL).orElseThrow().level()).isEqualTo("2");
        assertThat(filings.list()).isEmpty();
    }

    @Test
    void a03_its_district_stays_where_another_school_holds_it() throws Exception {
        String shown = plain(typed("preview", principal(), "kind", "discrepancy", "value:" + INDEX_ALL, "75"));
        assertThat(shown).contains("Foxborough Level 2 → becomes Level 2 The level does not change.");
    }

    @Test
    void a04_half_a_point_more_changes_an_index_and_no_level() throws Exception {
        assertThat(plain(typed("preview", principal(), "value:" + INDEX_ALL, "74.5")))
                .contains("No level changes. One other result does.");
    }

    @Test
    void a05_a_figure_that_is_lacking_can_be_added() throws Exception {
        String added = typed(
                "add",
                principal(),
                "add-measure",
                "participation_percent",
                "add-subject",
                "math",
                "add-group",
                "all",
                "add-year",
                "2016");
        assertThat(plain(added)).contains("Participation in the tests, Mathematics, All students percent");
        assertThat(plain(typed("preview", principal(), "value:2016.all.math.participation_percent", "88")))
                .contains("goes from Level 2 to Level 3");
    }

    @Test
    void a06_what_the_engine_would_refuse_is_refused_here_with_its_words() throws Exception {
        assertThat(plain(typed("preview", principal(), "value:" + INDEX_ALL, "175")))
                .contains("The value 175 is out of range for cumulative_ppi. It lies between 0 and 100.")
                .doesNotContain("What it would change </h2>");
        assertThat(plain(typed("preview", principal(), "value:" + INDEX_ALL, "seventy")))
                .contains("\"seventy\" is not a number.".replace("\"", "&quot;"));
        assertThat(plain(typed("preview", principal(), "value:" + INDEX_ALL, "74.0")))
                .contains("The run says this already.");
        assertThat(plain(typed(
                        "add",
                        principal(),
                        "add-measure",
                        "cumulative_ppi",
                        "add-subject",
                        "math",
                        "add-group",
                        "all",
                        "add-year",
                        "2016")))
                .contains("There is no such figure");
    }

    @Test
    void a07_all_faults_are_said_at_once_and_nothing_typed_is_lost() throws Exception {
        String page = typed("send", principal(), "kind", "discrepancy", "words", "Wrong.");
        assertThat(plain(page))
                .contains("Give the right value of at least one figure.")
                .contains("Say in a sentence what is wrong");
        assertThat(page).contains(">Wrong.</textarea>");
        assertThat(filings.list()).isEmpty();
    }

    @Test
    void a08_nothing_is_sent_whose_effect_was_not_shown() throws Exception {
        String page = typed(
                "send", principal(), "kind", "discrepancy", "words", WORDS, "value:" + INDEX_ALL, "75", "seen", "");
        assertThat(plain(page)).contains("Look at the effect first").contains("Foxborough High goes from Level 2");
        assertThat(filings.list()).isEmpty();
    }

    @Test
    void a09_sent_it_is_filed_with_its_evidence_and_its_effect() throws Exception {
        String shown = typed("preview", principal(), "kind", "discrepancy", "value:" + INDEX_ALL, "75");
        var response = web.perform(multipart("/corrections/new/" + SCHOOL)
                        .file(new MockMultipartFile(
                                "file",
                                "letter.pdf",
                                "application/pdf",
                                "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII)))
                        .param("do", "send")
                        .param("kind", "discrepancy")
                        .param("words", WORDS)
                        .param("value:" + INDEX_ALL, "75")
                        .param("seen", field(shown, "seen"))
                        .with(csrf())
                        .with(principal()))
                .andReturn()
                .getResponse();
        Filing filing = filings.list().getFirst();
        assertThat(response.getRedirectedUrl()).isEqualTo("/corrections/" + filing.number());
        assertThat(filing.state()).isEqualTo(State.FILED);
        assertThat(filing.filedBy()).isEqualTo("test-school-leader" + SCHOOL);
        assertThat(filings.claims(filing.number())).singleElement().satisfies(claim -> {
            assertThat(claim.now().words()).isEqualTo("74");
            assertThat(claim.claimed().words()).isEqualTo("75");
        });
        String page = plain(page(filing.href(), principal()));
        assertThat(page).contains("letter.pdf").contains(WORDS).contains("goes from Level 2 to Level 1");
    }

    // ---- Who sees it -----------------------------------------------------------------------------------------------

    @Test
    void b01_another_district_sees_nothing_of_it_by_page_address_or_program() throws Exception {
        RequestPostProcessor other = SignInAs.role(accounts, "district_leader", OTHER_DISTRICT);
        Filing filing = filings.list().getFirst();
        web.perform(get("/corrections/new/" + SCHOOL).with(other)).andExpect(status().isForbidden());
        web.perform(get(filing.href()).with(other)).andExpect(status().isNotFound());
        web.perform(get("/api" + filing.href()).with(other)).andExpect(status().isNotFound());
        web.perform(post(filing.href() + "/withdraw").with(csrf()).with(other)).andExpect(status().isNotFound());
        assertThat(page("/corrections?state=all", other)).doesNotContain("Foxborough");
        assertThat(page("/corrections.csv", other)).doesNotContain("Foxborough").hasLineCount(1);
        assertThat(page("/api/corrections", other)).doesNotContain("Foxborough");
        web.perform(get(filing.href())).andExpect(status().is3xxRedirection());
        web.perform(get("/api" + filing.href())).andExpect(status().isUnauthorized());
    }

    @Test
    void b02_the_own_district_and_the_department_do() throws Exception {
        Filing filing = filings.list().getFirst();
        for (RequestPostProcessor who :
                List.of(superintendent(), analyst(), SignInAs.role(accounts, "auditor"), principal())) {
            assertThat(page(filing.href(), who)).contains(WORDS);
            assertThat(page("/corrections", who)).contains("Foxborough High");
            assertThat(page("/corrections.csv", who)).contains(SCHOOL + ",Foxborough High,discrepancy,filed");
            assertThat(page("/api/corrections", who))
                    .contains("Foxborough High")
                    .contains("\"changes_level\": true");
            assertThat(page("/api" + filing.href(), who))
                    .contains("\"measure\": \"cumulative_ppi\"")
                    .contains("\"state\": \"filed\"");
        }
    }

    @Test
    void b03_only_whoever_filed_it_withdraws_it() throws Exception {
        Filing filing = filings.list().getFirst();
        web.perform(post(filing.href() + "/withdraw").with(csrf()).with(superintendent()))
                .andExpect(status().isNotFound());
        long another = file(superintendent(), INDEX_ALL, "80");
        web.perform(post("/corrections/" + another + "/withdraw")
                        .param("reason", "a slip of ours")
                        .with(csrf())
                        .with(superintendent()))
                .andExpect(status().is3xxRedirection());
        assertThat(filings.find(another).orElseThrow().state()).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> Acting.as("system:test", "", () -> filings.step(another, State.UNDER_REVIEW, "")))
                .isInstanceOf(NotPossible.class)
                .hasMessage("It is withdrawn already.");
    }

    @Test
    void b04_the_page_of_the_school_leads_there_for_those_who_may() throws Exception {
        assertThat(plain(page("/schools/" + SCHOOL + "?year=2016", principal())))
                .contains("Is something wrong with these results?")
                .contains("Say what is wrong")
                .contains("Level 2 → Level 1");
        assertThat(plain(page("/districts/" + DISTRICT + "?year=2016", superintendent())))
                .contains("Foxborough High");
        assertThat(page("/schools/" + SCHOOL + "?year=2016", SignInAs.role(accounts, "board_clerk")))
                .doesNotContain("Is something wrong with these results?");
    }

    // ---- Deciding --------------------------------------------------------------------------------------------------

    @Test
    void c01_those_that_change_a_level_come_first_then_the_oldest() throws Exception {
        long small = file(principal(), INDEX_ALL, "74.5");
        long large = file(principal(), INDEX_ALL, "76");
        long first = filings.list().getFirst().number();
        String list = page("/corrections", analyst());
        assertThat(List.of(
                        list.indexOf("\"/corrections/" + first + "\""),
                        list.indexOf("\"/corrections/" + large + "\""),
                        list.indexOf("\"/corrections/" + small + "\"")))
                .isSorted()
                .doesNotContain(-1);
        assertThat(plain(list)).contains("Open 3 still to be decided, of 4 filed");
    }

    @Test
    void c02_the_effect_is_found_once_for_each_run() throws Exception {
        String count = "select count(*) from corrections.effect";
        long before = database.sql(count).query(Long.class).single();
        page("/corrections?state=all", analyst());
        page("/corrections?state=all", analyst());
        assertThat(before).isEqualTo(4);
        assertThat(database.sql(count).query(Long.class).single()).isEqualTo(before);
    }

    private void decide(Filing filing, String decision, String reason, String... figures) throws Exception {
        String seen = field(page(filing.href(), analyst()), "seen");
        var request = post(filing.href() + "/decide")
                .param("decision", decision)
                .param("reason", reason)
                .param("seen", seen);
        for (String figure : figures) {
            request.param("figure", figure);
        }
        web.perform(request.with(csrf()).with(analyst())).andExpect(status().is3xxRedirection());
    }

    @Test
    void c03_a_decision_needs_a_reason() throws Exception {
        Filing filing = filings.list().getFirst();
        String answer = web.perform(post(filing.href() + "/decide")
                        .param("decision", "accept")
                        .param("reason", "ok")
                        .with(csrf())
                        .with(analyst()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer).contains("Give the reason in a sentence");
        assertThat(filings.find(filing.number()).orElseThrow().open()).isTrue();
    }

    @Test
    void c04_nobody_else_decides() throws Exception {
        Filing filing = filings.list().getFirst();
        for (String role : List.of("commissioner", "program_officer", "auditor")) {
            web.perform(post(filing.href() + "/decide").with(csrf()).with(SignInAs.role(accounts, role)))
                    .andExpect(status().isForbidden());
        }
        web.perform(post(filing.href() + "/decide").with(csrf()).with(superintendent()))
                .andExpect(status().isForbidden());
    }

    @Test
    void c05_accepted_it_is_kept_with_its_reason_and_the_effect_as_it_was_shown() throws Exception {
        Filing filing = filings.list().getFirst();
        decide(filing, "accept", "The retest counts; see the letter.");
        assertThat(filings.find(filing.number()).orElseThrow().state()).isEqualTo(State.ACCEPTED);
        Filings.Step step = filings.steps(filing.number()).getLast();
        assertThat(step.account()).isEqualTo("test-analyst");
        assertThat(step.run()).isEqualTo(run.id());
        assertThat(Effects.read(String.valueOf(step.effect())).sentence())
                .isEqualTo("The level changes: Foxborough High goes from Level 2 to Level 1.");
        assertThat(plain(page(filing.href(), principal())))
                .contains("The retest counts; see the letter.")
                .contains("as it was shown at the decision")
                .contains("not in the run of 2016 yet");
        assertThat(database.sql("""
                                select actor || ': ' || reason from audit.entry
                                where subject = 'corrections.step' order by number desc limit 1
                                """).query(String.class).single())
                .isEqualTo("test-analyst: The retest counts; see the letter.");
    }

    @Test
    void c06_decided_once_it_is_decided() throws Exception {
        Filing filing = filings.list().getFirst();
        assertThatThrownBy(() -> Acting.as("system:test", "", () -> {
                    filings.decide(filing.number(), List.of(), State.REJECTED, "again", "{}");
                }))
                .isInstanceOf(NotPossible.class)
                .hasMessage("It is accepted already.");
        assertThatThrownBy(() -> Acting.as(
                        "system:test",
                        "",
                        () -> database.sql("update corrections.step set why = 'other'")
                                .update()))
                .rootCause()
                .hasMessageContaining("is refused");
    }

    @Test
    void c07_rejected_it_changes_nothing() throws Exception {
        Filing filing = filings.list().get(2);
        assertThat(filings.claims(filing.number()).getFirst().claimed().words()).isEqualTo("74.5");
        decide(filing, "reject", "The state prints whole points.");
        assertThat(filings.find(filing.number()).orElseThrow().state()).isEqualTo(State.REJECTED);
        assertThat(filings.accepted(2016)).singleElement().satisfies(one -> {
            assertThat(one.filing()).isEqualTo(filings.list().getFirst().number());
            assertThat(one.said().words()).isEqualTo("75");
        });
    }

    @Test
    void c08_of_two_figures_one_can_be_accepted_and_its_own_effect_is_shown_first() throws Exception {
        String shown = typed(
                "preview",
                principal(),
                "kind",
                "discrepancy",
                "value:" + INDEX_ALL,
                "77",
                "value:" + INDEX_HIGH_NEEDS,
                "60");
        assertThat(plain(shown)).contains("No level changes.");
        String sent = typed(
                "send",
                principal(),
                "kind",
                "discrepancy",
                "words",
                WORDS,
                "value:" + INDEX_ALL,
                "77",
                "value:" + INDEX_HIGH_NEEDS,
                "60",
                "seen",
                field(shown, "seen"));
        Filing filing = filings.list().getLast();
        assertThat(sent).endsWith(filing.href());
        String unseen = web.perform(post(filing.href() + "/decide")
                        .param("decision", "part")
                        .param("figure", "2")
                        .param("reason", "Only high needs was wrong.")
                        .param("seen", field(page(filing.href(), analyst()), "seen"))
                        .with(csrf())
                        .with(analyst()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(plain(unseen))
                .contains("Look at the effect first")
                .contains("What the ticked figures would change")
                .contains("Accepted before and not in this run yet: No. "
                        + filings.list().getFirst().number());
        web.perform(post(filing.href() + "/decide")
                        .param("decision", "part")
                        .param("figure", "2")
                        .param("reason", "Only high needs was wrong.")
                        .param("seen", field(unseen, "seen"))
                        .with(csrf())
                        .with(analyst()))
                .andExpect(status().is3xxRedirection());
        assertThat(filings.find(filing.number()).orElseThrow().state()).isEqualTo(State.PARTLY_ACCEPTED);
        assertThat(filings.acceptedOf(filing.number())).containsExactly(2);
    }

    @Test
    void c09_an_appeal_disputes_no_figure() throws Exception {
        assertThat(plain(typed("send", principal(), "kind", "appeal", "words", WORDS, "value:" + INDEX_ALL, "75")))
                .contains("An appeal says that the figures are right.");
        String shown = typed("preview", principal(), "kind", "appeal", "words", WORDS);
        assertThat(plain(shown)).contains("Nothing changes: every result stays what it is.");
        assertThat(typed("send", principal(), "kind", "appeal", "words", WORDS, "seen", field(shown, "seen")))
                .startsWith("sent to");
        assertThat(filings.list().getLast().kind()).isEqualTo(Filing.Kind.APPEAL);
    }

    // ---- After the review ------------------------------------------------------------------------------------------

    @Test
    void d01_the_effect_of_a_school_is_found_in_well_under_a_second() {
        Filing filing = filings.list().getFirst();
        List<Claim> claims = filings.claims(filing.number());
        effects.of(run, SCHOOL, claims);
        long began = System.nanoTime();
        effects.of(run, SCHOOL, claims);
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(1000);
    }

    @Test
    void d02_once_results_are_final_nothing_is_filed_or_accepted_any_more() throws Exception {
        Filing appeal = filings.list().getLast();
        Acting.as("system:test", "the review is over", () -> cycles.makeFinal(2016));
        assertThat(page("/corrections/new/" + SCHOOL, principal())).contains("are not in review");
        assertThat(typed("send", principal(), "kind", "appeal", "words", WORDS)).contains("are not in review");
        assertThatThrownBy(() -> Acting.as(
                        "system:test",
                        "",
                        () -> filings.file(
                                new Filings.New(2016, SCHOOL, Filing.Kind.APPEAL, WORDS, List.of(), List.of()), "{}")))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("The results of 2016 are not in review");
        assertThatThrownBy(() -> Acting.as("system:test", "", () -> {
                    filings.decide(appeal.number(), List.of(), State.ACCEPTED, "after all", "{}");
                }))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("nothing can be accepted into them any more");
        assertThatThrownBy(() -> Acting.as(
                        "system:test",
                        "",
                        () -> database.sql("""
                                        insert into corrections.filing
                                               (year, run, organisation, kind, words, filed_by, filed_on)
                                        values (2016, :run, :school, 'appeal', 'by the back door', 'x', '2016-10-01')
                                        """)
                                .param("run", run.id())
                                .param("school", SCHOOL)
                                .update()))
                .hasMessageContaining("The results of 2016 are not in review");
    }
}
