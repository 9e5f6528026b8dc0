package commonweal.office.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.decisions.Authority;
import commonweal.decisions.DecisionKind;
import commonweal.office.SignInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A designation from the first look to the page of the school, told in order; and who may see and do what. */
@TestPropertySource(properties = "commonweal.test=an office with a designation of its own")
class RecordingTest extends DecisionSteps {

    // ---- B: a designation
    // --------------------------------------------------------------------------------------------

    @Test
    void b01_before_a_designation_all_it_rests_on_is_shown() {
        Picture picture = picture(LOWEST_LEVEL_3, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
        assertThat(picture.refusals()).isEmpty();
        assertThat(picture.computed().code()).isEqualTo("3");
        assertThat(picture.before().code()).isEqualTo("3");
        assertThat(picture.after().code()).isEqualTo("4");
        Picture.District district = Objects.requireNonNull(picture.district());
        assertThat(district.code()).isEqualTo(ITS_DISTRICT);
        assertThat(district.before().code()).isEqualTo("3");
        assertThat(district.after().code()).isEqualTo("4");
        assertThat(Objects.requireNonNull(picture.capBefore()).inForce()).isEqualTo(43);
        assertThat(Objects.requireNonNull(picture.capAfter()).inForce()).isEqualTo(44);
        assertThat(answer(picture, "Among the lowest")).isEqualTo("yes");
        assertThat(answer(picture, "Not a Horace Mann")).isEqualTo("yes");
        assertThat(answer(picture, "In Level 3")).isEqualTo("yes");
        assertThat(Picture.of(picture.text())).isEqualTo(picture);
    }

    @Test
    void b02_a_school_above_the_line_does_not_meet_the_condition_which_is_said_and_refuses_nothing() {
        // Belmonte Saugus Middle has percentile 20, Worcester East Middle 21: the line is at 20
        Picture on = picture("02620305", DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
        Picture above = picture("03480420", DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
        assertThat(answer(on, "Among the lowest")).isEqualTo("yes");
        assertThat(answer(above, "Among the lowest")).isEqualTo("no");
        assertThat(above.refusals()).isEmpty();
        assertThat(Weighing.doubtful(above)).isTrue();
    }

    @Test
    void b03_the_form_says_all_that_is_wrong_at_once_and_loses_nothing() throws Exception {
        MvcResult result = web.perform(post(DESIGNATIONS)
                        .param("organisation", LOWEST_LEVEL_3)
                        .param("kind", "designate")
                        .param("level", "3")
                        .param("date", "2013-10-16")
                        .param("citation", "")
                        .param("reason", "half a <reason>")
                        .with(csrf())
                        .with(commissioner()))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(text(result))
                .contains("Choose what is decided.")
                .contains("This day has not come yet")
                .contains("Name what the decision rests on")
                .contains("half a &lt;reason&gt;")
                .contains("value=\"2013-10-16\"");
        assertThat(record.list()).hasSize(47);
    }

    @Test
    void b04_looking_records_nothing_and_recording_unseen_does_not_either() throws Exception {
        MvcResult seen = step(DESIGNATIONS, commissioner(), "preview", LOWEST_LEVEL_3, "designate", "4", "");
        assertThat(text(seen)).contains("Record this decision");
        MvcResult unseen =
                step(DESIGNATIONS, commissioner(), "record", LOWEST_LEVEL_3, "designate", "4", "another picture");
        assertThat(text(unseen)).contains("Something has changed since you looked");
        assertThat(record.list()).hasSize(47);
    }

    @Test
    void b05_the_commissioner_records_it_with_the_picture_and_the_reason() throws Exception {
        MvcResult result = recorded(DESIGNATIONS, commissioner(), LOWEST_LEVEL_3, "designate", "4");
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/decisions/" + last().id());
        assertThat(last().authority()).isEqualTo("Commissioner");
        assertThat(last().recordedBy()).isEqualTo("test-commissioner");
        assertThat(last().seenRun()).isEqualTo(facts().id());
        assertThat(Picture.of(Objects.requireNonNull(last().picture())).after().code())
                .isEqualTo("4");
        assertThat(database.sql("""
                                select actor || ': ' || reason || ', ' || organisation from audit.entry
                                where subject = 'decisions.decision' order by number desc limit 1
                                """).query(String.class).single())
                .isEqualTo("test-commissioner: to see what happens, " + LOWEST_LEVEL_3);
    }

    @Test
    void b06_the_results_stay_and_the_page_says_that_they_do_not_know_it() throws Exception {
        assertThat(runs.result(facts().id(), LOWEST_LEVEL_3).orElseThrow().level())
                .isEqualTo("3");
        assertThat(page("/schools/" + LOWEST_LEVEL_3, SignInAs.role(accounts, "analyst")))
                .contains("Recorded on October 15, 2013, not yet in the results of 2012.");
        assertThat(page("/decisions/" + last().id(), SignInAs.role(accounts, "analyst")))
                .contains("What was before the decider")
                .contains("not yet in the results of 2012");
        assertThat(new String(file.csv(2012), StandardCharsets.UTF_8)).doesNotContain(LOWEST_LEVEL_3);
        assertThat(new String(file.csv(2013), StandardCharsets.UTF_8))
                .contains("2013-10-15," + LOWEST_LEVEL_3 + ",designate,4,Commissioner");
    }

    @Test
    void b07_the_public_sees_nothing_of_it() throws Exception {
        String page = text(web.perform(get("/schools/" + LOWEST_LEVEL_3))
                .andExpect(status().isOk())
                .andReturn());
        assertThat(page).doesNotContain("id=\"decisions\"").doesNotContain("/decisions");
    }

    @Test
    void b08_the_same_decision_stands_once() {
        assertThat(codes(picture(LOWEST_LEVEL_3, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER)))
                .contains("decisions.duplicate");
    }

    @Test
    void b09_it_counts_against_the_cap_though_no_results_know_it() {
        Picture next = picture("00350390", DecisionKind.EXIT, "", Authority.COMMISSIONER);
        assertThat(Objects.requireNonNull(next.capBefore()).inForce()).isEqualTo(44);
    }

    // ---- F: who may see and do what
    // ----------------------------------------------------------------------------------

    @Test
    void f01_a_decision_reached_by_its_number_is_shown_to_whom_it_concerns() throws Exception {
        long randolph = record.of(RANDOLPH).getFirst().id();
        long dearborn = record.of(DEARBORN).getFirst().id();
        RequestPostProcessor leader = SignInAs.role(accounts, "district_leader", RANDOLPH);
        web.perform(get("/decisions/" + randolph).with(leader)).andExpect(status().isOk());
        web.perform(get("/decisions/" + dearborn).with(leader)).andExpect(status().isNotFound());
        web.perform(get("/decisions/" + dearborn).with(SignInAs.role(accounts, "school_leader", DEARBORN)))
                .andExpect(status().isOk());
        web.perform(get("/decisions/nothing").with(leader)).andExpect(status().isNotFound());
        assertThat(web.perform(get("/decisions/" + randolph))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/sign-in");
    }

    @Test
    void f02_a_district_sees_its_own_decisions_only_in_the_list_and_in_the_file() throws Exception {
        RequestPostProcessor leader = SignInAs.role(accounts, "district_leader", RANDOLPH);
        assertThat(page("/decisions", leader))
                .contains("Randolph")
                .doesNotContain("Dearborn")
                .doesNotContain("of at most");
        assertThat(page("/decisions.csv", leader)).contains(RANDOLPH).doesNotContain(DEARBORN);
        web.perform(get("/decisions/for/2012/decisions.csv").with(leader)).andExpect(status().isNotFound());
    }

    @Test
    void f03_only_who_may_records() throws Exception {
        for (String path : List.of(DESIGNATIONS, VOTES)) {
            RequestPostProcessor wrong = path.equals(VOTES) ? commissioner() : clerk();
            web.perform(get(path + "/new").with(wrong)).andExpect(status().isForbidden());
            assertThat(step(path, wrong, "record", RANDOLPH, "exit", "", "")
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        web.perform(get("/decisions/new")
                        .param("organisation", RANDOLPH)
                        .with(SignInAs.role(accounts, "district_leader", RANDOLPH)))
                .andExpect(status().isNotFound());
        assertThat(web.perform(get("/decisions/new")
                                .param("organisation", RANDOLPH)
                                .param("kind", "place")
                                .with(clerk()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(VOTES + "/new?organisation=" + RANDOLPH + "&kind=place");
    }

    @Test
    void f04_the_commissioner_does_not_withdraw_a_vote_of_the_board() throws Exception {
        long vote = record.of(RANDOLPH).getFirst().id();
        web.perform(post(DESIGNATIONS + "/" + vote + "/withdrawal")
                        .param("reason", "to see")
                        .with(csrf())
                        .with(commissioner()))
                .andExpect(status().isNotFound());
        assertThat(page("/decisions/" + vote, commissioner())).doesNotContain("Withdraw the entry");
        assertThat(page("/decisions/" + vote, clerk())).contains("Withdraw the entry");
    }

    @Test
    void g01_the_candidates_are_those_of_the_run_and_what_was_designated_since_is_marked() throws Exception {
        String page = page("/decisions/candidates", commissioner());
        assertThat(page).contains("Designate").doesNotContain("/schools/" + LOWEST_LEVEL_3);
        assertThat(page("/decisions/candidates?show=all", commissioner())).contains("/schools/" + LOWEST_LEVEL_3);
        assertThat(page("/decisions/candidates.csv?show=all", commissioner()).lines())
                .hasSize(306)
                .anyMatch(line -> line.startsWith("2012,5," + LOWEST_LEVEL_3) && line.endsWith(",yes"));
    }

    @Test
    void g04_programs_get_what_the_pages_show() throws Exception {
        String all = page("/api/decisions?state=in_force", SignInAs.role(accounts, "analyst"));
        assertThat(all.split("\"date\"", -1)).hasSize(1 + 48);
        assertThat(all).contains("\"recorded_on\": \"2013-10-15\"");
        assertThat(page("/api/decisions", SignInAs.role(accounts, "district_leader", RANDOLPH))
                        .split("\"date\"", -1))
                .hasSize(1 + 1);
        web.perform(get("/api/decisions").with(SignInAs.role(accounts, "administrator")))
                .andExpect(status().isForbidden());
    }
}
