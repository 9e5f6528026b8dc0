package commonweal.office.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.access.SampleAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of accounts, as an administrator and as an auditor see them. */
@OfficeTest
@Import(SampleAccounts.class)
class AccountPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    private String administrator = "";

    @BeforeEach
    void comeIn() {
        administrator = samples.holding("administrator");
    }

    private ResultActions perform(String who, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(samples.as(who)).with(csrf()));
    }

    private static String text(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString();
    }

    @Test
    void a01_an_account_is_found_by_name_and_by_the_code_for_which_it_holds_a_role() throws Exception {
        String name = samples.holding("district_leader");
        assertThat(text(perform(administrator, get("/accounts").param("text", name))))
                .contains("/accounts/" + name)
                .contains("for Northfield Sample (99010000)");
        assertThat(text(perform(administrator, get("/accounts").param("text", SampleAccounts.DISTRICT))))
                .contains("/accounts/" + name + "\"");
        assertThat(text(perform(administrator, get("/accounts").param("text", SampleAccounts.OTHER_DISTRICT))))
                .doesNotContain("/accounts/" + name + "\"");
    }

    @Test
    void a02_by_role() throws Exception {
        String monitor = samples.holding("monitor");
        assertThat(text(perform(administrator, get("/accounts").param("role", "monitor"))))
                .contains("/accounts/" + monitor + "\"")
                .doesNotContain("/accounts/" + administrator + "\"");
    }

    @Test
    void a03_an_auditor_sees_them_without_a_single_form_that_changes_something() throws Exception {
        String auditor = samples.holding("auditor");
        assertThat(text(perform(auditor, get("/accounts")))).doesNotContain("Open an account");
        assertThat(text(perform(auditor, get("/accounts/" + administrator))))
                .doesNotContain("name=\"reason\"")
                .doesNotContain("/give");
        perform(auditor, post("/accounts/" + administrator + "/close").param("reason", "why not"))
                .andExpect(status().isForbidden());
    }

    @Test
    void a04_one_that_is_not_there() throws Exception {
        perform(administrator, get("/accounts/no-such-account")).andExpect(status().isNotFound());
    }

    @Test
    void b01_an_account_is_opened_and_gets_a_link_that_is_shown_once() throws Exception {
        String name = SampleAccounts.name("o+pened@example.org");
        perform(
                        administrator,
                        post("/accounts")
                                .param("name", name)
                                .param("displayName", "Opened")
                                .param("role", "analyst")
                                .param("reason", "a new colleague"))
                .andExpect(status().is3xxRedirection());
        MockHttpServletRequestBuilder link = post("/accounts/{name}/link", name).param("reason", "the first password");
        String page = text(perform(administrator, link));
        String path = page.replaceAll("(?s).*<code>http://localhost(/welcome/[A-Za-z0-9_-]{43})</code>.*", "$1");
        assertThat(text(perform(administrator, get("/accounts/{name}", name)))).doesNotContain("/welcome/");
        web.perform(post(path)
                        .param("password", "eleven quiet harbours")
                        .param("again", "eleven quiet harbours")
                        .with(csrf()))
                .andExpect(redirectedUrl("/sign-in?set"));
    }

    @Test
    void b02_what_is_refused_says_why_and_keeps_what_was_typed() throws Exception {
        ResultActions refused = perform(
                administrator,
                post("/accounts")
                        .param("name", "somebody-new")
                        .param("displayName", "Somebody")
                        .param("role", "district_leader")
                        .param("code", SampleAccounts.DISTRICT)
                        .param("reason", "a new colleague"));
        refused.andExpect(status().isBadRequest());
        assertThat(text(refused))
                .contains("role=\"alert\"")
                .contains("is Northfield Sample in the register")
                .contains("value=\"somebody-new\"")
                .contains("value=\"a new colleague\"");
    }

    @Test
    void b03_without_a_reason_nothing_changes() throws Exception {
        String name = samples.holding("analyst");
        for (String what : new String[] {"give", "end", "close", "link", "second-factor"}) {
            ResultActions refused = perform(
                    administrator,
                    post("/accounts/" + name + "/" + what)
                            .param("role", "analyst")
                            .param("code", ""));
            refused.andExpect(status().isBadRequest());
            assertThat(text(refused)).as(what).contains("Say why");
        }
    }

    @Test
    void b04_nor_with_one_of_a_thousand_and_one_characters() throws Exception {
        perform(
                        administrator,
                        post("/accounts/" + samples.holding("analyst") + "/close")
                                .param("reason", "x".repeat(1001)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void b05_a_role_is_given_and_ended() throws Exception {
        String name = samples.holding("analyst");
        perform(
                        administrator,
                        post("/accounts/" + name + "/give")
                                .param("role", "monitor")
                                .param("code", SampleAccounts.DISTRICT)
                                .param("organisationName", "Northfield Sample")
                                .param("reason", "monitors the plan"))
                .andExpect(redirectedUrl("/accounts/" + name + "?given"));
        perform(
                        administrator,
                        post("/accounts/" + name + "/end")
                                .param("role", "monitor")
                                .param("code", SampleAccounts.DISTRICT)
                                .param("reason", "no longer"))
                .andExpect(redirectedUrl("/accounts/" + name + "?ended"));
    }
}
