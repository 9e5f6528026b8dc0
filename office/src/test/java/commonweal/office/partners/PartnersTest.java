package commonweal.office.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.api.Described;
import commonweal.office.audit.Acting;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of a partner, told in order: entered, vetted, under contract, reviewed, removed. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office of partners")
@TestMethodOrder(MethodOrderer.MethodName.class)
class PartnersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private MockMvc web;

    @Autowired
    private Partners partners;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Contracts contracts;

    @Autowired
    private PerformanceReviews reviews;

    @Autowired
    private PartnerList list;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Register register;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void district() {
        if (register.find(SampleDistrict.MIDDLE_SCHOOL).isEmpty()) {
            Acting.as("system:test", "", () -> register.add(SampleDistrict.organisations()));
        }
    }

    private void write(String sql) {
        Acting.as(
                "system:test",
                "for the tests",
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> database.sql(sql).update()));
    }

    private ResultActions send(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path).with(csrf()).with(SignInAs.role(accounts, "program_officer"));
        fields.forEach(form::param);
        return web.perform(form);
    }

    private String page(String path) throws Exception {
        return page(path, "program_officer");
    }

    private String page(String path, String role) throws Exception {
        return web.perform(get(path).with(SignInAs.role(accounts, role)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Partner partner() {
        return partners.named("Harbor Partners").orElseThrow();
    }

    private String at(String path) {
        return partner().href() + path;
    }

    private static Map<String, String> finding(String kind) {
        return Map.ofEntries(
                Map.entry("citation", "Study of " + kind + ", 2012"),
                Map.entry("practice", "Data teams"),
                Map.entry("design", "quasi_experiment"),
                Map.entry("kind", kind),
                Map.entry("outcome", "Outcome of " + kind),
                Map.entry("direction", "better"),
                Map.entry("significance", "significant"),
                Map.entry("effect", "0.2"),
                Map.entry("unit", "standard deviations"),
                Map.entry("sites", "2"),
                Map.entry("reviewer", "Research office"),
                Map.entry("reviewed", "2013-09-02"),
                Map.entry("expires", "2013-12-31"),
                Map.entry("reason", "it came with the application"));
    }

    @Test
    void a01_an_empty_register_says_what_to_do() throws Exception {
        assertThat(page("/partners")).contains("The register is empty").contains("Enter the first one");
        assertThat(page("/partners", "auditor")).contains("A program officer enters them");
    }

    @Test
    void a02_a_form_says_all_faults_at_once_and_loses_nothing() throws Exception {
        String answer = send("/partners", Map.of("about", "It trains <b>teams</b>.", "category", "teaching"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("Write the name of the organization.")
                .contains("Say why: it is kept on record.")
                .contains("It trains &lt;b&gt;teams&lt;/b&gt;.")
                .contains("href=\"#name\"");
        assertThat(partners.list()).isEmpty();
    }

    @Test
    void a03_a_partner_is_entered_and_has_applied() throws Exception {
        send(
                        "/partners",
                        Map.of(
                                "name",
                                "Harbor Partners",
                                "about",
                                "Trains teams.",
                                "reason",
                                "its letter of September"))
                .andExpect(redirectedUrlPattern("/partners/*"));
        assertThat(partner().state()).isEqualTo(VettingState.APPLIED);
        assertThat(partner().sample()).isFalse();
        assertThat(partners.steps(partner().id()).getFirst().takenBy()).isEqualTo("test-program-officer");
        send("/partners", Map.of("name", "HARBOR partners", "about", "Another.", "reason", "again"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void b01_it_is_screened_only_when_it_is_filed_under_a_category() throws Exception {
        assertThat(send(at("/steps"), Map.of("step", "screened", "reason", "the application is complete"))
                        .andExpect(status().isBadRequest())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("It is filed under no category.")
                .contains("the application is complete");
        send(
                        at("/edit"),
                        Map.of(
                                "name", "Harbor Partners",
                                "about", "Trains teams.",
                                "category", "effective_use_of_data",
                                "reason", "as it says itself"))
                .andExpect(redirectedUrl(partner().href()));
        send(at("/steps"), Map.of("step", "screened", "reason", "the application is complete"))
                .andExpect(redirectedUrl(partner().href()));
    }

    @Test
    void b02_a_finding_is_checked_all_at_once() throws Exception {
        String answer = send(
                        at("/evidence"),
                        Map.of("effect", "0,x", "reviewed", "2013-10-16", "link", "javascript:alert(1)", "sites", "-1"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("Cite the study")
                .contains("Choose the design.")
                .contains("Name the outcome")
                .contains("Write a number, such as 0.21 or -3.")
                .contains("The review cannot be after today.")
                .contains("Say until when it counts.")
                .contains("Say who reviewed it, by function")
                .contains("Write the whole address")
                .contains("Write a whole number from 1 to");
        assertThat(dossiers.of(partner().id())).isEmpty();
    }

    @Test
    void b03_evidence_of_staff_alone_is_refused_as_proven_with_all_reasons() throws Exception {
        send(at("/evidence"), finding("staff")).andExpect(redirectedUrl(at("#evidence")));
        send(at("/steps"), Map.of("step", "reviewed", "reason", "record, context, conditions"))
                .andExpect(redirectedUrl(partner().href()));
        String answer = send(at("/steps"), Map.of("step", "approved:proven", "reason", "it convinced us"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("It cannot be approved as proven.")
                .contains("adults-only evidence does not show that students do better")
                .contains("it convinced us");
        assertThat(partner().state()).isEqualTo(VettingState.REVIEWED);
    }

    @Test
    void b04_a_step_that_does_not_follow_is_refused() throws Exception {
        send(at("/steps"), Map.of("step", "listed", "reason", "to be quick")).andExpect(status().isBadRequest());
        send(at("/contracts"), Map.of("number", "C-1")).andExpect(status().isBadRequest());
        assertThat(partner().state()).isEqualTo(VettingState.REVIEWED);
    }

    @Test
    void c01_with_a_finding_of_students_it_is_proven_and_approved_as_that() throws Exception {
        send(at("/evidence"), finding("student")).andExpect(redirectedUrl(at("#evidence")));
        assertThat(partners.standing(partner().id()).bestTier()).isEqualTo(2);
        assertThat(send(at("/steps"), Map.of("step", "approved:not_shown", "reason", "to be careful"))
                        .andExpect(status().isBadRequest())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("approve it as that");
        send(at("/steps"), Map.of("step", "approved:proven", "reason", "a good quasi-experiment"))
                .andExpect(redirectedUrl(partner().href()));
        assertThat(page(at(""))).contains("Proven, tier 2");
    }

    @Test
    void c02_what_the_dossier_said_stays_with_the_decision_whatever_happens_to_it() throws Exception {
        Study study = dossiers.of(partner().id()).getLast();
        send(at("/evidence/" + study.id() + "/withdraw"), Map.of("reason", "the authors retracted it"))
                .andExpect(redirectedUrl(at("#evidence")));
        assertThat(partners.standing(partner().id()).proven()).isFalse();
        Partners.StepTaken approval = partners.steps(partner().id()).getLast();
        assertThat(approval.labelWords()).isEqualTo("Proven");
        Snapshot then = approval.snapshot().orElseThrow();
        assertThat(then.proven()).isTrue();
        assertThat(then.findings()).extracting(Snapshot.Line::citation).contains("Study of student, 2012");
        assertThat(page(at("")))
                .contains("Was approved as proven")
                .contains("the authors retracted it")
                .contains("What the dossier said then");
        send(at("/evidence/" + study.id()), finding("student")).andExpect(status().isNotFound());
        send(at("/evidence"), finding("student")).andExpect(redirectedUrl(at("#evidence")));
    }

    @Test
    void c03_steps_cannot_be_changed_afterwards() {
        assertThatThrownBy(() -> write("update partners.step set why = 'other'"))
                .rootCause()
                .hasMessageContaining("only added to");
    }

    @Test
    void d01_a_contract_needs_a_partner_on_the_list_and_serves_what_is_of_its_kind() throws Exception {
        send(at("/steps"), Map.of("step", "listed", "reason", "put on the list"));
        String answer = send(at("/contracts"), contract(Map.of("organisation", SampleDistrict.DISTRICT)))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("only a made-up partner can serve it");
        assertThat(partner().state()).isEqualTo(VettingState.LISTED);
        answer = send(
                        at("/contracts"),
                        contract(Map.of("organisation", "no such town", "ends", "2012-01-01", "months", "99")))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("No district or school is called &quot;no such town&quot;.")
                .contains("The last day must be after the first.")
                .contains("Write a whole number from 1 to 36.");
    }

    private static Map<String, String> contract(Map<String, String> other) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "number", "C-1",
                "organisation", SampleDistrict.MIDDLE_SCHOOL,
                "what", "Data teams in every grade",
                "starts", "2012-08-01",
                "ends", "2014-06-30",
                "months", "12",
                "months_why", "once a year",
                "reason", "picked by the school"));
        fields.putAll(other);
        return fields;
    }

    /** From here on the partner is a made-up one, as a demo has it, so that it can serve the made-up school. */
    @Test
    void d02_the_first_contract_is_a_step_and_has_a_review_that_is_overdue() throws Exception {
        write("update partners.partner set sample = true");
        send(at("/contracts"), contract(Map.of())).andExpect(redirectedUrl(at("#contracts")));
        assertThat(partner().state()).isEqualTo(VettingState.CONTRACTED);
        assertThat(contracts.serving(SampleDistrict.MIDDLE_SCHOOL)).hasSize(1);
        assertThat(list.due()).singleElement().satisfies(due -> {
            assertThat(due.on()).isEqualTo("2013-08-01");
            assertThat(due.late()).isEqualTo(75);
            assertThat(due.words()).isEqualTo("75 days late");
        });
        assertThat(page("/partners"))
                .contains("Performance reviews that are due")
                .contains("75 days late");
        assertThat(page("/partners.csv")).contains(",2013-08-01,75,").contains(",sample\n");
        assertThat(page("/schools/" + SampleDistrict.MIDDLE_SCHOOL))
                .contains("Harbor Partners")
                .contains("Partners under contract");
        send(at("/contracts"), contract(Map.of("organisation", SampleDistrict.DISTRICT)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void d03_a_review_is_begun_and_decided_with_everything_said() throws Exception {
        String form = begin(contracts.of(partner().id()).getFirst());
        assertThat(partner().state()).isEqualTo(VettingState.PERFORMANCE_REVIEW);
        assertThat(page(form)).contains("was due on August 1, 2013").contains("Data teams in every grade");
        assertThat(inFull("program_officer")
                        .at("/contracts/0/reviews/0/decided_on")
                        .isNull())
                .isTrue();
        assertThat(inFull("auditor").at("/contracts/0/reviews"))
                .as("one that is not decided is for whoever vets")
                .isEmpty();
        String answer = send(form, Map.of("rating_delivered", "met", "decision", "renewed"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("Say what shows it.")
                .contains("Choose a rating.")
                .contains("Say what was found.")
                .contains("Say until when the contract is renewed.")
                .contains("Say why: it is kept on record.");
        send(form, review(Map.of("decision", "continue"))).andExpect(redirectedUrl(at("#contracts")));
        assertThat(partner().state()).isEqualTo(VettingState.CONTRACTED);
        assertThat(list.due()).isEmpty();
        assertThat(list.row(partner().id()).map(Row::due).orElseThrow().on()).isEqualTo("2014-06-30");
        assertThat(page(at(""))).contains("Partly met").contains("minutes of the teams");
        JsonNode contract = inFull("auditor").at("/contracts/0");
        assertThat(contract.at("/next_review_due").asString()).isEqualTo("2014-06-30");
        assertThat(contract.at("/reviews/0/decision").asString()).isEqualTo("continue");
        JsonNode delivered = only(contract.at("/reviews/0/ratings"), "criterion", "delivered");
        assertThat(delivered.at("/rating_title").asString()).isEqualTo("Partly met");
        assertThat(delivered.at("/evidence").asString()).isEqualTo("minutes of the teams");
        send(form, review(Map.of("decision", "removed"))).andExpect(status().isNotFound());
    }

    /** The partner as programs read it, which is as described. */
    private JsonNode inFull(String role) throws Exception {
        String text = page("/api" + at(""), role);
        assertThat(Described.faults("/api/partners/{id}", text)).isEmpty();
        return JSON.readTree(text);
    }

    private static JsonNode only(JsonNode list, String member, String value) {
        return list.valueStream()
                .filter(one -> one.at("/" + member).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> review(Map<String, String> other) {
        Map<String, String> fields = new java.util.HashMap<>(Map.of(
                "rating_delivered", "partly",
                "evidence_delivered", "minutes of the teams",
                "rating_students", "not_known",
                "rating_conditions", "met",
                "evidence_conditions", "the school's plan",
                "rating_cooperation", "met",
                "evidence_cooperation", "the principal",
                "result", "It has begun well.",
                "reason", "go on as agreed"));
        fields.putAll(other);
        return fields;
    }

    @Test
    void d04_a_renewal_makes_the_contract_longer_and_keeps_the_dossier() throws Exception {
        Contract contract = contracts.of(partner().id()).getFirst();
        String form = begin(contract);
        send(form, review(Map.of("decision", "renewed", "ends", "2014-01-01"))).andExpect(status().isBadRequest());
        send(form, review(Map.of("decision", "renewed", "ends", "2015-06-30")))
                .andExpect(redirectedUrl(at("#contracts")));
        assertThat(contracts.of(partner().id()).getFirst().ends()).isEqualTo("2015-06-30");
        assertThat(partner().state()).isEqualTo(VettingState.RENEWED);
        assertThat(partners.steps(partner().id())
                        .getLast()
                        .snapshot()
                        .orElseThrow()
                        .proven())
                .isTrue();
    }

    private String begin(Contract contract) throws Exception {
        String form = send(at("/contracts/" + contract.id() + "/reviews"), Map.of())
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return Objects.requireNonNull(form);
    }

    @Test
    void d05_removed_it_has_no_review_and_gets_no_contract_but_may_apply_again() throws Exception {
        Contract contract = contracts.of(partner().id()).getFirst();
        String form = begin(contract);
        send(form, review(Map.of("decision", "removed", "ends", "2013-12-31")))
                .andExpect(redirectedUrl(at("#contracts")));
        assertThat(partner().state()).isEqualTo(VettingState.REMOVED);
        assertThat(list.row(partner().id()).orElseThrow().due()).isNull();
        send(at("/contracts"), contract(Map.of("number", "C-2"))).andExpect(status().isBadRequest());
        assertThat(reviews.of(partner().id())).hasSize(3);
        send(at("/steps"), Map.of("step", "applied", "reason", "a new letter"))
                .andExpect(redirectedUrl(partner().href()));
    }

    @Test
    void e01_filters_show_what_is_asked_for() throws Exception {
        assertThat(page("/partners?proven=no")).contains("No partner is like this");
        assertThat(page("/partners?proven=yes&category=effective_use_of_data&state=applied&q=harbor"))
                .contains("Harbor Partners");
        assertThat(page("/partners?category=district_systems")).contains("No partner is like this");
        assertThat(page("/partners.csv?proven=no").lines()).hasSize(1);
    }

    @Test
    void e02_the_day_decides_what_counts() {
        assertThat(partners.standing(partner().id()).proven()).isTrue();
        Standing later = new EvidenceRule(PartnerPolicy.shipped().evidence())
                .judge(dossiers.of(partner().id()), LocalDate.of(2014, 1, 1));
        assertThat(later.proven()).isFalse();
        assertThat(later.missing()).anyMatch(sentence -> sentence.contains("counted until December 31, 2013"));
    }

    @Test
    void f01_who_only_reads_gets_no_form_and_cannot_send_one() throws Exception {
        for (String role : List.of("auditor", "analyst", "commissioner")) {
            assertThat(page(at(""), role)).doesNotContain("Take the step").doesNotContain("/evidence/new");
            web.perform(post(at("/steps"))
                            .param("step", "screened")
                            .param("reason", "to see")
                            .with(csrf())
                            .with(SignInAs.role(accounts, role)))
                    .andExpect(status().isForbidden());
        }
        web.perform(get("/partners")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/api/partners")).andExpect(status().isUnauthorized());
        assertThat(partner().state()).isEqualTo(VettingState.APPLIED);
    }

    @Test
    void f02_programs_get_the_same() throws Exception {
        String all = page("/api/partners");
        String one = page("/api/partners/" + partner().id());
        assertThat(Described.faults("/api/partners", all)).isEmpty();
        assertThat(Described.faults("/api/partners/{id}", one)).isEmpty();
        assertThat(all).contains("\"Harbor Partners\"").doesNotContain("\"findings\"");
        assertThat(one)
                .contains("\"findings\"")
                .contains("Study of student, 2012")
                .contains("\"steps\"");
        web.perform(get("/api/partners/999999").with(SignInAs.role(accounts, "analyst")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").exists());
    }

    @Test
    void f03_a_finding_has_its_tests_and_a_decision_the_dossier_of_then() throws Exception {
        JsonNode one = inFull("district_leader");
        JsonNode student = only(one.at("/findings"), "citation", "Study of student, 2012");
        assertThat(student.at("/proves").asBoolean()).isTrue();
        assertThat(student.at("/tests"))
                .isNotEmpty()
                .allMatch(test -> test.at("/holds").asBoolean());
        assertThat(only(student.at("/tests"), "rule", "student_outcome")
                        .at("/sentence")
                        .asString())
                .isEqualTo("The outcome is one of students.");
        assertThat(only(one.at("/steps"), "state", "renewed")
                        .at("/dossier/proven")
                        .asBoolean())
                .isTrue();
        assertThat(only(one.at("/steps"), "state", "applied").at("/dossier").isNull())
                .isTrue();
        assertThat(one.at("/contracts/0/ends").asString()).isEqualTo("2013-12-31");
    }

    @Test
    void g02_programs_read_the_same_rules() throws Exception {
        String text = page("/api/partners/rules", "district_leader");
        assertThat(Described.faults("/api/partners/rules", text)).isEmpty();
        JsonNode rules = JSON.readTree(text);
        assertThat(rules.at("/categories/known")).hasSize(4);
        assertThat(rules.at("/categories/not_known/0/title").asString()).isEqualTo("Teaching and learning");
        assertThat(rules.at("/evidence/requirement/citation").asString()).contains("Line item 7061-9408");
        assertThat(rules.at("/evidence/tiers")).hasSize(4);
        assertThat(rules.at("/vetting/states")).hasSize(VettingState.values().length);
        assertThat(only(rules.at("/reviews/criteria"), "criterion", "delivered")
                        .at("/title")
                        .asString())
                .isNotEmpty();
    }

    @Test
    void g01_the_rules_say_where_they_come_from() throws Exception {
        assertThat(page("/partners/rules", "district_leader"))
                .contains("Line item 7061-9408")
                .contains("Teaching and learning")
                .contains("Unverified")
                .contains("Account of experience");
    }

    @Test
    void h01_everything_is_on_record_with_who_and_why() {
        assertThat(database.sql("""
                        select distinct subject from audit.entry where subject like 'partners.%' order by subject
                        """).query(String.class).list())
                .containsExactly(
                        "partners.category",
                        "partners.contract",
                        "partners.partner",
                        "partners.rating",
                        "partners.review",
                        "partners.step",
                        "partners.study");
        assertThat(database.sql("""
                        select actor || ': ' || reason from audit.entry
                        where subject = 'partners.step' order by number limit 1
                        """).query(String.class).single())
                .isEqualTo("test-program-officer: its letter of September");
    }
}
