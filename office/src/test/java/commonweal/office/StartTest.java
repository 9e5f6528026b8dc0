package commonweal.office;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What whoever comes for the first time meets. */
@OfficeTest
class StartTest {

    @Autowired
    private MockMvc web;

    @Test
    void a01_the_first_page_is_for_everybody() throws Exception {
        web.perform(get("/")).andExpect(status().isOk());
    }

    @Test
    void a02_the_way_in_is_open() throws Exception {
        web.perform(get("/sign-in")).andExpect(status().isOk());
    }

    @Test
    void a03_other_pages_lead_to_it() throws Exception {
        web.perform(get("/nothing-here")).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void a04_a_program_without_a_token_hears_401() throws Exception {
        web.perform(get("/api/nothing-here")).andExpect(status().isUnauthorized());
    }
}
