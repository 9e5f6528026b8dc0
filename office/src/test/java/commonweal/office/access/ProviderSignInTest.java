package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import commonweal.office.OfficeTest;
import commonweal.office.audit.Acting;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Coming in by the agency's own sign-in, tried against a small one that the test runs. */
@OfficeTest
@Import(SampleAccounts.class)
class ProviderSignInTest {

    private static final SmallProvider PROVIDER = provider();

    private static SmallProvider provider() {
        try {
            return new SmallProvider();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("commonweal.oidc.issuer", PROVIDER::issuer);
        settings.add("commonweal.oidc.client-id", () -> SmallProvider.CLIENT);
        settings.add("commonweal.oidc.client-secret", () -> SmallProvider.SECRET);
        settings.add("commonweal.oidc.name", () -> "Sample Agency");
    }

    @AfterAll
    static void end() {
        PROVIDER.close();
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private Identities identities;

    @Autowired
    private SampleAccounts samples;

    /** What the office answers, in a session. */
    private MockHttpServletResponse ask(MockHttpServletRequestBuilder question, MockHttpSession session)
            throws Exception {
        MvcResult result = web.perform(question.session(session).with(csrf())).andReturn();
        return result.getResponse();
    }

    /** Goes to the agency's sign-in and comes back; returns where the office sends on to. */
    private String goAndComeBack(MockHttpSession session, String as) throws Exception {
        PROVIDER.nextIs(as);
        String there = sentOn(ask(get(IdentityProvider.GO), session));
        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize?").contains("nonce=", "code_challenge=", "state=");
        URI back = PROVIDER.signIn(there);
        return sentOn(ask(get(back), session));
    }

    private static String sentOn(MockHttpServletResponse answer) {
        return Optional.ofNullable(answer.getRedirectedUrl()).orElse("nowhere");
    }

    /** Opens an account that holds a role; returns the link that its owner is given. */
    private String open(String name, String role) throws Exception {
        return Acting.as("system:test", "for the tests", () -> {
            UUID account = accounts.open(name, name, true);
            accounts.give(account, new HeldRole(role, ""));
            return links.forPassword(account);
        });
    }

    @Test
    void a01_the_page_to_sign_in_offers_it_by_its_name() throws Exception {
        assertThat(ask(get("/sign-in"), new MockHttpSession()).getContentAsString())
                .contains("Sign in with Sample Agency", "href=\"" + IdentityProvider.GO + "\"");
    }

    @Test
    void a02_whoever_is_known_there_but_not_here_does_not_come_in() throws Exception {
        MockHttpSession session = new MockHttpSession();

        assertThat(goAndComeBack(session, "a-stranger")).isEqualTo("/sign-in?unknown");
        assertThat(ask(get("/sign-in?unknown"), new MockHttpSession()).getContentAsString())
                .contains("no account here is connected");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void a03_a_one_time_link_connects_the_account_and_from_then_on_its_owner_comes_in() throws Exception {
        String link = open("oidc-analyst", "analyst");
        MockHttpSession first = new MockHttpSession();

        assertThat(ask(get(link), first).getContentAsString()).contains("Sign in with Sample Agency");
        assertThat(ask(get(link + "/provider"), first).getRedirectedUrl()).isEqualTo(IdentityProvider.GO);
        assertThat(goAndComeBack(first, "subject-17")).isEqualTo("/sign-in/done");
        assertThat(ask(get("/runs"), first).getStatus()).isEqualTo(200);

        MockHttpSession later = new MockHttpSession();
        assertThat(goAndComeBack(later, "subject-17")).isEqualTo("/sign-in/done");
        assertThat(ask(get("/runs"), later).getStatus()).isEqualTo(200);
        assertThat(ask(get(link), new MockHttpSession()).getContentAsString()).contains("good no longer");
    }

    @Test
    void a04_whoever_needs_a_one_time_code_is_asked_for_it_all_the_same() throws Exception {
        String link = open("oidc-commissioner", "commissioner");
        MockHttpSession session = new MockHttpSession();
        ask(get(link + "/provider"), session);

        assertThat(goAndComeBack(session, "subject-4")).isEqualTo("/sign-in/done");
        assertThat(ask(get("/runs"), session).getRedirectedUrl()).isEqualTo(AccessCheck.CODE_PAGE);
    }

    @Test
    void b01_an_owner_connects_the_account_with_the_password_and_ends_it_again() throws Exception {
        String name = samples.holding("program_officer");
        MockHttpSession session = signedIn(name);

        assertThat(ask(post("/account/provider").param("password", "not the password"), session)
                        .getContentAsString())
                .contains("This is not the password");
        assertThat(ask(post("/account/provider").param("password", SampleAccounts.PASSWORD), session)
                        .getContentAsString())
                .contains("Go on to Sample Agency");
        goAndComeBack(session, "subject-20");
        assertThat(goAndComeBack(new MockHttpSession(), "subject-20")).isEqualTo("/sign-in/done");

        ask(post("/account/provider/end").param("password", SampleAccounts.PASSWORD), signedIn(name));
        assertThat(goAndComeBack(new MockHttpSession(), "subject-20")).isEqualTo("/sign-in?unknown");
    }

    @Test
    void b02_one_who_has_an_account_already_gets_no_second_one() throws Exception {
        MockHttpSession first = new MockHttpSession();
        ask(get(open("oidc-one", "analyst") + "/provider"), first);
        goAndComeBack(first, "subject-30");
        MockHttpSession second = new MockHttpSession();
        String link = open("oidc-two", "auditor");
        ask(get(link + "/provider"), second);

        assertThat(goAndComeBack(second, "subject-30")).isEqualTo("/sign-in?used");
        assertThat(identities.account(PROVIDER.issuer(), "subject-30"))
                .isEqualTo(accounts.find("oidc-one").map(Account::id));
        assertThat(ask(get(link), new MockHttpSession()).getContentAsString())
                .as("the link was not used up")
                .contains("Sign in with Sample Agency");
    }

    @Test
    void b03_an_answer_to_a_question_that_was_not_asked_in_this_session_is_not_taken() throws Exception {
        PROVIDER.nextIs("subject-17");
        String there = sentOn(ask(get(IdentityProvider.GO), new MockHttpSession()));
        MockHttpSession another = new MockHttpSession();

        assertThat(ask(get(PROVIDER.signIn(there)), another).getRedirectedUrl()).isEqualTo("/sign-in?provider");
    }

    @Test
    void b04_a_closed_account_does_not_come_in() throws Exception {
        MockHttpSession session = new MockHttpSession();
        ask(get(open("oidc-closed", "analyst") + "/provider"), session);
        goAndComeBack(session, "subject-40");
        Acting.as(
                "system:test",
                "left",
                () -> accounts.close(accounts.find("oidc-closed").orElseThrow().id(), LocalDate.of(2013, 10, 15)));

        assertThat(goAndComeBack(new MockHttpSession(), "subject-40")).isEqualTo("/sign-in?unknown");
    }

    @Test
    void b05_an_answer_that_somebody_else_has_signed_is_not_taken() throws Exception {
        PROVIDER.nextIsForged();

        assertThat(goAndComeBack(new MockHttpSession(), "subject-17")).isEqualTo("/sign-in?provider");
    }

    private MockHttpSession signedIn(String name) throws Exception {
        MockHttpSession session = new MockHttpSession();
        ask(post("/sign-in").param("username", name).param("password", SampleAccounts.PASSWORD), session);
        return session;
    }
}
