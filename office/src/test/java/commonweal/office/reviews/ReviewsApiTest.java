package commonweal.office.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.api.Described;
import commonweal.office.audit.Acting;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs get of a review of Brockton, of a plan and of its draws, told in order, each to whom the pages show it. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office for programs that read reviews")
@TestMethodOrder(MethodOrderer.MethodName.class)
class ReviewsApiTest {

    private static final String BROCKTON = "00440000";
    private static final String LAWRENCE = "01490000";
    private static final SchoolYear YEAR = new SchoolYear(2013);
    private static final UUID NEW = new UUID(0, 0);

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
    private ReviewCourse course;

    @Autowired
    private ReviewPlans plans;

    @Autowired
    private Draws draws;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    private static <T> T acting(Callable<T> what) throws Exception {
        return Acting.as("system:test", "for the tests", what);
    }

    private UUID id() {
        return reviews.of(BROCKTON).getFirst().id();
    }

    private String address() {
        return "/api/reviews/" + id();
    }

    private ResultActions as(String role, String organisation, String address) throws Exception {
        return web.perform(get(address).with(SignInAs.role(accounts, role, organisation)));
    }

    private void step(Stage to) throws Exception {
        acting(() -> {
            course.step(id(), to, "it is time");
            return true;
        });
    }

    /** As somebody of an account that sees no more of reviews than everybody does. */
    private ResultActions anyAccount(String address) throws Exception {
        return as("administrator", "", address);
    }

    /** The answer, which is as it is described. */
    private static JsonNode answer(ResultActions asked, String path) throws Exception {
        String text = asked.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(Described.faults(path, text)).isEmpty();
        return JsonMapper.builder().build().readTree(text);
    }

    private static List<String> texts(JsonNode array, String member) {
        return array.valueStream().map(one -> one.at("/" + member).asString()).toList();
    }

    @Test
    void a01_while_it_is_led_it_is_the_departments() throws Exception {
        acting(() -> {
            UUID id = reviews.open(new Reviews.Opening(
                    BROCKTON,
                    YEAR,
                    null,
                    "improvement",
                    List.of("low_achievement"),
                    "its results",
                    List.of("leadership", "finance")));
            reviews.join(id, "Coordinator", List.of("leadership"));
            findings.add(
                    id,
                    new Review.Finding(NEW, "leadership-3", "strength", "3", "The plan has four goals", "the plan"));
            findings.add(id, new Review.Finding(NEW, "finance-1", "challenge", null, "No reserve", "the budget"));
            findings.recommend(id, "finance", "Keep a reserve");
            return id;
        });
        JsonNode listed = answer(as("auditor", "", "/api/reviews"), "/api/reviews");
        assertThat(texts(listed.at("/reviews"), "id")).containsExactly(id().toString());
        assertThat(listed.at("/reviews/0/level").asString()).isEqualTo("3");
        assertThat(listed.at("/reviews/0/visit_from").isNull()).isTrue();
        assertThat(listed.at("/reviews/0/whole").asBoolean()).isTrue();
        assertThat(listed.has("plans")).isTrue();
        for (String role : List.of("district_leader", "plan_manager")) {
            JsonNode own = answer(as(role, BROCKTON, "/api/reviews"), "/api/reviews");
            assertThat(own.at("/reviews")).isEmpty();
            assertThat(own.has("plans")).isFalse();
            for (String part : List.of("", "/findings", "/report")) {
                as(role, BROCKTON, address() + part).andExpect(status().isNotFound());
            }
        }
        assertThat(answer(anyAccount("/api/reviews"), "/api/reviews").at("/reviews"))
                .isEmpty();
    }

