package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.access.codes.OneTimeCodes;
import commonweal.office.audit.Acting;
import java.time.Instant;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** The one-time code, without which whoever approves things does not come in. */
@OfficeTest
@Import(SampleAccounts.class)
class SecondFactorTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private Accounts accounts;

    private final OneTimeCodes codes = new OneTimeCodes();

    private String commissionerWithCodes() {
        String name = samples.holding("commissioner");
        Acting.as("system:test", "", () -> {
            accounts.setFirstSecondFactor(samples.account(name).id(), SECRET);
        });
        return name;
    }

    private MockHttpSession afterPassword(String name, String address) throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/sign-in")
                        .param("username", name)
                        .param("password", SampleAccounts.PASSWORD)
                        .session(session)
                        .with(csrf())
                        .with(SampleAccounts.from(address)))
                .andExpect(redirectedUrl("/sign-in/done"));
        return session;
    }

    private String give(MockHttpSession session, String code, String address) throws Exception {
        return String.valueOf(web.perform(post("/sign-in/code")
                        .param("code", code)
                        .session(session)
                        .with(csrf())
                        .with(SampleAccounts.from(address)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private String codeNow() {
        return codes.code(SECRET, Instant.now());
    }

    /** A code that is good at no moment near to now. */
    private String wrongCode() {
        return codes.code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Instant.now());
    }

    @Test
    void a01_the_password_alone_leads_to_the_code_and_nowhere_else() throws Exception {
        MockHttpSession session = afterPassword(commissionerWithCodes(), "192.0.2.41");
        web.perform(get("/sign-in/done").session(session)).andExpect(redirectedUrl("/sign-in/code"));
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in/code"));
        web.perform(get("/").session(session)).andExpect(redirectedUrl("/sign-in/code"));
        web.perform(post("/account/sessions").session(session).with(csrf())).andExpect(redirectedUrl("/sign-in/code"));
    }

    @Test
    void a02_the_code_lets_in_and_the_session_gets_another_id() throws Exception {
        MockHttpSession session = afterPassword(commissionerWithCodes(), "192.0.2.42");
        String before = session.getId();
        assertThat(give(session, codeNow(), "192.0.2.42")).isEqualTo("/");
        assertThat(session.getId()).isNotEqualTo(before);
        web.perform(get("/account").session(session)).andExpect(status().isOk());
    }

    @Test
    void a03_no_code_is_good_twice() throws Exception {
        String name = commissionerWithCodes();
        String code = codeNow();
        assertThat(give(afterPassword(name, "192.0.2.43"), code, "192.0.2.43")).isEqualTo("/");
        MockHttpSession second = afterPassword(name, "192.0.2.43");
        assertThat(give(second, code, "192.0.2.43")).isEqualTo("/sign-in/code?refused");
        web.perform(get("/account").session(second)).andExpect(redirectedUrl("/sign-in/code"));
    }

    @Test
    void a04_a_code_of_an_older_step_is_not_good_after_a_newer_one() throws Exception {
        String name = commissionerWithCodes();
        assertThat(give(afterPassword(name, "192.0.2.44"), codeNow(), "192.0.2.44"))
                .isEqualTo("/");
        String older = codes.code(SECRET, Instant.now().minusSeconds(30));
        assertThat(give(afterPassword(name, "192.0.2.44"), older, "192.0.2.44")).isEqualTo("/sign-in/code?refused");
    }

    @Test
    void a05_whoever_has_none_yet_sets_it_up_and_is_shown_no_code() throws Exception {
        String name = samples.holding("board_clerk");
        MockHttpSession session = afterPassword(name, "192.0.2.45");
        String page = web.perform(get("/sign-in/code").session(session))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.not(Matchers.containsString("Demo only"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String secret = page.replaceAll("(?s).*<code>([A-Z2-7]+)</code>.*", "$1");
        assertThat(page).doesNotContain(codes.code(secret, Instant.now()));
        assertThat(give(session, codes.code(secret, Instant.now()), "192.0.2.45"))
                .isEqualTo("/");
        assertThat(samples.secret(name)).isEqualTo(secret);
    }

    @Test
    void a06_the_secret_is_not_shown_again() throws Exception {
        MockHttpSession session = afterPassword(commissionerWithCodes(), "192.0.2.46");
        web.perform(get("/sign-in/code").session(session))
                .andExpect(content().string(Matchers.not(Matchers.containsString(SECRET))));
    }

    @Test
    void b01_five_wrong_codes_lock_the_account_whatever_the_address() throws Exception {
        String name = commissionerWithCodes();
        for (int i = 0; i < 5; i++) {
            // The password, given again, buys no new guesses.
            assertThat(give(afterPassword(name, "192.0.2.5" + i), wrongCode(), "192.0.2.5" + i))
                    .isEqualTo("/sign-in/code?refused");
        }
        assertThat(samples.account(name).lockedUntil()).isNotNull();
    }

    @Test
    void b02_a_locked_account_is_not_let_in_by_the_right_code() throws Exception {
        String name = commissionerWithCodes();
        MockHttpSession session = afterPassword(name, "192.0.2.56");
        for (int i = 0; i < 5; i++) {
            give(session, wrongCode(), "192.0.2.56");
        }
        assertThat(give(session, codeNow(), "192.0.2.57")).isEqualTo("/sign-in/code?refused");
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in/code"));
    }

    @Test
    void b03_nobody_gives_a_code_without_a_password() throws Exception {
        assertThat(give(new MockHttpSession(), codeNow(), "192.0.2.58")).isEqualTo("/sign-in");
    }

    @Test
    void b04_whoever_set_one_up_by_choice_is_asked_for_it_too() throws Exception {
        String name = samples.holding("analyst");
        Acting.as("system:test", "", () -> {
            accounts.setFirstSecondFactor(samples.account(name).id(), SECRET);
        });
        MockHttpSession session = afterPassword(name, "192.0.2.59");
        web.perform(get("/account").session(session)).andExpect(redirectedUrl("/sign-in/code"));
        assertThat(samples.secret(name)).isEqualTo(SECRET);
    }
}
