package commonweal.office.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import commonweal.office.OfficeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** In a demo nobody needs a telephone: the page shows the code. {@link SecondFactorTest} sees that nowhere else it does. */
@OfficeTest
@Import(SampleAccounts.class)
@TestPropertySource(properties = "commonweal.demo=true")
class DemoCodeTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SampleAccounts samples;

    @Test
    void a01_the_code_that_is_shown_lets_in_and_the_next_time_another_does() throws Exception {
        String name = samples.holding("commissioner");
        String first = comeIn(name);
        String second = comeIn(name);
        assertThat(second).isNotEqualTo(first);
    }

    /** Signs in with the code that the page shows, and returns it. */
    private String comeIn(String name) throws Exception {
        MockHttpSession session = new MockHttpSession();
        web.perform(post("/sign-in")
                .param("username", name)
                .param("password", SampleAccounts.PASSWORD)
                .session(session)
                .with(csrf()));
        String page = web.perform(get("/sign-in/code").session(session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Demo only").contains("name=\"code\"");
        String code = page.replaceAll("(?s).*the code now is <strong>([0-9]{6})</strong>.*", "$1");
        web.perform(post("/sign-in/code").param("code", code).session(session).with(csrf()))
                .andExpect(redirectedUrl("/"));
        return code;
    }
}
