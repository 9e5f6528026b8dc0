package commonweal.office.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.decisions.Authority;
import commonweal.decisions.DecisionKind;
import commonweal.files.ContentHash;
import commonweal.office.SignInAs;
import commonweal.office.api.Described;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A designation from the first look to the page of the school, told in order; and who may see and do what. */
@TestPropertySource(properties = "commonweal.test=an office with a designation of its own")
class RecordingTest extends DecisionSteps {

    private static final JsonMapper JSON = JsonMapper.builder().build();

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

    /** The answer, which is as the description of its address says. */
    private JsonNode asked(String address, String described, RequestPostProcessor who) throws Exception {
        String text = page(address, who);
        assertThat(Described.faults(described, text)).as(address).isEmpty();
        return JSON.readTree(text);
    }

    @Test
    void g05_with_the_filters_of_the_page_and_how_the_record_stands() throws Exception {
        RequestPostProcessor analyst = SignInAs.role(accounts, "analyst");
        JsonNode found = asked("/api/decisions?kind=designate&year=2013&q=riverbend", "/api/decisions", analyst);
        assertThat(found.at("/decisions")
                        .valueStream()
                        .map(one -> one.at("/org").asString()))
                .containsExactly(LOWEST_LEVEL_3);
        assertThat(found.at("/results/caps/0/in_force").asInt()).isEqualTo(44);
        assertThat(found.at("/results/only_on_record"))
                .as("one of 2013 counts for no results of 2012")
                .isEmpty();
        assertThat(found.at("/results/file_hash").asString()).isEqualTo(ContentHash.of(file.csv(2012)));
        assertThat(found.at("/in_force")
                        .valueStream()
                        .mapToInt(one -> one.at("/count").asInt())
                        .sum())
                .isEqualTo(48);
        JsonNode own = asked("/api/decisions", "/api/decisions", SignInAs.role(accounts, "district_leader", RANDOLPH));
        assertThat(own.at("/own_only").asBoolean()).isTrue();
        assertThat(own.at("/in_force").isNull()).isTrue();
        assertThat(own.at("/results").isNull()).isTrue();
    }

    @Test
    void g06_one_decision_with_what_was_before_the_decider() throws Exception {
        String described = "/api/decisions/{id}";
        JsonNode one = asked("/api/decisions/" + last().id(), described, SignInAs.role(accounts, "analyst"));
        assertThat(one.at("/recorded_by").asString()).isEqualTo("test-commissioner");
        assertThat(one.at("/known").asString())
                .isEqualTo("Recorded on October 15, 2013, not yet in the results of 2012.");
        assertThat(one.at("/picture/level_before").asString()).isEqualTo("3");
        assertThat(one.at("/picture/level_after").asString()).isEqualTo("4");
        assertThat(one.at("/picture/district/org").asString()).isEqualTo(ITS_DISTRICT);
        assertThat(one.at("/picture/cap_after/in_force").asInt()).isEqualTo(44);
        assertThat(one.at("/picture/criteria")
                        .valueStream()
                        .map(asked -> asked.at("/holds").asString()))
                .isNotEmpty()
                .containsOnly("yes");
        RequestPostProcessor leader = SignInAs.role(accounts, "district_leader", RANDOLPH);
        JsonNode own = asked("/api/decisions/" + record.of(RANDOLPH).getFirst().id(), described, leader);
        assertThat(own.at("/picture").isNull()).isTrue();
        assertThat(own.at("/picture_under_embargo").asBoolean()).isFalse();
        assertThat(own.at("/recorded_by").isMissingNode()).isTrue();
        for (String id : List.of(Long.toString(record.of(DEARBORN).getFirst().id()), "nothing")) {
            web.perform(get("/api/decisions/" + id).with(leader)).andExpect(status().isNotFound());
        }
    }

    @Test
    void g07_the_candidates_with_the_cap() throws Exception {
        String address = "/api/decisions/candidates";
        JsonNode open = asked(address, address, commissioner());
        assertThat(open.at("/all").asInt()).isEqualTo(305);
        assertThat(open.at("/cap/in_force").asInt()).isEqualTo(44);
        assertThat(open.at("/candidates")
                        .valueStream()
                        .map(one -> one.at("/org").asString()))
                .doesNotContain(LOWEST_LEVEL_3);
        JsonNode all = asked(address + "?show=all", address, commissioner());
        assertThat(all.at("/candidates")).hasSize(305);
        JsonNode lowest = all.at("/candidates")
                .valueStream()
                .filter(one -> one.at("/org").asString().equals(LOWEST_LEVEL_3))
                .findFirst()
                .orElseThrow();
        assertThat(lowest.at("/rank").asInt()).isEqualTo(5);
        assertThat(lowest.at("/school_percentile").asInt()).isEqualTo(1);
        assertThat(lowest.at("/designated").asString()).isEqualTo("Level 4");
        assertThat(lowest.at("/decision").asLong()).isEqualTo(last().id());
        web.perform(get(address).with(SignInAs.role(accounts, "analyst"))).andExpect(status().isForbidden());
        web.perform(get(address).with(SignInAs.role(accounts, "district_leader", RANDOLPH)))
                .andExpect(status().isForbidden());
    }
}
