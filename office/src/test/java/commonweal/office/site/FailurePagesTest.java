package commonweal.office.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import commonweal.office.OfficeTest;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What is said when something failed, and where it is found again. */
@OfficeTest
@ExtendWith(OutputCaptureExtension.class)
class FailurePagesTest {

    private static final String NUMBER = "(?s).*<strong>([2-9A-Z]{8})</strong>.*";

    @Autowired
    private MockMvc web;

    private MockHttpServletResponse failed(int status, String address, MediaType wanted) throws Exception {
        return web.perform(get("/error")
                        .accept(wanted)
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("deep inside")))
                .andReturn()
                .getResponse();
    }

    @Test
    void a01_a_failure_has_a_number_that_is_found_in_the_log_with_its_cause(CapturedOutput log) throws Exception {
        String page = failed(500, "/runs", MediaType.TEXT_HTML).getContentAsString();
        assertThat(page).matches(NUMBER).doesNotContain("deep inside", "IllegalState");
        String number = page.replaceAll(NUMBER, "$1");
        assertThat(log.getAll()).contains("Failure " + number + ": GET /runs", "deep inside");
    }

    @Test
    void a02_each_has_its_own() throws Exception {
        String one =
                failed(500, "/runs", MediaType.TEXT_HTML).getContentAsString().replaceAll(NUMBER, "$1");
        String two =
                failed(500, "/runs", MediaType.TEXT_HTML).getContentAsString().replaceAll(NUMBER, "$1");
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void a03_a_program_is_given_it_too(CapturedOutput log) throws Exception {
        String answer = failed(500, "/api/runs", MediaType.APPLICATION_JSON).getContentAsString();
        assertThat(answer).doesNotContain("deep inside");
        String number = answer.replaceAll("(?s).*\"failure\":\"([2-9A-Z]{8})\".*", "$1");
        assertThat(log.getAll()).contains("Failure " + number + ": GET /api/runs");
    }

    @Test
    void a04_what_is_not_the_offices_fault_has_none(CapturedOutput log) throws Exception {
        assertThat(failed(404, "/nothing", MediaType.TEXT_HTML).getContentAsString())
                .contains("There is no such page")
                .doesNotContain("this number");
        assertThat(log.getAll()).doesNotContain("Failure ");
    }

    @Test
    void a05_a_one_time_link_does_not_get_into_the_log(CapturedOutput log) throws Exception {
        failed(500, "/welcome/a-secret-of-somebody", MediaType.TEXT_HTML);
        assertThat(log.getAll()).contains("GET /welcome/...").doesNotContain("a-secret-of-somebody");
    }
}
