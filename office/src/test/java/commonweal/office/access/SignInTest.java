package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.access.SignInLog.Outcome;
import commonweal.office.audit.Acting;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by name and password, and out; each test from an address of its own. */
@OfficeTest
@Import(SampleAccounts.class)
class SignInTest {

    private static final String WRONG = "not the password";

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignInLog log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private MvcResult signIn(String name, String password, String address, MockHttpSession session) throws Exception {
        return web.perform(post("/sign-in")
                        .param("username", name)
                        .param("password", password)
                        .session(session)
                        .with(csrf())
                        .with(SampleAccounts.from(address))
                        .with(request -> {
                            request.setRequestedSessionIdValid(true); // as a browser's is that has been here before
                            return request;
                        }))
                .andReturn();
    }

    private String whereTo(String name, String password, String address) throws Exception {
        return String.valueOf(signIn(name, password, address, new MockHttpSession())
                .getResponse()
                .getRedirectedUrl());
    }

    private boolean isIn(MockHttpSession session) throws Exception {
        return web.perform(get("/account").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    // ---- Right and wrong --------------------------------------------------------------------------------------------

    @Test
    void a01_the_right_password_lets_in() throws Exception {
        MockHttpSession session = new MockHttpSession();
        MvcResult result = signIn(samples.holding("analyst"), SampleAccounts.PASSWORD, "192.0.2.1", session);
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/sign-in/done");
        assertThat(isIn(session)).isTrue();
        web.perform(get("/sign-in/done").session(session)).andExpect(redirectedUrl("/"));
    }

    @Test
    void a02_the_wrong_one_does_not() throws Exception {
        MockHttpSession session = new MockHttpSession();
        MvcResult result = signIn(samples.holding("analyst"), WRONG, "192.0.2.2", session);
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/sign-in?refused");
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void a03_capital_letters_and_spaces_round_the_name_do_not_matter() throws Exception {
        String name = samples.holding("analyst");
        assertThat(whereTo(" " + name.toUpperCase(Locale.ROOT), SampleAccounts.PASSWORD, "192.0.2.3"))
                .isEqualTo("/sign-in/done");
    }

    @Test
    void a04_whoever_has_no_account_hears_the_same_as_whoever_mistypes() throws Exception {
        MvcResult unknown = signIn("nobody-at-all", WRONG, "192.0.2.4", new MockHttpSession());
        MvcResult wrong = signIn(samples.holding("analyst"), WRONG, "192.0.2.4", new MockHttpSession());
        MvcResult odd = signIn("no\u0000 name", WRONG, "192.0.2.4", new MockHttpSession());
        assertThat(unknown.getResponse().getRedirectedUrl())
                .isEqualTo(wrong.getResponse().getRedirectedUrl())
                .isEqualTo(odd.getResponse().getRedirectedUrl());
        assertThat(unknown.getResponse().getStatus())
                .isEqualTo(wrong.getResponse().getStatus());
        assertThat(unknown.getResponse().getHeaderNames())
                .isEqualTo(wrong.getResponse().getHeaderNames());
    }

    @Test
    void a05_a_closed_account_does_not_come_in_and_whoever_is_in_is_out() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession session = new MockHttpSession();
        signIn(name, SampleAccounts.PASSWORD, "192.0.2.5", session);
        assertThat(isIn(session)).isTrue();
        Acting.as("system:test", "", () -> accounts.close(samples.account(name).id(), LocalDate.of(2013, 10, 15)));
        assertThat(isIn(session)).isFalse();
        assertThat(whereTo(name, SampleAccounts.PASSWORD, "192.0.2.5")).isEqualTo("/sign-in?refused");
    }

    @Test
    void a06_an_account_without_a_password_does_not_come_in() throws Exception {
        String name = SampleAccounts.name("empty");
        Acting.as("system:test", "", () -> {
            accounts.open(name, "Sample", true);
        });
        assertThat(whereTo(name, "", "192.0.2.6")).isEqualTo("/sign-in?refused");
        assertThat(whereTo(name, "nobody has this password", "192.0.2.6")).isEqualTo("/sign-in?refused");
    }

    // ---- Too often --------------------------------------------------------------------------------------------------

    @Test
    void b01_five_failures_lock_the_account_even_for_the_right_password() throws Exception {
        String name = samples.holding("analyst");
        for (int i = 0; i < 4; i++) {
            signIn(name, WRONG, "192.0.2.11", new MockHttpSession());
        }
        assertThat(samples.account(name).lockedUntil()).isNull();
        signIn(name, WRONG, "192.0.2.11", new MockHttpSession());
        assertThat(samples.account(name).lockedUntil()).isNotNull();
        assertThat(whereTo(name, SampleAccounts.PASSWORD, "192.0.2.12")).isEqualTo("/sign-in?refused");
    }

    @Test
    void b02_four_failures_and_a_success_are_forgotten() throws Exception {
        String name = samples.holding("analyst");
        for (int i = 0; i < 4; i++) {
            signIn(name, WRONG, "192.0.2.13", new MockHttpSession());
        }
        assertThat(whereTo(name, SampleAccounts.PASSWORD, "192.0.2.13")).isEqualTo("/sign-in/done");
        assertThat(samples.account(name).failures()).isZero();
    }

    @Test
    void b03_after_the_time_the_account_is_open_again_and_counts_anew() throws Exception {
        String name = samples.holding("analyst");
        for (int i = 0; i < 5; i++) {
            signIn(name, WRONG, "192.0.2.14", new MockHttpSession());
        }
        passTime(name);
        signIn(name, WRONG, "192.0.2.14", new MockHttpSession());
        assertThat(samples.account(name).failures()).isEqualTo(1);
        assertThat(whereTo(name, SampleAccounts.PASSWORD, "192.0.2.14")).isEqualTo("/sign-in/done");
    }

    /** As if the lock of an account had just ended. */
    private void passTime(String name) {
        Acting.as(
                "system:test",
                "",
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> database.sql("""
                                        update access.account set locked_until = now() - interval '1 second'
                                        where name = :name
                                        """).param("name", name).update()));
    }

    @Test
    void b04_thirty_failures_from_one_address_make_it_wait_and_no_other() throws Exception {
        String name = samples.holding("analyst");
        for (int i = 0; i < 29; i++) {
            log.add("nobody-" + i, "192.0.2.15", Outcome.REFUSED);
        }
        assertThat(whereTo(name, SampleAccounts.PASSWORD, "192.0.2.15")).isEqualTo("/sign-in/done");
        log.add("nobody-30", "192.0.2.15", Outcome.REFUSED);
        assertThat(whereTo(name, SampleAccounts.PASSWORD, "192.0.2.15")).isEqualTo("/sign-in?refused");
        assertThat(whereTo(name, SampleAccounts.PASSWORD, "192.0.2.16")).isEqualTo("/sign-in/done");
    }

    @Test
    void b05_what_was_typed_is_kept_only_if_it_is_an_account() throws Exception {
        signIn("a-secret-in-the-wrong-field", WRONG, "192.0.2.17", new MockHttpSession());
        assertThat(database.sql("select account from access.sign_in where address = '192.0.2.17'")
                        .query(String.class)
                        .list())
                .containsExactly("?");
    }

    // ---- The session ------------------------------------------------------------------------------------------------

    @Test
    void c01_the_session_gets_another_id() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        signIn(samples.holding("analyst"), SampleAccounts.PASSWORD, "192.0.2.21", session);
        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void c02_signing_out_ends_it() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(samples.holding("analyst"), SampleAccounts.PASSWORD, "192.0.2.22", session);
        web.perform(post("/sign-out").session(session).with(csrf())).andExpect(redirectedUrl("/?signed-out"));
        assertThat(session.isInvalid()).isTrue();
        web.perform(get("/account")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void c03_a_form_from_elsewhere_is_refused() throws Exception {
        MockHttpSession session = new MockHttpSession();
        signIn(samples.holding("analyst"), SampleAccounts.PASSWORD, "192.0.2.23", session);
        web.perform(post("/account/sessions").session(session)).andExpect(status().isForbidden());
        web.perform(post("/sign-out").session(session)).andExpect(status().isForbidden());
        assertThat(isIn(session)).isTrue();
    }

    @Test
    void c04_a_session_is_over_after_twelve_hours_however_much_it_is_used() throws Exception {
        String name = samples.holding("analyst");
        Account account = samples.account(name);
        Acting.as(
                "system:test",
                "",
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> database.sql("update access.account set sessions_from = null where id = :id")
                                        .param("id", account.id())
                                        .update()));
        Instant now = Instant.now();
        web.perform(get("/account").with(SampleAccounts.as(since(account, now.minusSeconds(11 * 3600)))))
                .andExpect(status().isOk());
        web.perform(get("/account").with(SampleAccounts.as(since(account, now.minusSeconds(13 * 3600)))))
                .andExpect(redirectedUrl("/sign-in"));
    }

    private static SignedIn since(Account account, Instant moment) {
        return new SignedIn(account.id(), account.name(), "Sample", true, true, false, moment);
    }

    @Test
    void c05_a_role_that_asks_for_a_code_ends_a_session_without_one() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession session = new MockHttpSession();
        signIn(name, SampleAccounts.PASSWORD, "192.0.2.25", session);
        assertThat(isIn(session)).isTrue();
        Acting.as("system:test", "", () -> accounts.give(samples.account(name).id(), new HeldRole("commissioner", "")));
        assertThat(isIn(session)).isFalse();
    }

    // ---- Headers ----------------------------------------------------------------------------------------------------

    @Test
    void d01_pages_say_what_browsers_may_do_with_them() throws Exception {
        web.perform(get("/sign-in").secure(true))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("default-src 'none'"),
                                        containsString("script-src 'self';"),
                                        containsString("style-src 'self';"),
                                        containsString("frame-ancestors 'none'"),
                                        containsString("form-action 'self'"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", "camera=(), microphone=(), geolocation=()"))
                .andExpect(header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"))
                .andExpect(header().string("Strict-Transport-Security", startsWith("max-age=31536000")));
    }
}
