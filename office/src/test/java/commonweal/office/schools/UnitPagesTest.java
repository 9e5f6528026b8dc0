package commonweal.office.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The pages of the state, of districts and schools and of their reasons, on the real lists: those of 2012 published, those of
 * 2016 in review.
 */
@OfficeTest
class UnitPagesTest {

    private static final String DURFEE = "/schools/00950505";
    private static final String LAWRENCE = "/districts/01490000";
    private static final String RANDOLPH = "/districts/02440000";
    private static final Pattern WHY = Pattern.compile("href=\"(/(?:schools|districts)/\\d{8}/why[^\"]*)\"");

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
        ExampleRuns.inReview2016(runs, cycles);
    }

    private ResultActions ask(String address, RequestPostProcessor... as) throws Exception {
        var request = get(URI.create(address));
        for (RequestPostProcessor one : as) {
            request.with(one);
        }
        return web.perform(request);
    }

    /** The words of a page, with single blanks between. */
    private String words(String address, RequestPostProcessor... as) throws Exception {
        return ask(address, as)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .replace(" .", ".");
    }

    private RequestPostProcessor officer() {
        return SignInAs.role(accounts, "program_officer");
    }

    private RequestPostProcessor leaderOf(String district) {
        return SignInAs.role(accounts, "district_leader", district);
    }

    @Test
    void a01_the_state_counts_its_districts_and_schools_by_level() throws Exception {
        assertThat(words("/"))
                .contains("400 districts and 1,829 schools, classified in 2012")
                .contains("Level 1 96 25.3% 510 32.1%")
                .contains("Level 5 1 0.3% 0 0.0%")
                .contains("Insufficient data 20 – 242 –");
    }

    @Test
    void a02_a_school_with_its_level_and_reason() throws Exception {
        assertThat(words(DURFEE))
                .contains("B M C Durfee High")
                .contains("Level Level 3 Among lowest performing 20% of schools and subgroups")
                .contains("School percentile 6")
                .contains("Cumulative index, all students 83 75 is on target");
    }

    @Test
    void a03_whoever_has_signed_in_sees_what_holds_and_how_far_a_better_level_is() throws Exception {
        assertThat(words(DURFEE + "?year=2012", officer()))
                .contains("Level 3 Among lowest performing 20% of schools (percentile 6)")
                .contains("Level 1 Meeting gap narrowing goals (All students 83; High needs 84)")
                .contains("School percentile 6: 15 percentiles short of 21");
    }

    @Test
    void a04_the_public_does_not() throws Exception {
        assertThat(words(DURFEE))
                .doesNotContain("What holds")
                .doesNotContain("How far")
                .contains("Sign in to see what is behind the level");
        ask(DURFEE + "/why?of=2012&part=level").andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void b01_lawrence_is_in_level_5_by_the_board_and_level_4_by_computation() throws Exception {
        assertThat(words(LAWRENCE + "?year=2012", officer()))
                .contains("Level Level 5 Chronically underperforming district")
                .contains("Decided: Board, November 29, 2011")
                .contains("The computation alone gives Level 4.");
        assertThat(words(LAWRENCE + "/why?of=2012&part=level", officer()))
                .contains("Level 5 by decision (Board, November 29, 2011, M.G.L.")
                .contains("Level 4 is the lowest level among the 28 schools of the district");
    }

    @Test
    void b02_randolph_is_in_level_4_by_the_board_though_no_school_puts_it_there() throws Exception {
        assertThat(words(RANDOLPH + "?year=2012", officer()))
                .contains("Level Level 4 Underperforming district")
                .contains("Decided: Board")
                .contains("The computation alone gives Level 3.");
    }

    @Test
    void b03_every_figure_leads_to_its_reason() throws Exception {
        for (String page : Set.of(DURFEE + "?year=2016", LAWRENCE + "?year=2012", RANDOLPH + "?year=2016")) {
            Set<String> reasons = new LinkedHashSet<>();
            Matcher links =
                    WHY.matcher(ask(page, officer()).andReturn().getResponse().getContentAsString());
            while (links.find()) {
                reasons.add(links.group(1).replace("&amp;", "&"));
            }
            assertThat(reasons).as(page).hasSizeGreaterThan(3);
            for (String reason : reasons) {
                ask(reason, officer()).andExpect(status().isOk());
            }
        }
    }

    @Test
    void b03b_the_figures_of_the_cards_do_too() throws Exception {
        assertThat(ask(DURFEE + "?year=2012", officer())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("part=percentile", "part=index&amp;year=2012&amp;group=all\">83", "part=level\">Level 3");
        assertThat(words(DURFEE + "/why?of=2012&part=percentile", officer()))
                .contains(
                        "School percentile 6, taken as given; 20 or lower, so the school is among the lowest performing")
                .contains("lowest performing · Help page on accountability");
        assertThat(ask(DURFEE).andReturn().getResponse().getContentAsString()).doesNotContain("/why?");
    }

    @Test
    void b04_a_figure_that_is_not_there_has_no_reason() throws Exception {
        ask(DURFEE + "/why?of=2012&part=points&year=2012&group=all&name=graduation", officer())
                .andExpect(status().isNotFound());
        ask(DURFEE + "/why?of=2012&part=anything", officer()).andExpect(status().isNotFound());
        ask(DURFEE + "/why?of=1999&part=level", officer()).andExpect(status().isNotFound());
    }

    @Test
    void c01_under_embargo_the_department_sees_a_year_the_public_does_not() throws Exception {
        assertThat(words(DURFEE, officer())).contains("Results of 2016").contains("Under embargo");
        assertThat(words(DURFEE)).contains("Results of 2012").doesNotContain("2016");
        ask(DURFEE + "?year=2016").andExpect(status().isNotFound());
    }

    @Test
    void c02_a_district_sees_its_own_and_no_other() throws Exception {
        RequestPostProcessor leader = leaderOf("02440000");
        assertThat(words(RANDOLPH, leader)).contains("Results of 2016");
        assertThat(words(LAWRENCE, leader)).contains("Results of 2012").doesNotContain("2016");
        ask(LAWRENCE + "?year=2016", leader).andExpect(status().isNotFound());
        ask(LAWRENCE + "/why?of=2016&part=level", leader).andExpect(status().isNotFound());
        ask("/?year=2016", leader).andExpect(status().isNotFound());
    }

    @Test
    void c03_its_schools_belong_to_it() throws Exception {
        assertThat(words(DURFEE, leaderOf("00950000"))).contains("Results of 2016");
        assertThat(words(DURFEE, leaderOf("02440000"))).doesNotContain("2016");
    }

    @Test
    void c04_nor_does_it_see_the_schools_of_others_around_the_line() throws Exception {
        assertThat(words(DURFEE + "?year=2016", officer())).contains("Around the line at 20");
        assertThat(words(DURFEE + "?year=2016", leaderOf("00950000")))
                .contains("Results of 2016")
                .doesNotContain("Around the line");
        assertThat(words(DURFEE + "?year=2012", leaderOf("00950000"))).contains("Around the line at 20");
        ask("/api/organisations/00950505/neighbours?year=2016", leaderOf("00950000"))
                .andExpect(status().isNotFound());
    }

    @Test
    void d01_a_school_stands_among_those_around_the_line() throws Exception {
        assertThat(words(DURFEE))
                .contains("Of 260 schools of the type High School")
                .contains("6 B M C Durfee High Lowest performing")
                .contains(
                        "20 Boston Arts Academy Lowest performing 21 Joseph P Keefe Technical High School Above the line");
    }

    @Test
    void d02_what_is_not_known_says_so() throws Exception {
        assertThat(words("/schools/00010002?year=2012", officer()))
                .contains("Level Insufficient data")
                .contains("School percentile None printed");
    }

    @Test
    void e01_no_such_school() throws Exception {
        ask("/schools/99999999", officer()).andExpect(status().isNotFound());
        ask("/schools/01490000", officer()).andExpect(status().isNotFound());
        ask("/districts/nothing", officer()).andExpect(status().isNotFound());
    }
}
