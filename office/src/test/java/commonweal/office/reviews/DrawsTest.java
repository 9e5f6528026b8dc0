package commonweal.office.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.audit.Acting;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A plan and its draws over the published levels of 2012, told in order. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office for draws")
@TestMethodOrder(MethodOrderer.MethodName.class)
class DrawsTest {

    private static final SchoolYear YEAR = new SchoolYear(2013);

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ReviewPlans plans;

    @Autowired
    private Draws draws;

    @Autowired
    private DrawProof proof;

    @Autowired
    private Reviews reviews;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    private static <T> T acting(Callable<T> what) throws Exception {
        return Acting.as("system:test", "for the tests", what);
    }

    private ReviewPlan plan() {
        return plans.of(YEAR).orElseThrow();
    }

    private List<Draw> all() {
        return draws.of(plan().id());
    }

    private List<String> drawn(Draw draw) {
        return draws.order(draw.id()).stream()
                .filter(Frame.Placed::drawn)
                .map(Frame.Placed::code)
                .toList();
    }

    @Test
    void a01_a_program_officer_makes_the_plan() throws Exception {
        web.perform(post("/reviews/plans")
                        .param("year", "2013")
                        .param("how", "together")
                        .param("together", "3")
                        .param("pause", "5")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().is3xxRedirection());
        assertThat(plan().parts()).containsExactly(new Frame.Part("1,2", 3));
        assertThat(plan().pauseYears()).isEqualTo(5);
    }

