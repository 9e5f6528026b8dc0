package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.api.Described;
import commonweal.office.audit.Acting;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs show in place of a password; and that an address which states nothing is closed. */
@OfficeTest
@Import({SampleAccounts.class, TokenTest.Probe.class})
class TokenTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    /** Addresses of the test's own. */
    @RestController
    @TestComponent
    static class Probe {

        @GetMapping("/api/probe")
        @Requires("own_account.use")
        String who() {
            return SignedIn.current().map(SignedIn::name).orElse("nobody");
        }

        @PostMapping("/api/probe")
        @Requires("own_account.use")
        String write() {
            return "written";
        }

        @GetMapping("/probe/stated-nowhere")
        String stated() {
            return "nothing is asked for";
        }
    }

    private String tokenOf(String name, boolean secondFactor) throws Exception {
        return Acting.as(name, "", () -> tokens.issue(samples.account(name).id(), "a test", secondFactor));
    }

    private ResultActions ask(String path, String token) throws Exception {
        return web.perform(get(path).header("Authorization", "Bearer " + token));
    }

    @Test
    void a01_a_token_opens_the_api() throws Exception {
        String name = samples.holding("analyst");
        ask("/api/probe", tokenOf(name, false))
                .andExpect(status().isOk())
                .andExpect(content().string(name));
    }

    @Test
    void a02_and_no_page() throws Exception {
        String token = tokenOf(samples.holding("analyst"), false);
        ask("/account", token).andExpect(redirectedUrl("/sign-in"));
        ask("/accounts", tokenOf(samples.holding("auditor"), false)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void a03_another_word_is_none() throws Exception {
        ask("/api/probe", "not-a-token").andExpect(status().isUnauthorized());
        web.perform(get("/api/probe")).andExpect(status().isUnauthorized());
        web.perform(get("/api/probe").header("Authorization", "Basic dXNlcjpwYXNz"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a04_none_that_was_taken_back() throws Exception {
        String name = samples.holding("analyst");
        String token = tokenOf(name, false);
        UUID account = samples.account(name).id();
        Acting.as("system:test", "", () -> {
            tokens.revoke(account, tokens.of(account).getFirst().id());
        });
        ask("/api/probe", token).andExpect(status().isUnauthorized());
    }

    @Test
    void a05_nobody_takes_back_anothers() throws Exception {
        String name = samples.holding("analyst");
        String token = tokenOf(name, false);
        UUID id = tokens.of(samples.account(name).id()).getFirst().id();
        UUID other = samples.account(samples.holding("analyst")).id();
        assertThat(Acting.as("system:test", "", () -> tokens.revoke(other, id))).isFalse();
        ask("/api/probe", token).andExpect(status().isOk());
    }

    @Test
    void a06_none_of_a_closed_account() throws Exception {
        String name = samples.holding("analyst");
        String token = tokenOf(name, false);
        Acting.as("system:test", "", () -> accounts.close(samples.account(name).id(), LocalDate.of(2013, 10, 15)));
        ask("/api/probe", token).andExpect(status().isUnauthorized());
    }

    @Test
    void a07_none_made_without_a_code_for_a_role_that_asks_for_one() throws Exception {
        String name = samples.holding("commissioner");
        ask("/api/probe", tokenOf(name, false)).andExpect(status().isUnauthorized());
        ask("/api/probe", tokenOf(name, true)).andExpect(status().isOk());
    }

    @Test
    void a08_a_token_makes_no_session() throws Exception {
        assertThat(ask("/api/probe", tokenOf(samples.holding("analyst"), false))
                        .andReturn()
                        .getRequest()
                        .getSession(false))
                .isNull();
    }

    @Test
    void b01_a_token_needs_no_form_a_session_does() throws Exception {
        String name = samples.holding("analyst");
        web.perform(post("/api/probe").header("Authorization", "Bearer " + tokenOf(name, false)))
                .andExpect(status().isOk());
        web.perform(post("/api/probe").with(samples.as(name))).andExpect(status().isForbidden());
        web.perform(post("/api/probe").with(samples.as(name)).with(csrf())).andExpect(status().isOk());
    }

    @Test
    void b02_a_made_up_token_does_not_lend_a_session_its_rights() throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/sign-in")
                .param("username", samples.holding("analyst"))
                .param("password", SampleAccounts.PASSWORD)
                .session(session)
                .with(csrf())
                .with(SampleAccounts.from("192.0.2.71")));
        web.perform(get("/api/probe").session(session)).andExpect(status().isOk());
        web.perform(post("/api/probe").session(session).header("Authorization", "Bearer made-up"))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void c01_what_states_nothing_is_refused_to_everybody() throws Exception {
        web.perform(get("/probe/stated-nowhere")).andExpect(redirectedUrl("/sign-in"));
        web.perform(get("/probe/stated-nowhere").with(samples.as(samples.holding("administrator"))))
                .andExpect(status().isForbidden());
    }

    @Test
    void d01_a_program_asks_whose_it_is() throws Exception {
        String name = samples.holding("district_leader");
        String answer = ask("/api/account", tokenOf(name, false))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(Described.faults("/api/account", answer)).isEmpty();
        assertThat(answer).contains(name, "\"district_leader\"", "\"a test\"").doesNotContain("192.0.2");
    }
}
