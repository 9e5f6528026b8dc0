package commonweal.office.assistance;

import static commonweal.office.assistance.ExampleAssistance.acting;
import static commonweal.office.assistance.ExampleAssistance.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.assistance.areas.MapFile;
import commonweal.office.assistance.areas.Servings;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** The list of which region serves which district, entered whole or not at all. */
@AssistanceTest
class F_MapFileTest {

    /** Attleboro, Chelsea, Fitchburg, Haverhill: served by no office that was published. */
    private static final String ATTLEBORO = "00160000";

    private static final String CHELSEA = "00570000";
    private static final String FITCHBURG = "00970000";
    private static final String HAVERHILL = "01280000";

    @Autowired
    private MapFile file;

    @Autowired
    private Servings servings;

    @Autowired
    private ExampleAssistance example;

    @Autowired
    private MockMvc web;

    @Autowired
    private Accounts accounts;

    private MapFile.Outcome enter(String list) {
        return acting(() -> file.enter(list.getBytes(StandardCharsets.UTF_8), "A letter"));
    }

    /** Line 3 names no office, line 4 no day, line 5 a district that another office serves. Line 2 is right. */
    @Test
    void a01_three_faults_are_said_at_once_and_nothing_is_entered() {
        assertThat(example.unit(ATTLEBORO).name()).isEqualTo("Attleboro");
        MapFile.Outcome outcome = enter("""
                district,office,from
                00160000,dsac-southeast,2013-07-01
                00570000,dsac-harbor,2013-07-01
                00970000,dsac-central-massachusetts,July 2013
                01490000,dsac-northeast,2013-07-01
                """);
        assertThat(outcome.entered()).isZero();
        assertThat(outcome.faults()).hasSize(3);
        assertThat(outcome.faults().get(0)).startsWith("Line 3: There is no office \"dsac-harbor\".");
        assertThat(outcome.faults().get(1)).startsWith("Line 4: \"July 2013\" is not a day.");
        assertThat(outcome.faults().get(2))
                .startsWith("Line 5: Lawrence is served by Office of District and School Turnaround");
        assertThat(servings.history(ATTLEBORO)).isEmpty();
    }

    @Test
    void a02_a_line_can_have_two_faults_and_a_district_stands_once() {
        assertThat(enter("""
                        district,office,from
                        99999999,nowhere,2013-07-01
                        00160000,dsac-southeast,2013-07-01
                        160000,dsac-northeast,2013-07-01
                        """).faults())
                .hasSize(3)
                .anySatisfy(fault -> assertThat(fault).contains("Line 4: Attleboro stands in line 3 already."));
    }

    @Test
    void b01_a_list_without_a_fault_is_entered_whole() {
        MapFile.Outcome outcome = enter("""
                district,office,from,until,why
                00160000,dsac-southeast,2013-07-01,,
                00570000,Greater Boston,2013-07-01,2014-06-30,For a year
                """);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.entered()).isEqualTo(2);
        assertThat(servings.of(ATTLEBORO, day("2013-10-15")).orElseThrow().why())
                .isEqualTo("A letter");
        assertThat(servings.of(CHELSEA, day("2013-10-15")).orElseThrow().office())
                .isEqualTo("dsac-greater-boston");
        assertThat(servings.of(CHELSEA, day("2014-07-01"))).isEmpty();
    }

    @Test
    void c01_the_page_takes_a_file_and_says_its_faults_beside_what_was_typed() throws Exception {
        MockHttpServletResponse wrong = web.perform(multipart("/assistance/map")
                        .file(new MockMultipartFile(
                                "file",
                                "list.csv",
                                "text/csv",
                                "district,office,from\n00970000,dsac-northeast,\n".getBytes(StandardCharsets.UTF_8)))
                        .param("reason", "A letter of July")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "program_officer")))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("Line 2: The first day is missing.", "A letter of July", "Nothing was entered.");
        assertThat(servings.history(FITCHBURG)).isEmpty();
    }

    @Test
    void c02_and_a_list_that_was_pasted() throws Exception {
        MockHttpServletResponse right = web.perform(post("/assistance/map")
                        .param("list", "district,office,from\n" + HAVERHILL + ",dsac-northeast,2013-07-01\n")
                        .param("reason", "A letter of July")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "program_officer")))
                .andReturn()
                .getResponse();
        assertThat(right.getStatus()).isEqualTo(302);
        assertThat(servings.of(HAVERHILL, day("2013-10-15")).orElseThrow().why())
                .isEqualTo("A letter of July");
    }
}
