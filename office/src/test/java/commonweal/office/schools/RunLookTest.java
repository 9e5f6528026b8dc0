package commonweal.office.schools;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.faults.Faults;
import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.audit.Acting;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Stages;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A run can be looked at before, or without ever, entering the cycle of a year. */
@OfficeTest
class RunLookTest {

    private static final String RANDOLPH = "02440000";

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    private String page(String address) throws Exception {
        return web.perform(get(address).with(SignInAs.role(accounts, "analyst")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private RunFacts published() {
        return ExampleRuns.published2012(runs, cycles);
    }

    @Test
    void a01_it_says_how_many_are_in_each_level_and_what_it_was_made_of() throws Exception {
        assertThat(page("/runs/" + published().id()))
                .contains("Level 4 12 43")
                .contains("Level 5 1 0")
                .contains("2,229 of 2,229 schools and districts, by code; the first 100 are shown")
                .contains("measures.csv")
                .doesNotContain("No real student");
    }

    @Test
    void a02_its_results_are_found_by_level_and_by_name() throws Exception {
        String run = "/runs/" + published().id();
        assertThat(page(run + "?level=5")).contains("1 of 2,229").contains("Lawrence");
        assertThat(page(run + "?q=02440505")).contains("1 of 2,229").contains("Randolph High");
        assertThat(page(run + "?q=durfee")).contains("1 of 2,229").contains("00950505");
        assertThat(page(run + "?q=nobody")).contains("Nothing in the run is like this");
    }

    /** No school puts Randolph into Level 4: its schools give Level 3, the Board's vote Level 4. */
    @Test
    void a03_each_result_has_its_reasons_with_the_decision_beside_what_was_computed() throws Exception {
        assertThat(page("/runs/" + published().id() + "/of/" + RANDOLPH))
                .contains("Level 4 Underperforming district")
                .contains("The computation alone gives Level 3")
                .contains("Why this level?");
    }

    /** The same for programs; the index of Abington is 61, that of its high needs students 54. */
    @Test
    void a04_programs_get_the_same() throws Exception {
        String answer = page("/api/runs/" + published().id());
        assertThat(answer)
                .contains("\"file\": \"measures.csv\"")
                .contains("\"cumulative_ppi_all\": 61")
                .contains("\"cumulative_ppi_high_needs\": 54");
        web.perform(get("/api/runs/" + "0".repeat(64)).with(SignInAs.role(accounts, "analyst")))
                .andExpect(status().isNotFound());
    }

    @Test
    void b01_a_district_does_not_see_it_and_what_is_not_there_is_not_found() throws Exception {
        String run = "/runs/" + published().id();
        web.perform(get(run + "/of/" + RANDOLPH).with(SignInAs.role(accounts, "district_leader", RANDOLPH)))
                .andExpect(status().isForbidden());
        var analyst = SignInAs.role(accounts, "analyst");
        web.perform(get("/runs/" + "0".repeat(64)).with(analyst)).andExpect(status().isNotFound());
        web.perform(get(run + "/of/99999999").with(analyst)).andExpect(status().isNotFound());
    }

    @Test
    void c01_a_run_of_made_up_students_says_so_and_offers_no_review(@TempDir Path folder) throws Exception {
        RunFacts run = Acting.as("system:test", "to look at it", () -> runs.load(madeUp(folder.resolve("run"))));
        assertThat(run.synthetic()).isTrue();
        assertThat(page("/runs/" + run.id())).contains("No real student stands behind these figures");
        assertThat(page("/runs/" + run.id() + "/of/" + RANDOLPH))
                .contains("No real student stands behind this result.");
        assertThat(page("/runs")).contains("Made up: to be looked at, never published");
    }

    /** The figures of 2012 with the mark that the engine gives to all it makes of made-up students. */
    private static Path madeUp(Path run) throws Exception {
        InputFiles lists = InputFiles.shipped("massachusetts-2012");
        Determination.make(
                new Determination.Request(
                        "massachusetts/2012",
                        InputFiles.of(Map.of(
                                "roster.csv", file(lists, "roster.csv"),
                                "decisions.csv", file(lists, "decisions.csv"),
                                "measures.csv", marked(file(lists, "measures.csv")))),
                        run,
                        false,
                        false),
                Stages.UNSEEN);
        return run;
    }

    private static byte[] file(InputFiles lists, String name) {
        return lists.find(name, new Faults()).orElseThrow();
    }

    private static byte[] marked(byte[] table) {
        return new String(table, UTF_8)
                .replaceAll("(?m)(?<=.)$", ",yes")
                .replaceFirst(",yes", ",synthetic")
                .getBytes(UTF_8);
    }
}
