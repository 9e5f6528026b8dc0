package commonweal.office.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.api.Described;
import commonweal.office.audit.Acting;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.register.SampleDistrict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Self-assessments of the made-up district and its middle school, told in order. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office for self-assessments")
@TestMethodOrder(MethodOrderer.MethodName.class)
class AssessmentsTest {

    private static final String DISTRICT = SampleDistrict.DISTRICT;
    private static final String SCHOOL = SampleDistrict.MIDDLE_SCHOOL;
    private static final String OTHER = SampleDistrict.HIGH_SCHOOL;

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Register register;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Sheet sheet;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void organisations() {
        Acting.as("system:test", "for the tests", () -> register.add(SampleDistrict.organisations()));
    }

    private Listed unit(String code) {
        return register.find(code).orElseThrow();
    }

    private ResultActions send(String role, String code, String subject, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post("/self-assessments/of/" + code + "/" + subject + "/write");
        fields.forEach(form::param);
        return web.perform(form.with(csrf()).with(SignInAs.role(accounts, role, code)));
    }

    /** All rows of a district's or school's form with this grade. */
    private Map<String, String> filled(String code, Sheet.Subject subject, int version, String grade) {
        Map<String, String> fields = new HashMap<>();
        fields.put("version", Integer.toString(version));
        sheet.rows(subject, unit(code)).forEach(row -> fields.put("rating-" + row.id(), grade));
        return fields;
    }

    @Test
    void a01_eleven_conditions_of_which_a_school_scores_ten() {
        assertThat(SchoolConditions.shipped().conditions()).hasSize(11);
        assertThat(sheet.rows(Sheet.Subject.CONDITIONS, unit(SCHOOL)))
                .extracting(Sheet.Row::id)
                .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(sheet.rows(Sheet.Subject.CONDITIONS, unit(DISTRICT))).hasSize(11);
        assertThat(sheet.rows(Sheet.Subject.STANDARDS, unit(DISTRICT))).hasSize(24);
        assertThat(Sheet.Subject.STANDARDS.fits(unit(SCHOOL))).isFalse();
    }

    @Test
    void a02_unknown_is_for_the_district_only() {
        assertThat(sheet.scale(unit(SCHOOL)))
                .extracting(SchoolConditions.Grade::code)
                .containsExactly("1", "2", "3", "4");
        assertThat(sheet.scale(unit(DISTRICT)))
                .extracting(SchoolConditions.Grade::code)
                .containsExactly("1", "2", "3", "4", "U");
    }

    @Test
    void a03_names_that_were_not_read_say_so() {
        assertThat(sheet.rows(Sheet.Subject.CONDITIONS, unit(SCHOOL)).stream()
                        .filter(row -> row.status().equals("unverified")))
                .extracting(Sheet.Row::id)
                .containsExactly("8", "9", "10", "11");
    }

