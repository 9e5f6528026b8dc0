package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import commonweal.office.OfficeTest;
import commonweal.office.access.codes.OneTimeCodes;
import commonweal.office.audit.Acting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The owner of an account is told at the next sign-in what changed by which somebody comes in with it. */
@OfficeTest
@Import(SampleAccounts.class)
class NoticesTest {

    private static final String ADDRESS = "192.0.2.93";
    private static final String NEW = "eleven quiet harbours";
    private static final String TOLD = "Since you last signed in";

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Identities identities;

    @Autowired
    private Notices notices;

    @Autowired
    private PasswordEncoder encoder;

    private MockHttpSession signIn(String name, String password) throws Exception {
        MockHttpSession session = new MockHttpSession();
        ask(session, post("/sign-in").param("username", name).param("password", password));
        ask(session, get("/sign-in/done"));
        return session;
    }

    private String ask(MockHttpSession session, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.session(session).with(csrf()).with(SampleAccounts.from(ADDRESS)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private UUID id(String name) {
        return samples.account(name).id();
    }

    private List<String> told(String name) {
        return notices.last(id(name), 100).stream()
                .map(one -> one.words() + "; " + one.from())
                .toList();
    }

    private void asAdministrator(String reason, Runnable what) {
        Acting.as("the-administrator", reason, what);
    }

    // ---- What is told -----------------------------------------------------------------------------------------------

    @Test
    void a01_an_account_as_it_was_set_up_has_no_news() throws Exception {
        String name = samples.holding("analyst");
        assertThat(told(name)).isEmpty();
        assertThat(ask(signIn(name, SampleAccounts.PASSWORD), get("/"))).doesNotContain(TOLD);
    }

    @Test
    void a02_a_new_password_by_whom_and_from_where() throws Exception {
        String name = samples.holding("analyst");
        ask(
                signIn(name, SampleAccounts.PASSWORD),
                post("/account/password")
                        .param("old", SampleAccounts.PASSWORD)
                        .param("password", NEW)
                        .param("again", NEW));
        assertThat(told(name)).containsExactly("The password was changed; by this account, from " + ADDRESS);
    }

    @Test
    void a03_a_link_an_administrator_made_with_the_reason() {
        String name = samples.holding("analyst");
        asAdministrator("forgotten", () -> links.forPassword(id(name)));
        assertThat(told(name))
                .containsExactly("A link was made with which a new password is set; by the-administrator");
        assertThat(notices.last(id(name), 1).getFirst().why()).isEqualTo("forgotten");
    }

    @Test
    void a04_a_password_that_was_set_with_a_link() throws Exception {
        String name = samples.holding("analyst");
        String[] link = new String[1];
        asAdministrator("forgotten", () -> link[0] = links.forPassword(id(name)));
        ask(new MockHttpSession(), post(link[0]).param("password", NEW).param("again", NEW));
        assertThat(told(name)).contains("The password was changed; with a one-time link, from " + ADDRESS);
    }

    @Test
    void a05_a_second_factor_set_up_renewed_and_taken_away() {
        String name = samples.holding("analyst");
        samples.giveSecondFactor(name);
        Acting.as(name, "", () -> {
            accounts.renewSecondFactor(id(name), OneTimeCodes.newSecret());
        });
        asAdministrator("lost", () -> accounts.forgetSecondFactor(id(name)));
        assertThat(told(name))
                .containsExactly(
                        "The second factor was taken away; by the-administrator",
                        "Another second factor took the place of the one before; by this account",
                        "A second factor was set up; by whoever runs the office");
    }

    @Test
    void a06_tokens_and_another_way_in() {
        String name = samples.holding("analyst");
        Acting.as(name, "", () -> {
            tokens.issue(id(name), "the spreadsheet", false);
            tokens.revokeAll(id(name));
            identities.connect(id(name), "https://example.org", name);
            identities.end(id(name));
        });
        assertThat(told(name))
                .containsExactly(
                        "The other way in was ended; by this account",
                        "Another way in was connected; by this account",
                        "A token was taken back: the spreadsheet; by this account",
                        "A token was made: the spreadsheet; by this account");
    }

    @Test
    void a07_a_code_that_was_used_up_is_written_down_and_told() throws Exception {
        String name = samples.holding("analyst");
        String code = new OneTimeCodes().code(samples.giveSecondFactor(name), Instant.now());
        ask(signIn(name, SampleAccounts.PASSWORD), post("/sign-in/code").param("code", code));
        ask(signIn(name, SampleAccounts.PASSWORD), post("/sign-in/code").param("code", code));
        assertThat(told(name))
                .first()
                .isEqualTo("A one-time code was given again, after it was used up; from " + ADDRESS);
        assertThat(samples.account(name).failures()).isEqualTo(1);
        assertThat(ask(
                        new MockHttpSession(),
                        get("/audit-log/sign-ins").param("account", name).with(samples.as(samples.holding("auditor")))))
                .contains("code used again");
    }

    @Test
    void a08_a_wrong_code_is_no_used_one_and_five_lock_the_account() throws Exception {
        String name = samples.holding("analyst");
        samples.giveSecondFactor(name);
        String wrong = new OneTimeCodes().code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.now());
        for (int i = 0; i < 5; i++) {
            ask(signIn(name, SampleAccounts.PASSWORD), post("/sign-in/code").param("code", wrong));
        }
        assertThat(told(name))
                .hasSize(2)
                .first()
                .isEqualTo(
                        "The account was locked for a while, after too many wrong passwords or codes; from " + ADDRESS);
    }

    // ---- How it is told ---------------------------------------------------------------------------------------------

    @Test
    void b01_on_the_first_page_and_every_other_until_it_was_acknowledged() throws Exception {
        String name = samples.holding("analyst");
        asAdministrator("forgotten <b>again</b>", () -> links.forPassword(id(name)));
        MockHttpSession session = signIn(name, SampleAccounts.PASSWORD);
        String first = ask(session, get("/"));
        assertThat(first)
                .contains(TOLD, "A link was made", "by the-administrator", "forgotten &lt;b&gt;again")
                .doesNotContain("<b>again");
        assertThat(ask(session, get("/account"))).contains(TOLD, "Not noted as seen");
        String upTo = first.replaceAll("(?s).*name=\"upTo\" value=\"(\\d+)\".*", "$1");
        web.perform(post("/account/notices")
                        .param("upTo", upTo)
                        .session(session)
                        .with(csrf())
                        .with(SampleAccounts.from(ADDRESS)))
                .andExpect(redirectedUrl("/account?seen"));
        assertThat(ask(session, get("/"))).doesNotContain(TOLD);
        assertThat(ask(session, get("/account")))
                .doesNotContain(TOLD, "Not noted as seen")
                .contains("A link was made");
        assertThat(ask(signIn(name, SampleAccounts.PASSWORD), get("/"))).doesNotContain(TOLD);
    }

    @Test
    void b02_what_one_did_oneself_is_told_at_the_next_sign_in_only() throws Exception {
        String name = samples.holding("analyst");
        MockHttpSession session = signIn(name, SampleAccounts.PASSWORD);
        ask(
                session,
                post("/account/password")
                        .param("old", SampleAccounts.PASSWORD)
                        .param("password", NEW)
                        .param("again", NEW));
        assertThat(ask(session, get("/"))).doesNotContain(TOLD);
        assertThat(ask(session, get("/account"))).contains("The password was changed</strong>");
        assertThat(ask(signIn(name, NEW), get("/"))).contains(TOLD, "The password was changed");
    }

    @Test
    void b03_what_came_after_the_page_was_shown_is_not_acknowledged_with_it() throws Exception {
        String name = samples.holding("analyst");
        asAdministrator("one", () -> links.forPassword(id(name)));
        long shown = notices.last(id(name), 1).getFirst().id();
        asAdministrator("two", () -> links.forPassword(id(name)));
        MockHttpSession session = signIn(name, SampleAccounts.PASSWORD);
        ask(session, post("/account/notices").param("upTo", String.valueOf(shown)));
        assertThat(ask(session, get("/"))).contains("Reason: two").doesNotContain("Reason: one");
    }

    @Test
    void b04_nobody_acknowledges_for_another() throws Exception {
        String name = samples.holding("analyst");
        asAdministrator("one", () -> links.forPassword(id(name)));
        MockHttpSession other = signIn(samples.holding("analyst"), SampleAccounts.PASSWORD);
        ask(other, post("/account/notices").param("upTo", String.valueOf(Long.MAX_VALUE)));
        assertThat(ask(signIn(name, SampleAccounts.PASSWORD), get("/"))).contains("Reason: one");
    }

    @Test
    void b05_whoever_still_lacks_the_code_is_told_nothing() throws Exception {
        String name = samples.holding("analyst");
        samples.giveSecondFactor(name);
        assertThat(ask(signIn(name, SampleAccounts.PASSWORD), get("/sign-in/code")))
                .contains("authenticator")
                .doesNotContain(TOLD);
    }

    @Test
    void b06_a_change_that_no_page_made_is_told_as_well() throws Exception {
        String name = samples.holding("analyst");
        Acting.as("system:somebody with SQL", "", () -> {
            accounts.setPassword(id(name), encoder.encode(NEW));
        });
        assertThat(ask(signIn(name, NEW), get("/"))).contains(TOLD, "by whoever runs the office");
    }
}
