package commonweal.office.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A form that was sent empty comes back with each fault at the top and beside its field, and everything finds its field. */
@OfficeTest
class FieldsTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    private static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("^[^\"]*\"#?|\"$", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/partners",
                "/projects",
                "/assistance/people",
                "/assistance/requests",
                "/assistance/new-office",
                "/assistance/map",
                "/assistance/offices/dsac-northeast",
                "/assistance/districts/01370000/move",
                "/reviews/new",
                "/reviews/plans",
            })
    void a01_every_fault_leads_to_its_field_and_stands_beside_it(String path) throws Exception {
        String page = web.perform(post(path).with(csrf()).with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        List<String> ids = all(page, "\\bid=\"[^\"]+\"");
        assertThat(ids).doesNotHaveDuplicates();
        String main = page.substring(page.indexOf("<main"));
        String summary = main.substring(main.indexOf("usa-alert--error"), main.indexOf("</ul>"));
        List<String> faulty = all(summary, "href=\"#[^\"]+\"");
        assertThat(faulty).isNotEmpty();
        assertThat(ids).containsAll(faulty);
        assertThat(ids)
                .containsAll(faulty.stream().map(field -> field + "-fault").toList());
        assertThat(all(main, "class=\"usa-error-message\"")).hasSameSizeAs(faulty);
        assertThat(ids)
                .containsAll(all(main, "aria-describedby=\"[^\"]+\"").stream()
                        .flatMap(several -> Stream.of(several.split(" ")))
                        .toList());
        assertThat(ids)
                .containsAll(all(main, "<label [^>]*for=\"[^\"]+\"").stream()
                        .map(label -> label.replaceAll(".*for=\"", ""))
                        .toList());
    }
}
