package commonweal.office.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.access.Tokens;
import commonweal.office.audit.Acting;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs get, held to its description. */
@OfficeTest
class OfficeApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RANDOLPH = "02440000";

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
        ExampleRuns.inReview2016(runs, cycles);
    }

    private RequestPostProcessor analyst() {
        return SignInAs.role(accounts, "analyst");
    }

    private RequestPostProcessor leader() {
        return SignInAs.role(accounts, "district_leader", RANDOLPH);
    }

    /** Has a role, but not one that sees every figure. */
    private RequestPostProcessor administrator() {
        return SignInAs.role(accounts, "administrator");
    }

    private JsonNode ask(String address, RequestPostProcessor as) throws Exception {
        String body = web.perform(get(address).with(as))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JSON.readTree(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cycles",
                "/api/organisations",
                "/api/organisations/02440000",
                "/api/organisations/02440000/results",
                "/api/results",
                "/api/openapi.json",
                "/api/nothing-here"
            })
    void a01_nobody_gets_anything_without_a_session_or_token(String address) throws Exception {
        web.perform(get(address))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("api.sign_in"))
                .andExpect(jsonPath("$.status").value(401));
        web.perform(get(address).header("Authorization", "Bearer not-a-token")).andExpect(status().isUnauthorized());
    }

    @Test
    void a02_a_token_is_enough() throws Exception {
        String token = Acting.as(
                "system:test",
                "for the tests",
                () -> tokens.issue(SignInAs.signedIn(accounts, "analyst", "").account(), "test", false));
        web.perform(get("/api/cycles").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")));
    }

    @Test
    void b01_the_years() throws Exception {
        JsonNode answer = ask("/api/cycles", analyst());
        assertThat(Described.faultsBySchema("Cycles", answer)).isEmpty();
        assertThat(answer.at("/cycles/0/year").asInt()).isEqualTo(2016);
        assertThat(answer.at("/cycles/0/stage").asString()).isEqualTo("review");
        assertThat(answer.at("/cycles/0/own_only").asBoolean()).isFalse();
        assertThat(answer.at("/cycles/1/published_on").asString()).isEqualTo("2012-09-19");

        JsonNode own = ask("/api/cycles", leader());
        assertThat(own.at("/cycles/0/own_only").asBoolean()).isTrue();
        assertThat(own.at("/cycles/1/own_only").asBoolean()).isFalse();
        assertThat(ask("/api/cycles", administrator()).at("/cycles").size()).isEqualTo(1);
    }

    @Test
    void b02_schools_and_districts() throws Exception {
        JsonNode found = ask("/api/organisations?q=randolph", analyst());
        assertThat(Described.faultsBySchema("Organisations", found)).isEmpty();
        assertThat(found.at("/organisations/0/org").asString()).isEqualTo(RANDOLPH);
        assertThat(Described.faultsBySchema("Organisations", ask("/api/organisations", analyst())))
                .isEmpty();
        assertThat(ask("/api/organisations?q=0244", analyst())
                        .at("/organisations")
                        .size())
                .isEqualTo(1);
        JsonNode one = ask("/api/organisations/02440505", analyst());
        assertThat(Described.faultsBySchema("Organisation", one)).isEmpty();
        assertThat(one.at("/grades").asString()).isEqualTo("09,10,11,12");
        assertThat(one.at("/district_name").asString()).isEqualTo("Randolph");
    }

    @Test
    void b03_a_result_with_its_whole_explanation() throws Exception {
        JsonNode answer = ask("/api/organisations/02440505/results?year=2012", analyst());
        assertThat(Described.faultsBySchema("Result", answer)).isEmpty();
        assertThat(answer.at("/explanation/reason/sentence").asString()).isNotEmpty();
        assertThat(answer.at("/explanation/level")).isEqualTo(answer.at("/level"));
        assertThat(answer.has("computed_level")).isTrue();
        JsonNode shallow = ask("/api/organisations/02440505/results?year=2012&depth=1", analyst());
        assertThat(shallow.at("/explanation/reason").has("because")).isFalse();
    }

    @Test
    void b04_whoever_may_not_see_every_figure_gets_what_was_printed() throws Exception {
        JsonNode answer = ask("/api/organisations/02440000/results?year=2012", administrator());
        assertThat(Described.faultsBySchema("Result", answer)).isEmpty();
        assertThat(members(answer)).doesNotContain("explanation", "computed_level", "decided_by", "category");
        assertThat(answer.at("/cumulative_ppi/high_needs").isNumber()).isTrue();
        JsonNode all = ask("/api/results", administrator());
        assertThat(Described.faultsBySchema("Results", all)).isEmpty();
        for (JsonNode row : all.at("/results")) {
            assertThat(members(row)).doesNotContain("computed_level", "decided_by", "category");
        }
    }

    private static Set<String> members(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    @Test
    void b05_all_results() throws Exception {
        JsonNode answer = ask("/api/results?year=2012&kind=district", analyst());
        assertThat(Described.faultsBySchema("Results", answer)).isEmpty();
        assertThat(answer.at("/results").size()).isEqualTo(400);
        assertThat(ask("/api/results?year=2012&kind=school", analyst())
                        .at("/results")
                        .size())
                .isEqualTo(1829);
        assertThat(ask("/api/results?year=2016", analyst()).at("/results").size())
                .isEqualTo(1861 + 410);
    }

    @Test
    void b06_of_these_alone() throws Exception {
        JsonNode answer = ask("/api/results?year=2012&code=02440000&code=02440505", analyst());
        assertThat(answer.at("/results").valueStream().map(one -> one.at("/org").asString()))
                .containsExactlyInAnyOrder(RANDOLPH, "02440505");
    }

    @Test
    void b07_the_state_by_level() throws Exception {
        JsonNode state = ask("/api/state?year=2012", analyst());
        JsonNode five = state.at("/levels/4");
        assertThat(five.at("/level").asString()).isEqualTo("5");
        assertThat(five.at("/districts").asInt()).isEqualTo(1);
        assertThat(state.at("/levels")
                        .valueStream()
                        .mapToInt(one -> one.at("/schools").asInt())
                        .sum())
                .isEqualTo(1829);
        assertThat(state.at("/intensive/0/name").asString()).isEqualTo("Lawrence");
        assertThat(state.has("moved")).as("nothing of 2011 is known").isFalse();
        refused("/api/state?year=1999", analyst(), 404, "api.nothing_there");
    }

    @Test
    void b08_the_results_of_every_year_that_may_be_seen() throws Exception {
        JsonNode analyst = ask("/api/organisations/01370000/history", analyst());
        assertThat(Described.faultsBySchema("Result", analyst.at("/years/0"))).isEmpty();
        assertThat(years(analyst)).containsExactly(2016, 2012);
        assertThat(years(ask("/api/organisations/01370000/history", leader())))
                .as("another district under embargo")
                .containsExactly(2012);
    }

    private static List<Integer> years(JsonNode history) {
        return history.at("/years")
                .valueStream()
                .map(one -> one.at("/year").asInt())
                .toList();
    }

    @Test
    void b09_every_figure_and_the_reason_of_each() throws Exception {
        JsonNode figures = ask("/api/organisations/02440505/figures?year=2012", analyst());
        JsonNode index = figures.at("/indexes")
                .valueStream()
                .filter(one -> one.at("/cumulative_ppi").isNumber())
                .findFirst()
                .orElseThrow();
        JsonNode why = ask(
                "/api/organisations/02440505/why?of=2012&part=index&year=2012&group="
                        + index.at("/group").asString(),
                analyst());
        assertThat(Described.faultsBySchema("Reason", why.at("/reason"))).isEmpty();
        assertThat(why.at("/reason/sentence").asString())
                .contains(index.at("/cumulative_ppi").asString());
        assertThat(ask("/api/organisations/02440505/neighbours?year=2012", analyst())
                        .at("/schools")
                        .valueStream()
                        .map(one -> one.at("/org").asString()))
                .contains("02440505");
    }

    @Test
    void b10_figures_of_another_district_under_embargo_are_not_there() throws Exception {
        ask("/api/organisations/02440505/figures?year=2016", leader());
        for (String what : List.of("figures?year=2016", "why?of=2016&part=level", "neighbours?year=2016")) {
            refused("/api/organisations/01370505/" + what, leader(), 404, "api.nothing_there");
        }
    }

    @Test
    void c01_under_embargo_a_district_leader_gets_the_own_only() throws Exception {
        JsonNode all = ask("/api/results?year=2016", leader());
        List<String> codes = new ArrayList<>();
        all.at("/results").forEach(row -> codes.add(row.at("/org").asString()));
        assertThat(codes).contains(RANDOLPH).hasSizeGreaterThan(3).allMatch(code -> code.startsWith("0244"));
        assertThat(all.at("/cycle/own_only").asBoolean()).isTrue();

        assertThat(Described.faultsBySchema("Result", ask("/api/organisations/02440505/results?year=2016", leader())))
                .isEmpty();
        refused("/api/organisations/01370000/results?year=2016", leader(), 404, "api.no_results");
        assertThat(ask("/api/organisations/01370000/results", leader())
                        .at("/year")
                        .asInt())
                .isEqualTo(2012);
        assertThat(ask("/api/organisations/02440000/results", leader())
                        .at("/year")
                        .asInt())
                .isEqualTo(2016);
    }

    private void refused(String address, RequestPostProcessor as, int status, String code) throws Exception {
        String body = web.perform(get(address).with(as))
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        JsonNode problem = JSON.readTree(body);
        assertThat(problem.at("/code").asString()).isEqualTo(code);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(Described.faultsBySchema("Problem", problem)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/organisations/99999999, 404, api.unknown_organisation",
        "/api/organisations/00000000/results, 404, api.unknown_organisation",
        "/api/results?year=1999, 404, api.no_results",
        "/api/results?kind=state, 400, api.kind",
        "/api/results?year=last, 400, api.bad_request",
        "/api/organisations/02440000/results?depth=0, 400, api.depth",
        "/api/nothing-here, 404, api.nothing_there"
    })
    void d01_faults_have_a_code(String address, int status, String code) throws Exception {
        refused(address, analyst(), status, code);
    }

    @Test
    void d02_another_method_and_an_account_without_a_role() throws Exception {
        web.perform(
                        post("/api/cycles")
                                .with(analyst())
                                .with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf()))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(jsonPath("$.code").value("api.no_such_method"));
    }

    @Test
    void e01_the_description_has_every_address_with_its_parameters_and_no_other() throws Exception {
        Set<String> described = new TreeSet<>();
        Described.whole()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String parameters = method.getValue()
                            .get("parameters")
                            .valueStream()
                            .map(one -> one.get("in").asString() + ":"
                                    + one.get("name").asString())
                            .sorted()
                            .collect(Collectors.joining(" "));
                    described.add(method.getKey() + " " + path.getKey() + " " + parameters);
                }));
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .forEach((info, method) -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api"))
                        .forEach(pattern -> {
                            String parameters = java.util.Arrays.stream(method.getMethodParameters())
                                    .map(one -> (one.hasParameterAnnotation(RequestParam.class) ? "query:" : "path:")
                                            + one.getParameter().getName())
                                    .sorted()
                                    .collect(Collectors.joining(" "));
                            info.getMethodsCondition().getMethods().stream()
                                    .map(one -> HttpMethod.valueOf(one.name()))
                                    .forEach(one -> there.add(one.name().toLowerCase(java.util.Locale.ROOT) + " "
                                            + pattern + " " + parameters));
                        }));
        assertThat(described).isEqualTo(there);
        assertThat(ask("/api/openapi.json", leader()).at("/openapi").asString()).startsWith("3.1");
    }

    /** Who may ask for everything: an auditor, but for what only whoever decides may see. */
    private static String mayAsk(String address) {
        return address.endsWith("/candidates") ? "commissioner" : "auditor";
    }

    @Test
    void e02_what_each_address_answers_is_what_the_description_says() throws Exception {
        int asked = 0;
        for (Map.Entry<String, JsonNode> path : Described.whole().get("paths").properties()) {
            String address = example(path.getKey());
            if (!address.contains("{") && !address.endsWith("openapi.json")) {
                JsonNode answer = ask(address, SignInAs.role(accounts, mayAsk(address)));
                assertThat(Described.faults(path.getKey(), answer.toString()))
                        .as(address)
                        .isEmpty();
                asked++;
            }
        }
        assertThat(asked).isGreaterThan(20);
    }

    /** An address as somebody asks it. Those of what somebody has to enter first are asked in the tests of their modules. */
    private String example(String address) {
        RunFacts run = runs.list().getFirst();
        return switch (address) {
            case "/api/organisations/{code}/why" -> "/api/organisations/02440505/why?of=2012&part=level";
            case "/api/organisations/{code}/neighbours" -> "/api/organisations/02440505/neighbours";
            case "/api/accounts/{name}" ->
                "/api/accounts/" + accounts.list().getFirst().name();
            default ->
                address.replace("{code}", RANDOLPH)
                        .replace("/runs/{id}", "/runs/" + run.id())
                        .replace("/of-run/{id}", "/of-run/" + run.id())
                        .replace("{before}", run.id())
                        .replace("{after}", run.id())
                        .replace("{unit}", RANDOLPH);
        };
    }
}
