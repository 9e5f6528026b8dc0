package commonweal.office.assistance;

import static commonweal.office.assistance.ExampleAssistance.GILL_MONTAGUE;
import static commonweal.office.assistance.ExampleAssistance.LAWRENCE;
import static commonweal.office.assistance.ExampleAssistance.SOUTHBRIDGE;
import static commonweal.office.assistance.ExampleAssistance.acting;
import static commonweal.office.assistance.ExampleAssistance.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.register.Register;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A district sees its own requests and services and no other's: by page, file, API or guessed number. */
@AssistanceTest
class E_OwnOnlyTest {

    private static long own;
    private static long other;
    private static long ofSchool;

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Requests requests;

    @Autowired
    private ServiceLog log;

    @Autowired
    private Register register;

    @Autowired
    private ExampleAssistance example;

    private RequestPostProcessor leader() {
        return SignInAs.role(accounts, "district_leader", GILL_MONTAGUE);
    }

    private RequestPostProcessor officer() {
        return SignInAs.role(accounts, "program_officer");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder asked, RequestPostProcessor whoever)
            throws Exception {
        return web.perform(asked.with(csrf()).with(whoever)).andReturn().getResponse();
    }

    private String page(String address, RequestPostProcessor whoever) throws Exception {
        MockHttpServletResponse response = answer(get(address), whoever);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String school() {
        return register.schoolsOf(GILL_MONTAGUE).getFirst().code();
    }

    @Test
    void a01_two_districts_ask_and_are_served() throws Exception {
        assertThat(answer(
                                post("/assistance/requests")
                                        .param("organisation", GILL_MONTAGUE)
                                        .param("area", "data")
                                        .param("need", "Ours alone")
                                        .param("reason", "We need it"),
                                leader())
                        .getStatus())
                .isEqualTo(302);
        own = requests.list(Scope.EVERYTHING).stream()
                .filter(one -> one.need().equals("Ours alone"))
                .findFirst()
                .orElseThrow()
                .id();
        other = acting(() ->
                requests.ask(example.unit(SOUTHBRIDGE), "data", "Theirs alone", "", day("2013-10-01"), "They need it"));
        ofSchool = acting(() ->
                requests.ask(example.unit(school()), "data", "One school's", "", day("2013-10-02"), "It needs it"));
        Person person = example.person("Serving both", "dsac-pioneer-valley", "40");
        acting(() -> log.enter(
                day("2013-10-07"),
                person,
                example.unit(GILL_MONTAGUE),
                null,
                "training",
                "Done for us",
                BigDecimal.TWO));
        acting(() -> log.enter(
                day("2013-10-08"),
                person,
                example.unit(SOUTHBRIDGE),
                null,
                "training",
                "Done for them",
                BigDecimal.TEN));
    }

    @Test
    void a02_a_leader_asks_for_no_other_district_and_nothing_typed_is_lost() throws Exception {
        MockHttpServletResponse refused = answer(
                post("/assistance/requests")
                        .param("organisation", SOUTHBRIDGE)
                        .param("area", "data")
                        .param("need", "For somebody else")
                        .param("reason", ""),
                leader());
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("You can ask for your own district or school only.")
                .contains("Say why: it is kept on record.")
                .contains("For somebody else");
    }

    @Test
    void b01_lists_files_and_answers_have_the_own_only() throws Exception {
        for (String address : List.of(
                "/assistance",
                "/assistance/requests",
                "/assistance/requests.csv",
                "/assistance/queue",
                "/assistance/queue.csv",
                "/api/assistance",
                "/api/assistance/queue",
                "/api/assistance/requests",
                "/api/assistance/requests?state=open")) {
            assertThat(page(address, leader()))
                    .as(address)
                    .doesNotContain("Southbridge")
                    .doesNotContain("Theirs alone")
                    .doesNotContain("request " + other + ":");
        }
        assertThat(page("/assistance/requests", leader()))
                .contains("Ours alone")
                .contains("One school&#39;s");
        for (String address : List.of("/assistance/services", "/assistance/services.csv", "/api/assistance/services")) {
            assertThat(page(address, leader()))
                    .as(address)
                    .contains("Done for us")
                    .doesNotContain("Done for them");
        }
        assertThat(page("/assistance/services?district=" + SOUTHBRIDGE, leader()))
                .doesNotContain("Done for them");
        assertThat(page("/assistance/requests.csv", officer())).contains("Ours alone", "Theirs alone");
    }

    @Test
    void b02_a_guessed_number_is_not_there() throws Exception {
        assertThat(answer(get("/assistance/requests/" + own), leader()).getStatus())
                .isEqualTo(200);
        assertThat(answer(get("/assistance/requests/" + other), leader()).getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/api/assistance/requests/" + other), leader()).getStatus())
                .isEqualTo(404);
        assertThat(answer(
                                post("/assistance/requests/" + other + "/step")
                                        .param("to", "ACCEPTED")
                                        .param("reason", "why not"),
                                leader())
                        .getStatus())
                .isEqualTo(404);
        assertThat(answer(get("/assistance/requests/" + other), officer()).getStatus())
                .isEqualTo(200);
    }

    @Test
    void b03_a_school_sees_its_own_and_not_its_districts() throws Exception {
        RequestPostProcessor principal = SignInAs.role(accounts, "school_leader", school());
        assertThat(answer(get("/assistance/requests/" + ofSchool), principal).getStatus())
                .isEqualTo(200);
        assertThat(answer(get("/assistance/requests/" + own), principal).getStatus())
                .isEqualTo(404);
        assertThat(page("/assistance/services", principal)).doesNotContain("Done for us");
    }

    @Test
    void b04_whoever_serves_the_whole_state_is_not_for_districts() throws Exception {
        for (String address : List.of(
                "/assistance/people",
                "/assistance/people.csv",
                "/assistance/map",
                "/assistance/map.csv",
                "/assistance/offices/odst",
                "/assistance/people/1",
                "/api/assistance/offices/odst",
                "/api/assistance/map",
                "/api/assistance/people/1",
                "/api/assistance/people")) {
            assertThat(answer(get(address), leader()).getStatus()).as(address).isEqualTo(404);
        }
        for (String address : List.of("/assistance/districts/", "/api/assistance/districts/")) {
            assertThat(answer(get(address + SOUTHBRIDGE), leader()).getStatus()).isEqualTo(403);
        }
        assertThat(page("/assistance/districts/" + GILL_MONTAGUE, leader())).contains("Open requests");
        assertThat(page("/api/assistance/offices", leader())).doesNotContain(LAWRENCE);
    }

    @Test
    void c01_the_district_answers_an_offer_and_takes_no_step_of_the_department() throws Exception {
        MockHttpServletResponse early = answer(
                post("/assistance/requests/" + own + "/step")
                        .param("to", "OFFERED")
                        .param("reason", "We offer"),
                leader());
        assertThat(early.getStatus()).isEqualTo(400);
        assertThat(answer(
                                post("/assistance/requests/" + own + "/step")
                                        .param("to", "OFFERED")
                                        .param("reason", "A course"),
                                officer())
                        .getStatus())
                .isEqualTo(302);
        assertThat(answer(
                                post("/assistance/requests/" + own + "/step")
                                        .param("to", "ACCEPTED")
                                        .param("reason", "Gladly"),
                                leader())
                        .getStatus())
                .isEqualTo(302);
        assertThat(requests.find(own).orElseThrow().state()).isEqualTo("ACCEPTED");
    }

    @Test
    void d01_the_public_sees_that_lawrence_is_served_by_the_turnaround_office_and_nothing_else() throws Exception {
        String lawrence = web.perform(get("/districts/" + LAWRENCE))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(lawrence)
                .contains("Who serves it", "Office of District and School Turnaround")
                .doesNotContain("Open requests", "Hours of service", "Liaisons and specialists");
        String gill = web.perform(get("/districts/" + GILL_MONTAGUE))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(gill).contains("Gill-Montague").doesNotContain("Who serves it");
    }

    @Test
    void d02_the_own_district_reads_plainly_that_nobody_has_entered_who_serves_it() throws Exception {
        assertThat(page("/districts/" + GILL_MONTAGUE, leader()))
                .contains("The list of which region serves which district is not public")
                .contains("Open requests");
        assertThat(page("/districts/" + SOUTHBRIDGE, leader())).doesNotContain("Who serves it");
    }
}