    @Test
    void a02_who_leads_it_reads_what_the_next_step_still_needs() throws Exception {
        JsonNode review = answer(as("program_officer", "", address()), "/api/reviews/{id}");
        assertThat(review.at("/next/stage").asString()).isEqualTo("preparing");
        assertThat(review.at("/next/missing").toString())
                .contains("It is not stated whether the district has English learners.");
        assertThat(review.at("/team_rules/0/id").asString()).isEqualTo("expert_where_there_are_learners");
        assertThat(review.at("/team_rules/0/met").asBoolean(true)).isFalse();
        assertThat(review.at("/english_learners/stated").isNull()).isTrue();
        assertThat(review.at("/criteria/0/words").asString()).isEqualTo("Low student achievement");
        assertThat(review.at("/why").asString()).isEqualTo("its results");
        assertThat(review.at("/team/0/role_title").asString()).isEqualTo("Coordinator");
        JsonNode finance = review.at("/standards/5");
        assertThat(finance.at("/challenges").asInt()).isEqualTo(1);
        assertThat(finance.at("/recommendations").asInt()).isEqualTo(1);
        assertThat(review.at("/standards/1/looked_at").asBoolean(true)).isFalse();
        assertThat(review.at("/standards/1").has("strengths"))
                .as("not looked at is not nothing found")
                .isFalse();
        assertThat(answer(as("analyst", "", address()), "/api/reviews/{id}").has("next"))
                .isFalse();
    }

    @Test
    void b01_with_the_draft_the_district_reads_its_own_and_nobody_elses() throws Exception {
        acting(() -> {
            reviews.join(id(), "Reviewer", List.of("english_learners"));
            reviews.stateEnglishLearners(id(), "some", "published enrollment");
            reviews.schedule(
                    id(),
                    new Reviews.Schedule(
                            LocalDate.of(2013, 11, 1),
                            LocalDate.of(2013, 11, 18),
                            LocalDate.of(2013, 11, 21),
                            null,
                            LocalDate.of(2014, 2, 1),
                            null,
                            true,
                            "None"));
            findings.overview(id(), "Two standards were looked at.");
            return true;
        });
        for (Stage to : List.of(Stage.PREPARING, Stage.ON_SITE, Stage.DRAFTED)) {
            step(to);
        }
        as("district_leader", BROCKTON, address()).andExpect(status().isNotFound());
        step(Stage.WITH_DISTRICT);
        JsonNode own = answer(as("district_leader", BROCKTON, address()), "/api/reviews/{id}");
        assertThat(own.at("/schedule/visit_to").asString()).isEqualTo("2013-11-21");
        assertThat(own.at("/schedule/final_due").isNull()).isTrue();
        assertThat(own.at("/schedule/outside_tests").asBoolean()).isTrue();
        assertThat(texts(own.at("/steps"), "stage"))
                .containsExactly("planned", "preparing", "on_site", "drafted", "with_district");
        assertThat(texts(own.at("/steps"), "taken_on")).containsOnly("2013-10-15");
        for (String part : List.of("", "/findings", "/report")) {
            as("district_leader", LAWRENCE, address() + part).andExpect(status().isNotFound());
        }
        anyAccount(address() + "/report").andExpect(status().isNotFound());
        assertThat(answer(as("district_leader", LAWRENCE, "/api/reviews"), "/api/reviews")
                        .at("/reviews"))
                .isEmpty();
    }

    @Test
    void b02_what_was_found_stands_under_its_standard() throws Exception {
        JsonNode found = answer(as("district_leader", BROCKTON, address() + "/findings"), "/api/reviews/{id}/findings");
        JsonNode leadership = found.at("/standards/0");
        assertThat(leadership.at("/standard").asString()).isEqualTo("leadership");
        assertThat(leadership.at("/indicators")).hasSize(5);
        assertThat(leadership.at("/findings/0/indicator_name").asString())
                .isEqualTo("District and school improvement planning");
        assertThat(leadership.at("/findings/0/rating_words").asString()).isEqualTo("3 Providing");
        JsonNode finance = found.at("/standards/5");
        assertThat(finance.at("/findings/0/finding").asString()).isEqualTo("No reserve");
        assertThat(finance.at("/findings/0/rating").isNull()).isTrue();
        assertThat(finance.at("/recommendations/0").asString()).isEqualTo("Keep a reserve");
    }