    @Test
    void b01_a_school_cannot_score_condition_1() throws Exception {
        Map<String, String> fields = filled(SCHOOL, Sheet.Subject.CONDITIONS, 0, "3");
        fields.put("rating-1", "4");
        send("school_leader", SCHOOL, "conditions", fields)
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(Matchers.containsString("A school does not score: 1. Effective district systems")));
        assertThatThrownBy(() -> Acting.as(
                        "system:test",
                        "",
                        () -> assessments.save(
                                unit(SCHOOL),
                                Sheet.Subject.CONDITIONS,
                                0,
                                "",
                                List.of(new Assessment.Answer("1", "4", "")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(assessments.draft(SCHOOL, Sheet.Subject.CONDITIONS)).isEmpty();
    }

    @Test
    void b02_a_draft_may_be_incomplete_and_is_nobody_elses() throws Exception {
        send("school_leader", SCHOOL, "conditions", Map.of("version", "0", "rating-2", "3", "evidence-2", "minutes"))
                .andExpect(status().is3xxRedirection());
        Assessment draft = assessments.draft(SCHOOL, Sheet.Subject.CONDITIONS).orElseThrow();
        assertThat(Objects.requireNonNull(assessments.answers(draft.id()).get("2"))
                        .evidence())
                .isEqualTo("minutes");
        web.perform(get("/self-assessments/" + draft.id()).with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().isNotFound());
    }

    @Test
    void b03_whoever_saves_an_older_version_loses_nothing_and_overwrites_nothing() throws Exception {
        send(
                        "school_leader",
                        SCHOOL,
                        "conditions",
                        Map.of("version", "1", "rating-2", "4", "evidence-2", "more minutes"))
                .andExpect(status().is3xxRedirection());
        send(
                        "school_leader",
                        SCHOOL,
                        "conditions",
                        Map.of("version", "1", "rating-2", "1", "evidence-2", "typed meanwhile"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("typed meanwhile")))
                .andExpect(content().string(Matchers.containsString("Saved by the other: 4; more minutes")));
        Assessment draft = assessments.draft(SCHOOL, Sheet.Subject.CONDITIONS).orElseThrow();
        assertThat(draft.version()).isEqualTo(2);
        assertThat(Objects.requireNonNull(assessments.answers(draft.id()).get("2"))
                        .rating())
                .isEqualTo("4");
    }

    @Test
    void c01_submitting_needs_every_grade_and_the_word_that_it_is_complete() throws Exception {
        send("school_leader", SCHOOL, "conditions", Map.of("version", "2", "rating-2", "4", "then", "submit"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("Say that it is complete")))
                .andExpect(content().string(Matchers.containsString("Give a grade for: 3. Aligned curriculum.")));
        assertThat(assessments.submitted(SCHOOL)).isEmpty();
    }

    @Test
    void c02_submitted_with_day_and_by_whom() throws Exception {
        Map<String, String> fields = filled(SCHOOL, Sheet.Subject.CONDITIONS, 3, "3");
        fields.putAll(Map.of("then", "submit", "sure", "on"));
        send("school_leader", SCHOOL, "conditions", fields).andExpect(status().is3xxRedirection());
        Assessment submitted = assessments.submitted(SCHOOL).getFirst();
        assertThat(submitted.submittedOn()).isEqualTo("2013-10-15");
        assertThat(submitted.submittedBy()).isEqualTo("test-school-leader" + SCHOOL);
        assertThat(assessments.draft(SCHOOL, Sheet.Subject.CONDITIONS)).isEmpty();
    }

    @Test
    void c03_what_was_submitted_cannot_be_changed() {
        for (String sql : List.of(
                "update assessment.assessment set note = 'other'",
                "delete from assessment.answer",
                "update assessment.answer set rating = '4'",
                "delete from assessment.assessment")) {
            assertThatThrownBy(() ->
                            Acting.as("system:test", "", () -> database.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("A self-assessment that was submitted does not change.");
        }
    }

    @Test
    void d01_own_people_and_the_department_see_it_others_do_not() throws Exception {
        String address =
                "/self-assessments/" + assessments.submitted(SCHOOL).getFirst().id();
        for (String role : List.of("analyst", "program_officer", "auditor", "commissioner")) {
            web.perform(get(address).with(SignInAs.role(accounts, role))).andExpect(status().isOk());
        }
        web.perform(get(address).with(SignInAs.role(accounts, "school_leader", SCHOOL)))
                .andExpect(status().isOk());
        web.perform(get(address).with(SignInAs.role(accounts, "district_leader", DISTRICT)))
                .andExpect(status().isOk());
        web.perform(get(address).with(SignInAs.role(accounts, "school_leader", OTHER)))
                .andExpect(status().isNotFound());
        web.perform(get(address).with(SignInAs.role(accounts, "district_leader", "02440000")))
                .andExpect(status().isNotFound());
        web.perform(get(address + "/answers.csv").with(SignInAs.role(accounts, "district_leader", "02440000")))
                .andExpect(status().isNotFound());
    }

    @Test
    void d02_a_new_one_may_follow_and_stands_beside_the_earlier_one() throws Exception {
        Map<String, String> fields = filled(SCHOOL, Sheet.Subject.CONDITIONS, 0, "3");
        fields.putAll(Map.of("rating-4", "4", "then", "submit", "sure", "on"));
        MockHttpServletRequestBuilder form = post("/self-assessments/of/" + SCHOOL + "/conditions/write");
        fields.forEach(form::param);
        web.perform(form.with(csrf()).with(SignInAs.role(accounts, "district_leader", DISTRICT)))
                .andExpect(status().is3xxRedirection());
        assertThat(assessments.submitted(SCHOOL)).hasSize(2);
        web.perform(get("/self-assessments/of/" + SCHOOL + "/conditions/compare")
                        .with(SignInAs.role(accounts, "school_leader", SCHOOL)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.containsString(
                                "4. Effective instruction<span class=\"usa-sr-only\"> (differs)")))
                .andExpect(content()
                        .string(Matchers.not(Matchers.containsString(
                                "5. Student assessment<span class=\"usa-sr-only\"> (differs)"))));
    }

    private String asked(String address, String role, String organisation) throws Exception {
        return web.perform(get(address).with(SignInAs.role(accounts, role, organisation)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void e01_programs_get_the_list_each_its_own() throws Exception {
        Assessment newest = assessments.submitted(SCHOOL).getFirst();
        for (String role : List.of("analyst", "auditor")) {
            assertThat(asked("/api/self-assessments", role, "")).contains("\"" + newest.id() + "\"");
        }
        assertThat(asked("/api/self-assessments", "school_leader", SCHOOL))
                .contains("\"" + newest.id() + "\"")
                .contains("\"draft_saved_on\": null");
        String other = asked("/api/self-assessments", "district_leader", "02440000");
        assertThat(other).contains("\"self_assessments\": []").doesNotContain(SCHOOL);
        assertThat(Described.faults("/api/self-assessments", other)).isEmpty();
        web.perform(get("/api/self-assessments")).andExpect(status().isUnauthorized());
    }

    @Test
    void e02_a_draft_is_no_programs_only_that_there_is_one_is_its_writers() throws Exception {
        send("school_leader", OTHER, "conditions", Map.of("version", "0", "rating-2", "3"))
                .andExpect(status().is3xxRedirection());
        Assessment draft = assessments.draft(OTHER, Sheet.Subject.CONDITIONS).orElseThrow();
        String own = asked("/api/self-assessments", "school_leader", OTHER);
        assertThat(own)
                .contains("\"draft_saved_on\": \"2013-10-15\"")
                .doesNotContain(draft.id().toString());
        assertThat(Described.faults("/api/self-assessments", own)).isEmpty();
        assertThat(asked("/api/self-assessments", "analyst", ""))
                .contains("\"may_write\": []")
                .doesNotContain(draft.id().toString());
        for (String role : List.of("school_leader", "district_leader")) {
            web.perform(get("/api/self-assessments/" + draft.id())
                            .with(SignInAs.role(accounts, role, role.startsWith("school") ? OTHER : DISTRICT)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void e03_one_with_its_answers_to_whom_the_page_shows_it() throws Exception {
        Assessment second = assessments.submitted(SCHOOL).stream()
                .filter(one -> "4"
                        .equals(Objects.requireNonNull(
                                        assessments.answers(one.id()).get("4"))
                                .rating()))
                .findFirst()
                .orElseThrow();
        String address = "/api/self-assessments/" + second.id();
        String answer = asked(address, "auditor", "");
        assertThat(Described.faults("/api/self-assessments/{id}", answer)).isEmpty();
        web.perform(get(address).with(SignInAs.role(accounts, "district_leader", DISTRICT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.org").value(SCHOOL))
                .andExpect(jsonPath("$.parts[0].not_scored[*].item").value("1"))
                .andExpect(jsonPath("$.parts[0].answers.length()").value(10))
                .andExpect(jsonPath("$.parts[0].answers[?(@.item == '4')].rating_words")
                        .value("4 Sustaining"))
                .andExpect(
                        jsonPath("$.parts[0].answers[?(@.item == '5')].rating").value("3"))
                .andExpect(jsonPath("$.parts[0].answers[0].evidence").value(Matchers.nullValue()))
                .andExpect(jsonPath("$.scale[*].code").value(Matchers.contains("1", "2", "3", "4")));
        web.perform(get(address).with(SignInAs.role(accounts, "district_leader", "02440000")))
                .andExpect(status().isNotFound());
        web.perform(get(address).with(SignInAs.role(accounts, "school_leader", OTHER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void e04_side_by_side_with_what_differs() throws Exception {
        String address = "/api/self-assessments/of/" + SCHOOL + "/conditions/compare";
        String answer = asked(address, "school_leader", SCHOOL);
        assertThat(Described.faults("/api/self-assessments/of/{code}/{subject}/compare", answer))
                .isEmpty();
        web.perform(get(address).with(SignInAs.role(accounts, "analyst")))
                .andExpect(jsonPath("$.self_assessments.length()").value(2))
                .andExpect(
                        jsonPath("$.parts[0].rows[?(@.differs == true)].item").value("4"))
                .andExpect(jsonPath("$.parts[0].rows[?(@.item == '4')].answers[*].rating")
                        .value(Matchers.containsInAnyOrder("4", "3")));
        web.perform(get(address).with(SignInAs.role(accounts, "district_leader", "02440000")))
                .andExpect(status().isForbidden());
        web.perform(get("/api/self-assessments/of/" + DISTRICT + "/standards/compare")
                        .with(SignInAs.role(accounts, "analyst")))
                .andExpect(status().isNotFound());
    }

    @Test
    void e05_the_standards_and_their_scale_have_sources_of_their_own() throws Exception {
        Map<String, String> fields = filled(DISTRICT, Sheet.Subject.STANDARDS, 0, "2");
        fields.putAll(Map.of("evidence-finance-1", "the budget", "then", "submit", "sure", "on"));
        send("district_leader", DISTRICT, "standards", fields).andExpect(status().is3xxRedirection());
        String address = "/api/self-assessments/"
                + assessments.submitted(DISTRICT).getFirst().id();
        String answer = asked(address, "district_leader", DISTRICT);
        assertThat(Described.faults("/api/self-assessments/{id}", answer)).isEmpty();
        web.perform(get(address).with(SignInAs.role(accounts, "analyst")))
                .andExpect(jsonPath("$.parts.length()").value(6))
                .andExpect(jsonPath("$.parts[5].answers[0].evidence").value("the budget"))
                .andExpect(jsonPath("$.rests_on.status").value("confirmed"))
                .andExpect(jsonPath("$.rests_on.scale.status").value("inferred"));
        web.perform(get(address).with(SignInAs.role(accounts, "school_leader", SCHOOL)))
                .andExpect(status().isNotFound());
    }
}