    @Test
    void a02_a_year_has_one_plan_and_what_was_typed_is_not_lost() throws Exception {
        web.perform(post("/reviews/plans")
                        .param("year", "2013")
                        .param("how", "each")
                        .param("level1", "7")
                        .param("note", "until it pleases")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("has a plan already")))
                .andExpect(content().string(Matchers.containsString("until it pleases")));
    }

    @Test
    void a03_the_frame_is_every_district_at_levels_1_and_2() {
        Draw.Basis basis = draws.basis(plan(), Map.of()).orElseThrow();
        long published = runs.results(basis.run()).stream()
                .filter(result -> result.organisation().endsWith("0000"))
                .filter(result -> List.of("1", "2").contains(result.level()))
                .count();
        assertThat(published).isGreaterThan(200);
        assertThat(basis.frame().districts()).hasSize((int) published);
        assertThat(basis.leftOut()).isEmpty();
    }

    @Test
    void a04_whoever_was_reviewed_within_the_years_of_pause_is_left_out() throws Exception {
        List<Frame.District> before =
                draws.basis(plan(), Map.of()).orElseThrow().frame().districts();
        String late = before.get(0).code();
        String longAgo = before.get(1).code();
        acting(() -> {
            plans.enter(new ReviewPlans.Earlier(late, LocalDate.of(2008, 10, 16), "for the tests"));
            plans.enter(new ReviewPlans.Earlier(longAgo, LocalDate.of(2008, 10, 15), "for the tests"));
            return true;
        });
        Draw.Basis basis = draws.basis(plan(), Map.of(before.get(2).code(), "another review in spring"))
                .orElseThrow();
        assertThat(basis.leftOut())
                .extracting(Draw.LeftOut::organisation)
                .containsExactly(late, before.get(2).code());
        assertThat(basis.leftOut().getFirst().why()).isEqualTo("It was reviewed: report of 2008-10-16.");
    }

    @Test
    void b01_the_first_draw_needs_no_reason_and_no_seed() throws Exception {
        web.perform(post("/reviews/plans/" + plan().id() + "/draw")
                        .param("seed-from", "results")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().is3xxRedirection());
        Draw draw = all().getFirst();
        assertThat(draw.seed()).isEqualTo(draw.run() + "/2013-14/1");
        assertThat(drawn(draw)).hasSize(3);
        assertThat(draws.leftOut(draw.id())).hasSize(1);
        assertThat(new Frame(draws.order(draw.id()).stream()
                                .map(one -> new Frame.District(one.code(), one.level()))
                                .toList())
                        .hash())
                .isEqualTo(draw.frameHash());
    }

    @Test
    void b02_drawn_again_from_what_was_kept_the_same_comes_out() throws Exception {
        assertThat(proof.of(all().getFirst())).hasSize(3).allMatch(DrawProof.Check::same);
        web.perform(get("/reviews/draws/" + all().getFirst().id() + "?again=true")
                        .with(SignInAs.role(accounts, "auditor")))
                .andExpect(content().string(Matchers.containsString("The same comes out.")));
    }

    @Test
    void b03_a_second_draw_without_a_reason_is_refused() throws Exception {
        web.perform(post("/reviews/plans/" + plan().id() + "/draw")
                        .param("seed-from", "given")
                        .param("seed", "17-18-19")
                        .param("seed-source", "a lottery")
                        .param("reason", " ")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(Matchers.containsString("A draw is not repeated until it pleases")))
                .andExpect(content().string(Matchers.containsString("17-18-19")));
        assertThat(all()).hasSize(1);
    }

    @Test
    void b04_with_a_reason_both_stay_to_be_seen() throws Exception {
        web.perform(post("/reviews/plans/" + plan().id() + "/draw")
                        .param("seed-from", "given")
                        .param("seed", "17-18-19")
                        .param("seed-source", "a lottery")
                        .param("reason", "a district was wrongly in the frame")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().is3xxRedirection());
        assertThat(all()).hasSize(2);
        assertThat(all().getLast().why()).isEqualTo("a district was wrongly in the frame");
        web.perform(get("/reviews/plans/" + plan().id()).with(SignInAs.role(accounts, "auditor")))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "/reviews/draws/" + all().getFirst().id())))
                .andExpect(content()
                        .string(Matchers.containsString(
                                "/reviews/draws/" + all().getLast().id())))
                .andExpect(content().string(Matchers.containsString("a district was wrongly in the frame")));
    }

    @Test
    void b05_nobody_changes_a_draw_or_takes_one_away() {
        for (String sql : List.of(
                "update reviews.draw set seed = 'another'",
                "delete from reviews.draw",
                "update reviews.draw_unit set drawn = true",
                "delete from reviews.draw_left_out")) {
            assertThatThrownBy(() -> acting(() -> database.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageMatching("(?s).*(stays as it was drawn|only added to).*");
        }
    }

    @Test
    void c01_a_draw_is_the_departments_until_it_is_published() throws Exception {
        String address = "/reviews/draws/" + all().getLast().id();
        web.perform(get(address)).andExpect(status().isNotFound());
        web.perform(get(address).with(SignInAs.role(accounts, "district_leader", "00010000")))
                .andExpect(status().isNotFound());
        web.perform(post(address + "/publish")
                        .param("reason", "the districts know")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().is3xxRedirection());
        web.perform(get(address)).andExpect(status().isOk());
        web.perform(get(address + "/frame.csv"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(Matchers.startsWith("district,level,name,place,sha256_of_seed_and_code,drawn\n")));
        web.perform(get("/reviews/plans/" + plan().id())).andExpect(status().is3xxRedirection());
    }

    @Test
    void d01_the_review_of_a_district_that_was_drawn_says_from_where() throws Exception {
        String code = drawn(all().getLast()).getFirst();
        open(code, "").andExpect(status().is3xxRedirection());
        Review review = reviews.of(code).getFirst();
        assertThat(review.way()).isEqualTo("drawn");
        assertThat(review.why()).isEqualTo("Place 1 in draw 2 of October 15, 2013: drawn.");
        assertThat(review.listStandards()).hasSize(6);
        open(code, "").andExpect(status().isBadRequest());
    }

    @Test
    void d02_one_that_was_not_drawn_needs_a_reason_and_is_the_next_in_the_order() throws Exception {
        List<Frame.Placed> order = draws.order(all().getLast().id());
        open(order.get(3).code(), "").andExpect(status().isBadRequest());
        open(order.get(4).code(), "in place of the second").andExpect(status().isBadRequest());
        open(order.get(3).code(), "in place of the second").andExpect(status().is3xxRedirection());
        assertThat(reviews.of(order.get(3).code()).getFirst().why())
                .isEqualTo("Place 4 in draw 2 of October 15, 2013: not drawn, but taken. in place of the second");
    }

    @Test
    void d03_whoever_has_a_review_this_year_is_in_no_further_frame() {
        Draw.Basis basis = draws.basis(plan(), Map.of()).orElseThrow();
        assertThat(basis.leftOut())
                .extracting(Draw.LeftOut::organisation)
                .contains(drawn(all().getLast()).getFirst());
        assertThat(basis.frame().hash()).isNotEqualTo(all().getLast().frameHash());
    }

    private org.springframework.test.web.servlet.ResultActions open(String code, String why) throws Exception {
        return web.perform(post("/reviews/draws/" + all().getLast().id() + "/reviews")
                .param("district", code)
                .param("why", why)
                .with(csrf())
                .with(SignInAs.role(accounts, "program_officer")));
    }
}