    @Test
    void b03_the_report_says_that_it_is_a_draft() throws Exception {
        JsonNode report = answer(as("district_leader", BROCKTON, address() + "/report"), "/api/reviews/{id}/report");
        assertThat(report.at("/draft").asBoolean()).isTrue();
        assertThat(report.at("/overview").asString()).isEqualTo("Two standards were looked at.");
        assertThat(report.at("/comments").isNull()).isTrue();
        assertThat(report.at("/rests_on/1/status").asString()).isEqualTo("inferred");
    }

    @Test
    void c01_once_published_everybody_reads_the_report_and_not_how_it_was_led() throws Exception {
        acting(() -> {
            findings.comments(id(), "The district agrees.", LocalDate.of(2013, 10, 15));
            return true;
        });
        step(Stage.FINAL);
        anyAccount(address() + "/report").andExpect(status().isNotFound());
        acting(() -> {
            course.publish(id(), "the district has its report");
            return true;
        });
        JsonNode report = answer(anyAccount(address() + "/report"), "/api/reviews/{id}/report");
        assertThat(report.at("/draft").asBoolean(true)).isFalse();
        assertThat(report.at("/comments").asString()).isEqualTo("The district agrees.");
        assertThat(report.at("/published_on").asString()).isEqualTo("2013-10-15");
        assertThat(report.toString()).doesNotContain("its results").doesNotContain("the district has its report");
        answer(anyAccount(address() + "/findings"), "/api/reviews/{id}/findings");
        JsonNode listed = answer(anyAccount("/api/reviews"), "/api/reviews");
        assertThat(listed.at("/reviews/0/whole").asBoolean(true)).isFalse();
        web.perform(get(address())).andExpect(status().isUnauthorized());
        as("district_leader", LAWRENCE, address()).andExpect(status().isNotFound());
        as("grants_officer", "", address()).andExpect(status().isForbidden());
    }

    private UUID plan() {
        return plans.of(YEAR).orElseThrow().id();
    }

    private String draw() {
        return "/api/reviews/draws/" + draws.of(plan()).getLast().id();
    }

    @Test
    void d01_a_plan_is_the_departments() throws Exception {
        acting(() -> {
            UUID plan = plans.make(YEAR, List.of(new Frame.Part("1,2", 3)), 5, "");
            plans.enter(new ReviewPlans.Earlier(BROCKTON, LocalDate.of(2008, 11, 3), "for the tests"));
            draws.draw(plans.find(plan).orElseThrow(), Map.of(), Draws.Seed.OF_THE_RESULTS, "");
            return plan;
        });
        String address = "/api/reviews/plans/" + plan();
        JsonNode read = answer(as("auditor", "", address), "/api/reviews/plans/{id}");
        assertThat(read.at("/parts/0/words").asString()).isEqualTo("3 from Levels 1 and 2 together");
        assertThat(read.at("/parts/0/districts").asInt()).isGreaterThan(200);
        assertThat(read.at("/note").isNull()).isTrue();
        assertThat(texts(read.at("/reviews"), "org")).containsExactly(BROCKTON);
        assertThat(read.at("/earlier/0/name").asString()).isEqualTo("Brockton");
        assertThat(texts(read.at("/rules"), "id")).containsExactly("random", "not_soon_again");
        assertThat(read.has("frame")).isFalse();
        JsonNode leading = answer(as("program_officer", "", address), "/api/reviews/plans/{id}");
        assertThat(leading.at("/frame/year").asInt()).isEqualTo(2012);
        assertThat(leading.at("/frame/districts")).isEqualTo(leading.at("/parts/0/districts"));
        as("district_leader", BROCKTON, address).andExpect(status().isNotFound());
        web.perform(get(address)).andExpect(status().isUnauthorized());
    }

