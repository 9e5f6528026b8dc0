package commonweal.office.access.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.access.SampleAccounts;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Where somebody is signed in, seen and ended by the owner of the account. */
@OfficeTest
@Import(SampleAccounts.class)
class OwnSessionsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1";
    private static final String HERE = "192.0.2.91";
    private static final String THERE = "192.0.2.92";

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private JdbcClient database;

    /** A browser somewhere, with its session. */
    private final class Browser {

        private final MockHttpSession session = new MockHttpSession();
        private final String address;
        private final String kind;

        Browser(String address, String kind) {
            this.address = address;
            this.kind = kind;
        }

        Browser signIn(String name) throws Exception {
            ask(post("/sign-in").param("username", name).param("password", SampleAccounts.PASSWORD))
                    .andExpect(redirectedUrl("/sign-in/done"));
            ask(get("/sign-in/done")).andExpect(redirectedUrl("/"));
            return this;
        }

        ResultActions ask(MockHttpServletRequestBuilder request) throws Exception {
            return web.perform(request.session(session)
                    .header("User-Agent", kind)
                    .with(csrf())
                    .with(SampleAccounts.from(address)));
        }

        String account() throws Exception {
            return ask(get("/account"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        }
    }

    private static List<String> sessionsToEnd(String page) {
        return Pattern.compile("/account/sessions/([0-9a-f-]{36})/end")
                .matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void a01_the_only_session_is_the_one_here() throws Exception {
        String page =
                new Browser(HERE, FIREFOX).signIn(samples.holding("analyst")).account();
        assertThat(page).contains("Firefox on Linux", "This one", HERE);
        assertThat(sessionsToEnd(page)).isEmpty();
    }

    @Test
    void a02_another_is_seen_with_its_browser_and_ended_by_a_button() throws Exception {
        String name = samples.holding("analyst");
        Browser here = new Browser(HERE, FIREFOX).signIn(name);
        Browser there = new Browser(THERE, SAFARI).signIn(name);
        there.account();
        String page = here.account();
        assertThat(page).contains("Safari on iPhone", THERE);
        List<String> others = sessionsToEnd(page);
        assertThat(others).hasSize(1);
        here.ask(post("/account/sessions/" + others.getFirst() + "/end")).andExpect(redirectedUrl("/account?session"));
        there.ask(get("/account")).andExpect(redirectedUrl("/sign-in"));
        assertThat(here.account()).doesNotContain("Safari on iPhone");
        assertThat(database.sql(
                                "select count(*) from access.sign_in where account = :name and outcome = 'session_ended'")
                        .param("name", name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a03_nobody_ends_anothers_session() throws Exception {
        String name = samples.holding("analyst");
        Browser here = new Browser(HERE, FIREFOX).signIn(name);
        Browser there = new Browser(THERE, SAFARI).signIn(name);
        String session = sessionsToEnd(here.account()).getFirst();
        Browser stranger = new Browser(HERE, FIREFOX).signIn(samples.holding("analyst"));
        assertThat(stranger.account()).doesNotContain(session);
        stranger.ask(post("/account/sessions/" + session + "/end")).andExpect(status().isNotFound());
        there.account();
    }

    @Test
    void a04_signing_out_takes_a_session_from_the_list() throws Exception {
        String name = samples.holding("analyst");
        Browser here = new Browser(HERE, FIREFOX).signIn(name);
        Browser there = new Browser(THERE, SAFARI).signIn(name);
        there.account();
        there.ask(post("/sign-out"));
        assertThat(here.account()).doesNotContain("Safari on iPhone");
    }

    @Test
    void a05_so_does_ending_all_others_and_this_one_stays_with_its_beginning() throws Exception {
        String name = samples.holding("analyst");
        Browser here = new Browser(HERE, FIREFOX).signIn(name);
        new Browser(THERE, SAFARI).signIn(name).account();
        here.ask(post("/account/sessions")).andExpect(redirectedUrl("/account?sessions"));
        String page = here.account();
        assertThat(page).contains("This one").doesNotContain("Safari on iPhone");
        assertThat(sessionsToEnd(page)).isEmpty();
    }

    @Test
    void a06_a_session_that_still_lacks_the_code_is_seen_too() throws Exception {
        String name = samples.holding("analyst");
        Browser here = new Browser(HERE, FIREFOX).signIn(name);
        Browser there = new Browser(THERE, SAFARI);
        samples.giveSecondFactor(name);
        there.ask(post("/sign-in").param("username", name).param("password", SampleAccounts.PASSWORD));
        there.ask(get("/sign-in/done")).andExpect(redirectedUrl("/sign-in/code"));
        assertThat(here.account()).contains("Waits for a code");
    }
}
