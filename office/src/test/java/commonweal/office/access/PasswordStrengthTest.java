package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.audit.Acting;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

/** How good a password is while it is typed, and that nothing of it stays. */
@OfficeTest
@Import(SampleAccounts.class)
@ExtendWith(OutputCaptureExtension.class)
class PasswordStrengthTest {

    private static final String OWN = "/account/password/strength";

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Autowired
    private OneTimeLinks links;

    @Autowired
    private PasswordRules rules;

    private String own(String password) throws Exception {
        return web.perform(
                        post(OWN).param("password", password).with(csrf()).with(samples.as(samples.holding("analyst"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void a01_from_nothing_to_very_good() {
        assertThat(rules.look("", "jo").score()).isZero();
        assertThat(rules.look("seven", "jo").words()).contains("at least 12");
        assertThat(rules.look("password1234", "jo").score()).isLessThan(3);
        assertThat(rules.look("eleven quiet harbours", "jo"))
                .isEqualTo(new PasswordRules.Look(4, "Very good: hard to guess."));
        assertThat(rules.look("x".repeat(73), "jo").score()).isZero();
    }

    @Test
    void a02_it_never_calls_good_what_is_refused_nor_the_other_way_round() {
        for (String password : new String[] {
            "aaaaaaaaaaaa", "correct horse battery", "jo.smith.jo.smith", "Tr0ub4dor&3xyz", "commonweal-commonweal"
        }) {
            assertThat(rules.look(password, "jo.smith").score() >= 3)
                    .as(password)
                    .isEqualTo(rules.fault(password, "jo.smith").isEmpty());
        }
    }

    @Test
    void b01_the_owner_asks_and_nothing_of_it_is_written_anywhere(CapturedOutput log) throws Exception {
        assertThat(own("eleven quiet harbours")).isEqualTo("{\"score\":4,\"words\":\"Very good: hard to guess.\"}");
        assertThat(own("zebra")).contains("at least 12");
        assertThat(log.getAll()).doesNotContain("harbours", "zebra");
    }

    @Test
    void b02_nobody_asks_without_having_signed_in_or_from_another_site() throws Exception {
        web.perform(post(OWN).param("password", "x").with(csrf())).andExpect(redirectedUrl("/sign-in"));
        web.perform(post(OWN).param("password", "x").with(samples.as(samples.holding("analyst"))))
                .andExpect(status().isForbidden());
        web.perform(get(OWN).param("password", "x").with(samples.as(samples.holding("analyst"))))
                .andExpect(status().isMethodNotAllowed());
    }

    @Test
    void b03_whoever_has_a_link_asks_with_it_and_the_link_stays_good() throws Exception {
        String name = samples.holding("analyst");
        String[] link = new String[1];
        Acting.as(
                "system:test",
                "",
                () -> link[0] = links.forPassword(samples.account(name).id()));
        web.perform(post(link[0] + "/strength").param("password", name + "-xyz").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("name of the account")));
        web.perform(get(link[0])).andExpect(content().string(Matchers.containsString(link[0] + "/strength")));
        web.perform(post("/welcome/nothing/strength").param("password", "x").with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void c01_the_script_is_the_offices_own_and_no_page_has_one_within() throws Exception {
        assertThat(getClass().getResource("/static/look/password.js")).isNotNull();
        String page = web.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("<script src=\"/look/password.js\" defer></script>");
        assertThat(page.replaceAll("<script src=\"/look/password.js\" defer></script>", ""))
                .doesNotContain("<script", "onclick=", "style=");
    }
}
