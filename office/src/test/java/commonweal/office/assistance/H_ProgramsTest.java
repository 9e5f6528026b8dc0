package commonweal.office.assistance;

import static commonweal.office.assistance.ExampleAssistance.LAWRENCE;
import static commonweal.office.assistance.ExampleAssistance.SALEM;
import static commonweal.office.assistance.ExampleAssistance.act;
import static commonweal.office.assistance.ExampleAssistance.acting;
import static commonweal.office.assistance.ExampleAssistance.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.api.Described;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.people.Assignments;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.requests.Requests;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs read what the pages of assistance show; told in order. Today is October 15, 2013. */
@AssistanceTest
class H_ProgramsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HERE = "dsac-berkshires";
    private static final String AMHERST = "00080000";

    private static long person;
    private static long request;

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Servings servings;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Requests requests;

    @Autowired
    private ServiceLog log;

    @Autowired
    private ExampleAssistance example;

    private RequestPostProcessor officer() {
        return SignInAs.role(accounts, "program_officer");
    }

    private RequestPostProcessor leader() {
        return SignInAs.role(accounts, "district_leader", AMHERST);
    }

    /** The answer, which is as the description of its address says. */
    private JsonNode asked(String address, String described, RequestPostProcessor who) throws Exception {
        String text = web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Described.faults(described, text)).as(address).isEmpty();
        return JSON.readTree(text);
    }

    private JsonNode asked(String address, RequestPostProcessor who) throws Exception {
        return asked(address, address.replaceAll("[?].*", ""), who);
    }

    private static JsonNode only(JsonNode list, String member, String value) {
        return list.valueStream()
                .filter(one -> one.at("/" + member).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a01_somebody_serves_a_district_that_asks() {
        Person who = example.person("Reader", HERE, "10");
        person = who.id();
        act(() -> servings.enter(AMHERST, HERE, day("2013-07-01"), null, "A letter of June"));
        act(() -> assignments.add(who, example.unit(AMHERST), day("2013-08-01"), "Speaks with it weekly"));
        request = acting(
                () -> requests.ask(example.unit(AMHERST), "literacy", "A course", "", day("2013-10-01"), "They wrote"));
        act(() -> requests.give(request, who, day("2013-10-02")));
        acting(() -> log.enter(
                day("2013-10-07"),
                who,
                example.unit(AMHERST),
                requests.find(request).orElseThrow(),
                "training",
                "The first day",
                new BigDecimal("10.5")));
    }

    @Test
    void b01_an_office_has_its_districts_people_load_and_requests() throws Exception {
        JsonNode office = asked("/api/assistance/offices/" + HERE, "/api/assistance/offices/{id}", officer());
        assertThat(office.at("/districts").valueStream().map(JsonNode::asString))
                .containsExactly(AMHERST);
        assertThat(office.at("/open_requests").asInt()).isEqualTo(1);
        JsonNode member = office.at("/members/0");
        assertThat(member.at("/name").asString()).isEqualTo("Reader");
        assertThat(member.at("/hours").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(member.at("/load").asString()).isEqualTo("Over capacity by 0.5 hours");
        assertThat(member.at("/over_capacity").asBoolean()).isTrue();
        assertThat(office.at("/queue/0/request").asLong()).isEqualTo(request);
        web.perform(get("/api/assistance/offices/nowhere").with(officer())).andExpect(status().isNotFound());
    }

    @Test
    void b02_the_map_says_which_office_serves_which_district_since_when() throws Exception {
        JsonNode map = asked("/api/assistance/map", officer());
        JsonNode amherst = only(map.at("/districts"), "district", AMHERST);
        assertThat(amherst.at("/office").asString()).isEqualTo(HERE);
        assertThat(amherst.at("/from").asString()).isEqualTo("2013-07-01");
        assertThat(amherst.at("/status").asString()).isEqualTo("entered");
        assertThat(only(map.at("/districts"), "district", LAWRENCE).at("/from").isNull())
                .as("it was published without a day")
                .isTrue();
        assertThat(map.at("/no_map").isNull()).isTrue();
    }

    @Test
    void b03_a_district_reads_who_serves_it_and_who_is_there() throws Exception {
        JsonNode own = asked("/api/assistance/districts/" + AMHERST, "/api/assistance/districts/{code}", leader());
        assertThat(own.at("/serving/office").asString()).isEqualTo(HERE);
        assertThat(own.at("/not_entered").isNull()).isTrue();
        assertThat(own.at("/history")).hasSize(1);
        assertThat(own.at("/people/0/name").asString()).isEqualTo("Reader");
        assertThat(own.at("/people/0/from").asString()).isEqualTo("2013-08-01");
        assertThat(own.at("/hours").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(own.at("/open_requests/0/person_name").asString()).isEqualTo("Reader");
        web.perform(get("/api/assistance/districts/" + SALEM).with(leader())).andExpect(status().isForbidden());
        web.perform(get("/api/assistance/districts/00350074").with(officer())).andExpect(status().isNotFound());

        JsonNode glance = asked("/api/assistance", leader());
        assertThat(glance.at("/own")).hasSize(1);
        assertThat(glance.at("/own/0/serving/office").asString()).isEqualTo(HERE);
        assertThat(glance.at("/offices").isMissingNode()).isTrue();
    }

    @Test
    void b04_after_a_move_the_history_keeps_both() throws Exception {
        act(() -> servings.move(AMHERST, "dsac-pioneer-valley", day("2013-10-10"), "A letter of October"));
        JsonNode moved = asked("/api/assistance/districts/" + AMHERST, "/api/assistance/districts/{code}", leader());
        assertThat(moved.at("/serving/office").asString()).isEqualTo("dsac-pioneer-valley");
        assertThat(moved.at("/history")
                        .valueStream()
                        .map(one -> one.at("/until").asString("")))
                .containsExactly("", "2013-10-09");
    }

    @Test
    void c01_a_person_has_posts_months_districts_and_requests() throws Exception {
        JsonNode one = asked("/api/assistance/people/" + person, "/api/assistance/people/{id}", officer());
        assertThat(one.at("/posts/0/office").asString()).isEqualTo(HERE);
        assertThat(one.at("/months")
                        .valueStream()
                        .map(month -> month.at("/month").asString()))
                .containsExactly("2013-10", "2013-09", "2013-08", "2013-07");
        assertThat(one.at("/months/0/hours").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(one.at("/months/1/load").asString()).isEqualTo("10 hours left");
        assertThat(one.at("/capacities/0/from").asString()).isEqualTo("2013-07");
        assertThat(one.at("/districts/0/district").asString()).isEqualTo(AMHERST);
        assertThat(one.at("/open_requests/0/request").asLong()).isEqualTo(request);
        assertThat(one.at("/year_hours").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(one.at("/services/0/what").asString()).isEqualTo("The first day");
        web.perform(get("/api/assistance/people/999999").with(officer())).andExpect(status().isNotFound());
    }

    @Test
    void c02_the_people_of_a_month_are_those_who_serve_in_it() throws Exception {
        JsonNode october = asked("/api/assistance/people?office=" + HERE, officer());
        assertThat(october.at("/month").asString()).isEqualTo("2013-10");
        assertThat(only(october.at("/people"), "name", "Reader")
                        .at("/districts/0")
                        .asString())
                .isEqualTo(AMHERST);
        assertThat(asked("/api/assistance/people?month=2013-06&office=" + HERE, officer())
                        .at("/people"))
                .isEmpty();
    }

    @Test
    void d01_the_queue_has_the_rule_and_a_reason_for_each_place() throws Exception {
        JsonNode queue = asked("/api/assistance/queue", officer());
        assertThat(queue.at("/rule").valueStream().map(step -> step.at("/kind").asString()))
                .containsExactly("district_level", "level", "need", "oldest");
        assertThat(queue.at("/rule/0/order").asString())
                .isEqualTo("The district's level: Level 5, then Level 4, then Level 3, then all others");
        JsonNode rows = queue.at("/requests");
        assertThat(rows.valueStream().map(row -> row.at("/place").asInt())).isSorted();
        assertThat(rows.at("/0/why_here").asString()).startsWith("First:");
        JsonNode of = asked("/api/assistance/queue?office=dsac-pioneer-valley", officer());
        JsonNode own = only(of.at("/requests"), "district", AMHERST);
        assertThat(own.at("/request").asLong()).isEqualTo(request);
        assertThat(own.at("/place"))
                .as("the place that it has among all")
                .isEqualTo(only(rows, "district", AMHERST).at("/place"));
        assertThat(of.at("/all")).isEqualTo(queue.at("/all"));
        assertThat(asked("/api/assistance/queue?state=CLOSE", officer()).at("/requests"))
                .isEmpty();
        assertThat(asked("/api/assistance/queue", leader()).at("/requests").valueStream())
                .extracting(row -> row.at("/request").asLong())
                .containsExactly(request);
    }

    @Test
    void d02_requests_and_services_have_the_filters_and_sums_of_the_page() throws Exception {
        assertThat(asked("/api/assistance/requests?area=literacy&district=" + AMHERST, officer())
                        .at("/requests"))
                .hasSize(1);
        assertThat(asked("/api/assistance/requests?area=data&district=" + AMHERST, officer())
                        .at("/requests"))
                .isEmpty();
        JsonNode one = asked("/api/assistance/requests/" + request, "/api/assistance/requests/{id}", leader());
        assertThat(one.at("/office").asString()).isEqualTo("dsac-pioneer-valley");
        assertThat(one.at("/hours").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(one.at("/services")).hasSize(1);
        JsonNode services = asked("/api/assistance/services?by=kind&person=" + person, officer());
        assertThat(services.at("/sums")).hasSize(1);
        assertThat(services.at("/sums/0/of").asString()).isEqualTo("training");
        assertThat(services.at("/sums/0/hours").decimalValue()).isEqualByComparingTo("10.5");
    }

    @Test
    void e01_at_a_glance_the_department_has_every_office_and_who_is_served_by_none() throws Exception {
        JsonNode state = asked("/api/assistance", officer());
        assertThat(state.at("/own_only").asBoolean()).isFalse();
        JsonNode here = only(state.at("/offices"), "office", HERE);
        assertThat(here.at("/hours").decimalValue()).isEqualByComparingTo("10.5");
        assertThat(here.at("/people").asInt()).isEqualTo(1);
        assertThat(state.at("/first_levels")
                        .valueStream()
                        .map(row -> row.at("/level").asString()))
                .containsExactly("5", "4", "3");
        assertThat(state.at("/first_levels/0/districts").asInt()).isEqualTo(1);
        assertThat(state.at("/first_levels/0/without_office"))
                .as("Lawrence is served")
                .isEmpty();
    }
}
