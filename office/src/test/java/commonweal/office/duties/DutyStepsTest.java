package commonweal.office.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.api.Described;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people do with a duty through its forms, and who may; told in order. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office for the steps of duties")
@TestMethodOrder(MethodOrderer.MethodName.class)
class DutyStepsTest extends DutyOffice {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
                        .param("date", "2013-12-01")
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
                        .param("date", "2012-01-01")
                        .param("reason", "")
                        .with(csrf())
                        .with(officer()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("it cannot be due before")))
                .andExpect(content().string(containsString("Say why it is due on that day.")))
                .andExpect(content().string(containsString("value=\"2012-01-01\"")));
        web.perform(post(plan().href() + "/due")
                        .param("date", "2013-10-31")
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
                        .param("date", "2013-10-01")
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
    void d08_programs_read_the_same_history_with_the_files_and_the_waiver() throws Exception {
        String text = page("/api" + plan().href(), leader());
        assertThat(Described.faults("/api/duties/{id}", text)).isEmpty();
        JsonNode done = JSON.readTree(text);
        assertThat(done.at("/due_basis").asString()).isEqualTo("set by the Department");
        assertThat(done.at("/due_on").asString()).isEqualTo("2013-10-31");
        JsonNode step = done.at("/steps/" + (done.at("/steps").size() - 1));
        assertThat(step.at("/state").asString()).isEqualTo("done");
        assertThat(step.at("/evidence").asString()).isEqualTo("The plan as approved");
        assertThat(step.at("/links/0").asString()).isEqualTo("https://example.org/plan");
        assertThat(step.at("/files/0/name").asString()).isEqualTo("plan.csv");
        assertThat(step.at("/files/0/bytes").asInt()).isEqualTo(8);

        String other =
                page("/api" + one("special_education_separation", RANDOLPH).href(), officer());
        assertThat(Described.faults("/api/duties/{id}", other)).isEmpty();
        assertThat(JSON.readTree(other).at("/standing").asString()).isEqualTo("14 days overdue");
        assertThat(JSON.readTree(other)
                        .at("/steps")
                        .valueStream()
                        .map(one -> one.at("/authority").asString()))
                .contains("Commissioner, under the framework");
        assertThat(JSON.readTree(page("/api/duties?due=overdue", officer())).at("/duties"))
                .hasSize(1);
    }
}
