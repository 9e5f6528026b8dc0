package commonweal.office.access.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.access.SampleAccounts;
import commonweal.office.access.Tokens;
import commonweal.office.access.codes.OneTimeCodes;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What people do with their own account. */
@OfficeTest
@Import(SampleAccounts.class)
class OwnAccountTest {

    private static final String ADDRESS = "192.0.2.90";
    private static final String NEW = "eleven quiet harbours";

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private Tokens tokens;

    private MockHttpSession signIn(String name, String password) throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/sign-in")
                        .param("username", name)
                        .param("password", password)
                        .session(session)
                        .with(csrf())
                        .with(SampleAccounts.from(ADDRESS)))
                .andExpect(redirectedUrl("/sign-in/done"));
        return session;
    }

    private ResultActions perform(MockHttpSession session, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.session(session).with(csrf()).with(SampleAccounts.from(ADDRESS)));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    private static MockHttpServletRequestBuilder change(String old, String password, String again) {
        return post("/account/password")
                .param("old", old)
                .param("password", password)
                .param("again", again);
    }

    // ---- The password -----------------------------------------------------------------------------------------------

    @Test
    void a01_a_new_password_keeps_this_session_and_ends_all_others() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession here = signIn(name, SampleAccounts.PASSWORD);
        MockHttpSession elsewhere = signIn(name, SampleAccounts.PASSWORD);
        String before = here.getId();
        perform(here, change(SampleAccounts.PASSWORD, NEW, NEW)).andExpect(redirectedUrl("/account?password"));
        assertThat(here.getId()).isNotEqualTo(before);
        perform(here, get("/account")).andExpect(status().isOk());
        perform(elsewhere, get("/account")).andExpect(redirectedUrl("/sign-in"));
        signIn(name, NEW);
    }

    @Test
    void a02_it_asks_for_the_old_one_and_counts_when_that_is_wrong() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession session = signIn(name, SampleAccounts.PASSWORD);
        String hash = samples.account(name).passwordHash();
        for (int i = 1; i <= 5; i++) {
            assertThat(text(perform(session, change("not the old one", NEW, NEW))
                            .andExpect(status().isBadRequest())))
                    .contains("not the password");
            assertThat(samples.account(name).failures()).isEqualTo(i);
        }
        assertThat(text(perform(session, change(SampleAccounts.PASSWORD, NEW, NEW))))
                .contains("locked for a while");
        assertThat(samples.account(name).passwordHash()).isEqualTo(hash);
    }

    @Test
    void a03_the_new_one_is_good_and_typed_twice() throws Exception {
        MockHttpSession session = signIn(samples.holding("analyst"), SampleAccounts.PASSWORD);
        assertThat(text(perform(session, change(SampleAccounts.PASSWORD, "short", "short"))))
                .contains("at least 12");
        assertThat(text(perform(session, change(SampleAccounts.PASSWORD, NEW, "another"))))
                .contains("not the same");
    }

    @Test
    void a04_signing_out_everywhere_else() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession here = signIn(name, SampleAccounts.PASSWORD);
        MockHttpSession elsewhere = signIn(name, SampleAccounts.PASSWORD);
        perform(here, post("/account/sessions")).andExpect(redirectedUrl("/account?sessions"));
        perform(here, get("/account")).andExpect(status().isOk());
        perform(elsewhere, get("/account")).andExpect(redirectedUrl("/sign-in"));
    }

    // ---- The second factor ------------------------------------------------------------------------------------------

    @Test
    void b01_a_second_factor_is_set_up_and_asked_for_the_next_time() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession session = signIn(name, SampleAccounts.PASSWORD);
        String page = text(perform(session, get("/account/second-factor")));
        assertThat(page).doesNotContain("Demo only");
        String secret = page.replaceAll("(?s).*<code>([A-Z2-7]+)</code>.*", "$1");
        String code = new OneTimeCodes().code(secret, Instant.now());
        perform(session, factor("not the password", code)).andExpect(status().isBadRequest());
        perform(session, factor(SampleAccounts.PASSWORD, "000000x")).andExpect(status().isBadRequest());
        assertThat(samples.account(name).secondFactor()).isNull();
        perform(session, factor(SampleAccounts.PASSWORD, code)).andExpect(redirectedUrl("/account?second-factor"));
        assertThat(samples.secret(name)).isEqualTo(secret);
        perform(session, get("/account")).andExpect(status().isOk());
        perform(signIn(name, SampleAccounts.PASSWORD), get("/account")).andExpect(redirectedUrl("/sign-in/code"));
    }

    private static MockHttpServletRequestBuilder factor(String password, String code) {
        return post("/account/second-factor").param("password", password).param("code", code);
    }

    @Test
    void b02_without_having_looked_at_the_new_secret_nothing_is_set_up() throws Exception {
        MockHttpSession session = signIn(samples.holding("analyst"), SampleAccounts.PASSWORD);
        perform(session, factor(SampleAccounts.PASSWORD, "123456")).andExpect(status().isBadRequest());
    }

    // ---- Tokens -----------------------------------------------------------------------------------------------------

    @Test
    void c01_a_token_is_shown_once_and_taken_back() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession session = signIn(name, SampleAccounts.PASSWORD);
        String page = text(perform(session, token("for the spreadsheet", SampleAccounts.PASSWORD)));
        String token = page.replaceAll("(?s).*<code>([A-Za-z0-9_-]{43})</code>.*", "$1");
        assertThat(tokens.whose(token))
                .hasValueSatisfying(whose -> assertThat(whose.name()).isEqualTo(name));
        String again = text(perform(session, get("/account")));
        assertThat(again).contains("for the spreadsheet").doesNotContain(token);
        String id = again.replaceAll("(?s).*/account/tokens/([0-9a-f-]{36})/revoke.*", "$1");
        perform(session, post("/account/tokens/" + id + "/revoke")).andExpect(redirectedUrl("/account?revoked"));
        assertThat(tokens.whose(token)).isEmpty();
    }

    private static MockHttpServletRequestBuilder token(String label, String password) {
        return post("/account/tokens").param("label", label).param("password", password);
    }

    @Test
    void c02_it_says_what_it_is_for_and_takes_the_password() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession session = signIn(name, SampleAccounts.PASSWORD);
        perform(session, token(" ", SampleAccounts.PASSWORD)).andExpect(status().isBadRequest());
        perform(session, token("for the spreadsheet", "wrong")).andExpect(status().isBadRequest());
        assertThat(tokens.of(samples.account(name).id())).isEmpty();
    }

    @Test
    void c03_nobody_takes_back_anothers_token() throws Exception {
        String name = samples.holding("analyst");
        perform(signIn(name, SampleAccounts.PASSWORD), token("mine", SampleAccounts.PASSWORD));
        String id = tokens.of(samples.account(name).id()).getFirst().id().toString();
        MockHttpSession other = signIn(samples.holding("analyst"), SampleAccounts.PASSWORD);
        perform(other, post("/account/tokens/" + id + "/revoke")).andExpect(status().isBadRequest());
        assertThat(tokens.of(samples.account(name).id())).hasSize(1);
    }
}