    @Test
    void d02_a_program_draws_again_from_what_it_reads() throws Exception {
        JsonNode read = answer(as("auditor", "", draw()), "/api/reviews/draws/{id}");
        Frame frame = new Frame(read.at("/order")
                .valueStream()
                .map(one -> new Frame.District(
                        one.at("/district").asString(), one.at("/level").asString()))
                .toList());
        assertThat(read.at("/frame_hash").asString()).isEqualTo(frame.hash());
        assertThat(frame.draw(read.at("/seed").asString(), List.of(new Frame.Part("1,2", 3))).stream()
                        .filter(Frame.Placed::drawn)
                        .map(Frame.Placed::code))
                .hasSize(3)
                .containsExactlyElementsOf(read.at("/order")
                        .valueStream()
                        .filter(one -> one.at("/drawn").asBoolean())
                        .map(one -> one.at("/district").asString())
                        .toList());
        assertThat(read.at("/plan").asString()).isEqualTo(plan().toString());
        assertThat(read.has("proof")).isFalse();
        JsonNode again = answer(as("auditor", "", draw() + "?again=true"), "/api/reviews/draws/{id}");
        assertThat(texts(again.at("/proof"), "same")).containsExactly("true", "true", "true");
    }

    @Test
    void d03_everybody_reads_a_draw_once_it_is_published() throws Exception {
        anyAccount(draw()).andExpect(status().isNotFound());
        as("district_leader", BROCKTON, draw()).andExpect(status().isNotFound());
        assertThat(answer(anyAccount("/api/reviews"), "/api/reviews").at("/draws"))
                .isEmpty();
        acting(() -> {
            draws.publish(draws.of(plan()).getLast().id());
            return true;
        });
        JsonNode read = answer(anyAccount(draw()), "/api/reviews/draws/{id}");
        assertThat(read.has("plan")).isFalse();
        assertThat(read.at("/newest").asBoolean()).isTrue();
        assertThat(answer(anyAccount("/api/reviews"), "/api/reviews")
                        .at("/draws/0/school_year")
                        .asString())
                .isEqualTo("2013-14");
    }

    @Test
    void d04_the_review_of_a_drawn_district_stands_there_for_whoever_may_see_it() throws Exception {
        String code = draws.order(draws.of(plan()).getLast().id()).getFirst().code();
        UUID review = acting(() -> reviews.open(new Reviews.Opening(
                code, YEAR, draws.of(plan()).getLast().id(), "improvement", List.of(), "drawn", List.of("finance"))));
        JsonNode department = answer(as("auditor", "", draw()), "/api/reviews/draws/{id}");
        assertThat(department.at("/order/0/review").asString()).isEqualTo(review.toString());
        JsonNode own = answer(as("district_leader", code, draw()), "/api/reviews/draws/{id}");
        assertThat(own.at("/order/0/district").asString()).isEqualTo(code);
        assertThat(own.at("/order/0/review").isNull()).isTrue();
    }

    @Test
    void e01_the_rules_are_for_everybody_each_with_how_well_it_is_known() throws Exception {
        JsonNode rules = answer(anyAccount("/api/reviews/rules"), "/api/reviews/rules");
        assertThat(rules.at("/standards/standards")
                        .valueStream()
                        .mapToInt(one -> one.at("/indicators").size())
                        .sum())
                .isEqualTo(24);
        anyAccount("/api/reviews/rules")
                .andExpect(
                        jsonPath("$.rules[?(@.id == 'not_soon_again')].status").value("inferred"))
                .andExpect(jsonPath("$.team[?(@.id == 'expert_for_declaration')].citation")
                        .value("M.G.L. c.69 s.1K"))
                .andExpect(jsonPath("$.ratings.scale[*].code").value(Matchers.contains("1", "2", "3", "4")));
        String page =
                web.perform(get("/reviews/rules")).andReturn().getResponse().getContentAsString();
        assertThat(rules.at("/drawing/steps")).hasSize(4);
        rules.at("/drawing/steps")
                .forEach(step -> assertThat(page).contains(step.asString().replace("'", "&#39;")));
    }
}
