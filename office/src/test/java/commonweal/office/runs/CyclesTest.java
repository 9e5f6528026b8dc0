package commonweal.office.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.audit.Acting;
import commonweal.office.runs.Cycle.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a year's results, told in order: one test goes on where the one before ended. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office of its own")
@TestMethodOrder(MethodOrderer.MethodName.class)
class CyclesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private RunFacts run() {
        return runs.list().getFirst();
    }

    @Test
    void a01_a_run_is_loaded_from_the_inbox() throws Exception {
        copy(ExampleRuns.of2012(), inbox.folder().resolve("lists-2012"));
        web.perform(post("/runs/load")
                        .param("folder", "lists-2012")
                        .param("reason", "the published lists")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "analyst")))
                .andExpect(status().is3xxRedirection());
        assertThat(run().policy()).isEqualTo("massachusetts/2012");
        assertThat(run().schools()).isEqualTo(1829);
        assertThat(runs.results(run().id())).hasSize(2229);
    }

    @Test
    void a02_from_nowhere_else() throws Exception {
        for (String folder : List.of("../runs", "..", "/etc", "lists-2012/..", "nothing")) {
            web.perform(post("/runs/load")
                            .param("folder", folder)
                            .param("reason", "to see")
                            .with(csrf())
                            .with(SignInAs.role(accounts, "analyst")))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void a03_a_folder_that_was_changed_is_refused_with_what_is_wrong() throws Exception {
        Path changed = inbox.folder().resolve("changed");
        copy(ExampleRuns.of2012(), changed);
        Files.writeString(changed.resolve("levels.csv"), "year,org\n");
        web.perform(post("/runs/load")
                        .param("folder", "changed")
                        .param("reason", "to see")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "analyst")))
                .andExpect(flash().attributeExists("faults"));
    }

    @Test
    void a04_loading_it_again_changes_nothing() throws Exception {
        String before = entries();
        Acting.as("system:test", "again", () -> runs.load(ExampleRuns.of2012()));
        assertThat(runs.list()).hasSize(1);
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void b01_nobody_but_the_commissioner_makes_results_final() throws Exception {
        Acting.as("system:test", "", () -> {
            cycles.review(run(), "the published lists");
        });
        assertThat(cycles.find(2012).orElseThrow().stage()).isEqualTo(Stage.REVIEW);
        web.perform(post("/cycles/2012/final")
                        .param("reason", "it is time")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "analyst")))
                .andExpect(status().isForbidden());
    }

    @Test
    void b02_a_step_needs_a_reason() throws Exception {
        web.perform(post("/cycles/2012/final")
                        .param("reason", " ")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "commissioner")))
                .andExpect(flash().attributeExists("faults"));
        assertThat(cycles.find(2012).orElseThrow().stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void b03_publishing_does_not_skip_a_step() {
        assertThatThrownBy(() -> Acting.as("system:test", "", () -> cycles.publish(2012)))
                .isInstanceOf(Cycles.NotNow.class)
                .hasMessageContaining("are In review; this step follows on Final only");
    }

    @Test
    void b04_a_step_that_breaks_off_was_not_taken() {
        TransactionTemplate step = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> Acting.as(
                        "system:test",
                        "",
                        () -> step.executeWithoutResult(status -> {
                            cycles.makeFinal(2012);
                            throw new IllegalStateException("the light went out");
                        })))
                .hasMessage("the light went out");
        assertThat(cycles.find(2012).orElseThrow().stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void b05_the_commissioner_takes_the_step_and_the_record_has_the_reason() throws Exception {
        web.perform(post("/cycles/2012/final")
                        .param("reason", "the review is over")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "commissioner")))
                .andExpect(flash().attributeExists("messages"));
        assertThat(cycles.find(2012).orElseThrow().stage()).isEqualTo(Stage.FINAL);
        assertThat(database.sql("""
                                select actor || ': ' || reason from audit.entry
                                where subject = 'runs.cycle' order by number desc limit 1
                                """).query(String.class).single()).isEqualTo("test-commissioner: the review is over");
    }

    @Test
    void b06_final_results_take_no_other_run() {
        assertThatThrownBy(() -> Acting.as("system:test", "", () -> cycles.review(run(), "once more")))
                .isInstanceOf(Cycles.NotNow.class)
                .hasMessageContaining("The results of 2012 are final");
    }

    @Test
    void b07_published_everybody_sees_them() throws Exception {
        web.perform(get("/schools/00950505")).andExpect(status().isNotFound());
        web.perform(post("/cycles/2012/publish")
                        .param("reason", "as announced")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "commissioner")))
                .andExpect(flash().attributeExists("messages"));
        web.perform(get("/schools/00950505")).andExpect(status().isOk());
    }

    @Test
    void c01_made_up_students_enter_no_cycle() {
        RunFacts made =
                new RunFacts("0".repeat(64), 2013, "massachusetts/2013", "", "", true, true, 1, 1, Instant.EPOCH);
        assertThatThrownBy(() -> Acting.as("system:test", "", () -> cycles.review(made, "to see")))
                .isInstanceOf(Cycles.NotNow.class)
                .hasMessageContaining("students who do not exist");
        assertThat(cycles.find(2013)).isEmpty();
    }

    private String entries() {
        return database.sql("select count(*)::text from audit.entry where subject <> 'access.account'")
                .query(String.class)
                .single();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
