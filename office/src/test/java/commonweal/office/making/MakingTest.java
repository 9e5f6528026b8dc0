package commonweal.office.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.faults.Faults;
import commonweal.files.ContentHash;
import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.api.Described;
import commonweal.office.audit.Acting;
import commonweal.office.corrections.Filing;
import commonweal.office.corrections.Filings;
import commonweal.office.making.Making.State;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Inbox;
import commonweal.office.runs.RecordedDecisions;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.runs.RunsFolder;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Run;
import commonweal.run.Stages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * From a correction to a new run, told in order, on the real lists of 2016. Foxborough High has a cumulative index of 74 and
 * is in Level 2; with the 75 that is accepted it is in Level 1.
 */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=a workshop of its own")
@Import(MakingTest.DecisionsOfTheTest.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class MakingTest {

    private static final String SCHOOL = "00990505";
    private static final String INDEX_ALL = "2016.all..cumulative_ppi";

    /** The decisions that the office has on record: those of the lists, and what a test adds. */
    @TestConfiguration
    static class DecisionsOfTheTest {

        static volatile String added = "";
        static volatile byte @Nullable [] ofLists;

        @Bean
        @Primary
        static RecordedDecisions decisionsOfTheTest() {
            return year -> {
                byte[] lists = ofLists;
                return lists == null
                        ? new byte[0]
                        : (new String(lists, StandardCharsets.UTF_8) + added).getBytes(StandardCharsets.UTF_8);
            };
        }
    }

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
    private Maker maker;

    @Autowired
    private Makings makings;

    @Autowired
    private Filings filings;

    @Autowired
    private RunsFolder folder;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path temp;

    @BeforeEach
    void review() throws Exception {
        RunFacts run = ExampleRuns.inReview2016(runs, cycles);
        if (DecisionsOfTheTest.ofLists == null) {
            DecisionsOfTheTest.ofLists =
                    RunInputs.of(runs.open(run).run().folder()).files(List.of()).get("decisions.csv");
        }
    }

    private RequestPostProcessor analyst() {
        return SignInAs.role(accounts, "analyst");
    }

    private String page(String address, RequestPostProcessor who) throws Exception {
        return web.perform(get(address).with(who))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .replace("&gt;", ">")
                .replaceAll("\\s+", " ");
    }

    /** Asks for a run by the page and waits for its end. */
    private Making made(String address, String... fields) throws Exception {
        var request = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        String there = web.perform(request.with(csrf()).with(analyst()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(there).matches("/makings/[0-9]+");
        return ended(Long.parseLong(String.valueOf(there).substring("/makings/".length())));
    }

    private Making ended(long number) throws InterruptedException {
        Instant until = Instant.now().plus(Duration.ofSeconds(120));
        Making making = makings.find(number).orElseThrow();
        while (making.running() && Instant.now().isBefore(until)) {
            Thread.sleep(50);
            making = makings.find(number).orElseThrow();
        }
        return making;
    }

    private static String seen(String page) {
        Matcher matcher = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private Filing accepted() throws Exception {
        RequestPostProcessor principal = SignInAs.role(accounts, "school_leader", SCHOOL);
        String shown = web.perform(multipart("/corrections/new/" + SCHOOL)
                        .param("do", "preview")
                        .param("value:" + INDEX_ALL, "75")
                        .with(csrf())
                        .with(principal))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        web.perform(multipart("/corrections/new/" + SCHOOL)
                        .param("do", "send")
                        .param("kind", "discrepancy")
                        .param("words", "The retest was left out.")
                        .param("value:" + INDEX_ALL, "75")
                        .param("seen", seen(shown))
                        .with(csrf())
                        .with(principal))
                .andExpect(status().is3xxRedirection());
        Filing filing = filings.list().getLast();
        web.perform(post(filing.href() + "/decide")
                        .param("decision", "accept")
                        .param("reason", "The retest counts.")
                        .param("seen", seen(page(filing.href(), analyst())))
                        .with(csrf())
                        .with(analyst()))
                .andExpect(status().is3xxRedirection());
        return filings.find(filing.number()).orElseThrow();
    }

    // ---- Made of the run in review ---------------------------------------------------------------------------------

    @Test
    void a01_with_nothing_corrected_it_is_the_very_same_run() throws Exception {
        Making making = made("/makings/of-cycle", "year", "2016", "reason", "to see that it is the same");
        assertThat(making.state()).isEqualTo(State.DONE);
        assertThat(making.run()).isEqualTo(making.base());
        assertThat(making.decisionsFrom()).isEqualTo("office");
        assertThat(runs.list()).hasSize(1);
        assertThat(plain(page(making.href(), analyst()))).contains("It is the same run as before");
    }

    @Test
    void a02_with_a_corrected_figure_it_is_a_new_run_and_the_review_stays_what_it_is() throws Exception {
        Filing filing = accepted();
        String base = cycles.find(2016).orElseThrow().run();
        assertThat(page("/runs", analyst())).contains("1 accepted figure is not in this run: make a new one first.");
        Making making = made("/makings/of-cycle", "year", "2016", "reason", "with the correction");
        assertThat(making.state()).isEqualTo(State.DONE);
        String made = String.valueOf(making.run());
        assertThat(made).isNotEqualTo(base);
        assertThat(makings.correctionsOf(making.number())).containsExactly(filing.number());
        assertThat(runs.result(base, SCHOOL).orElseThrow().level()).isEqualTo("2");
        assertThat(runs.result(made, SCHOOL).orElseThrow().level()).isEqualTo("1");
        assertThat(cycles.find(2016).orElseThrow().run()).isEqualTo(base);
        assertThat(plain(page("/corrections/of-run/" + made, analyst())))
                .contains("No. " + filing.number() + " , about " + SCHOOL)
                .contains("the decisions recorded in the office")
                .contains("decisions.csv");
        assertThat(page(filing.href(), analyst())).contains("not in the run of");
    }

    @Test
    void a03_put_in_review_it_takes_the_place_of_the_other_and_the_page_of_the_year_leads_to_what_changed()
            throws Exception {
        String base = cycles.find(2016).orElseThrow().run();
        String made = String.valueOf(makings.list().getFirst().run());
        web.perform(post("/runs/" + made + "/review")
                        .param("reason", "corrected")
                        .with(csrf())
                        .with(analyst()))
                .andExpect(flash().attributeExists("messages"));
        assertThat(cycles.find(2016).map(Cycle::run)).contains(made);
        assertThat(page("/runs", analyst()))
                .contains("/runs/" + base + "/compare/" + made)
                .doesNotContain("not in this run");
        assertThat(plain(page(filings.list().getFirst().href(), SignInAs.role(accounts, "school_leader", SCHOOL))))
                .contains("What was accepted is in the run of 2016");
    }

    private String compared(String query) {
        var entries = cycles.entries(2016);
        return "/runs/" + entries.getFirst().run() + "/compare/"
                + entries.getLast().run() + query;
    }

    @Test
    void a04_the_difference_names_exactly_what_changed_and_why() throws Exception {
        String page = plain(page(compared(""), analyst()));
        assertThat(page)
                .contains("one school or district with a changed result")
                .contains("Input files different in measures.csv Rules the same")
                .contains("Level 2 → Level 1 1")
                .contains("Foxborough High " + SCHOOL)
                .contains("Level: Level 2 → Level 1 by an input")
                .contains("Cumulative index, 2016, All students: 74 → 75 by an input")
                .contains("measures.csv, 2016 all cumulative_ppi: 74 -> 75.")
                .contains("Correction No. " + filings.list().getFirst().number());
        String csv = page(compared(".csv"), analyst());
        assertThat(csv.lines().skip(1))
                .allMatch(line -> line.startsWith(SCHOOL + ",Foxborough High,"))
                .anyMatch(line -> line.contains(",level,,2,1,an input,"))
                .anyMatch(line -> line.contains(",cumulative_index,2016 all,74,75,an input,"));
        assertThat(plain(page(compared("?show=levels"), analyst()))).contains("1 in all");
    }

    @Test
    void a05_a_program_reads_the_same() throws Exception {
        String address = compared("");
        String difference = read("/api/runs/{before}/compare/{after}", "/api" + address);
        assertThat(difference).contains(SCHOOL, "cumulative_index", "\"before\": \"74\"", "\"after\": \"75\"");

        String made = address.substring(address.lastIndexOf('/') + 1);
        long number = makings.of(made).orElseThrow().number();
        assertThat(read("/api/corrections/of-run/{id}", "/api/corrections/of-run/" + made))
                .contains("\"making\": " + number);
        assertThat(read("/api/makings/{number}", "/api/makings/" + number))
                .contains("\"state\": \"done\"", "\"run\": \"" + made + "\"", "with the correction");
        assertThat(read("/api/makings", "/api/makings")).contains("with the correction");
    }

    private String read(String described, String address) throws Exception {
        String answer = page(address, analyst());
        assertThat(Described.faults(described, answer)).as(address).isEmpty();
        return answer;
    }

    @Test
    void a06_a_decision_recorded_since_is_named_as_the_cause() throws Exception {
        DecisionsOfTheTest.added = "2016-06-01,00990000,place,4,Board,made up by a test,to see it named\n";
        String before = cycles.find(2016).orElseThrow().run();
        Making making = made("/makings/of-cycle", "year", "2016", "reason", "with the decision");
        DecisionsOfTheTest.added = "";
        assertThat(FaultGroup.read(making.faults()))
                .filteredOn(FaultGroup::error)
                .isEmpty();
        assertThat(making.state()).isEqualTo(State.DONE);
        assertThat(plain(page("/runs/" + before + "/compare/" + making.run(), analyst())))
                .contains("different in decisions.csv")
                .contains("Foxborough 00990000")
                .contains("decisions.csv: new: ");
    }

    @Test
    void a07_only_people_of_the_department_compare_runs_and_only_analysts_make_them() throws Exception {
        web.perform(get(compared("")).with(SignInAs.role(accounts, "district_leader", "00990000")))
                .andExpect(status().isForbidden());
        web.perform(get(compared(".csv")).with(SignInAs.role(accounts, "school_leader", SCHOOL)))
                .andExpect(status().isForbidden());
        web.perform(post("/makings/of-cycle")
                        .param("year", "2016")
                        .param("reason", "I can")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "commissioner")))
                .andExpect(status().isForbidden());
        web.perform(get("/runs/" + "0".repeat(64) + "/compare/" + "0".repeat(64))
                        .with(analyst()))
                .andExpect(status().isNotFound());
    }

    // ---- Made of files ---------------------------------------------------------------------------------------------

    private void put(String name, String file, byte[] content) throws IOException {
        Path to = Files.createDirectories(inbox.folder().resolve(name));
        Files.write(to.resolve(file), content);
    }

    @Test
    void b01_files_of_the_inbox_are_judged_by_the_chosen_rules() throws Exception {
        InputFiles lists = InputFiles.shipped("massachusetts-2012");
        for (String file : new String[] {"roster.csv", "measures.csv", "decisions.csv"}) {
            put("lists", file, lists.find(file, new Faults()).orElseThrow());
        }
        assertThat(page("/makings", analyst())).contains(">lists</option>");
        Making making = made(
                "/makings/of-inbox", "folder", "lists", "policy", "massachusetts/2012", "reason", "the lists of 2012");
        assertThat(making.state()).isEqualTo(State.DONE);
        assertThat(making.decisionsFrom()).isEqualTo("folder");
        assertThat(runs.find(String.valueOf(making.run())).orElseThrow().schools())
                .isEqualTo(1829);
    }

    @Test
    void b02_faults_of_the_files_are_told_as_the_command_tells_them() throws Exception {
        put("faulty", "roster.csv", "org,kind,name,district\n".getBytes(StandardCharsets.UTF_8));
        put("faulty", "measures.csv", "year,org\n".getBytes(StandardCharsets.UTF_8));
        int before = runs.list().size();
        Making making =
                made("/makings/of-inbox", "folder", "faulty", "policy", "massachusetts/2012", "reason", "to see");
        assertThat(making.state()).isEqualTo(State.FAILED);
        assertThat(runs.list()).hasSize(before);
        assertThat(plain(page(making.href(), analyst())))
                .contains("The inputs have faults, so nothing was made.")
                .contains("file.")
                .contains("roster.csv, line 1, column grades")
                .contains("The column &quot;grades&quot; is missing.")
                .contains("and 3 more");
    }

    @Test
    void b03_of_nothing_else() throws Exception {
        for (String name : new String[] {"..", "../runs", "/etc", "nothing"}) {
            web.perform(post("/makings/of-inbox")
                            .param("folder", name)
                            .param("policy", "massachusetts/2012")
                            .param("reason", "to see")
                            .with(csrf())
                            .with(analyst()))
                    .andExpect(status().isNotFound());
        }
        web.perform(post("/makings/of-inbox")
                        .param("folder", "lists")
                        .param("policy", "/etc/passwd.yaml")
                        .param("reason", "to see")
                        .with(csrf())
                        .with(analyst()))
                .andExpect(status().isNotFound());
    }

    // ---- Stopped and cut off ---------------------------------------------------------------------------------------

    @Test
    void c01_stopped_in_the_middle_nothing_half_is_left() throws Exception {
        Progress progress = new Progress();
        Stages stopping = (stage, done, total) -> {
            if (stage.equals("Writing points.csv")) {
                progress.stop();
            }
            progress.at(stage, done, total);
        };
        assertThatThrownBy(() -> Determination.make(
                        new Determination.Request(
                                "massachusetts/2012",
                                InputFiles.shipped("massachusetts-2012"),
                                temp.resolve("run"),
                                false,
                                false),
                        stopping))
                .isInstanceOf(Progress.Stopped.class);
        assertThat(progress.point().stage()).startsWith("Writing");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void c02_stopped_by_the_page_it_says_so_and_the_next_can_begin() throws Exception {
        int before = runs.list().size();
        String run = cycles.find(2016).orElseThrow().run();
        long number = Acting.as(
                "test-analyst",
                "to stop it",
                () -> maker.start(new Makings.Order(2016, run, null, "massachusetts/2016", false, "to stop it")));
        web.perform(post("/makings/" + number + "/stop").with(csrf()).with(analyst()))
                .andExpect(status().is3xxRedirection());
        Making making = ended(number);
        assertThat(making.state()).isEqualTo(State.STOPPED);
        assertThat(runs.list()).hasSize(before);
        assertThat(folder.path().resolveSibling("making").resolve(Long.toString(number)))
                .doesNotExist();
        assertThat(page(making.href(), analyst())).contains("It was stopped before it was done.");
        assertThat(made("/makings/of-cycle", "year", "2016", "reason", "after the other was stopped")
                        .state())
                .isEqualTo(State.DONE);
    }

    @Test
    void c03_one_at_a_time_and_what_was_cut_off_says_so_after_a_restart() throws Exception {
        String run = cycles.find(2016).orElseThrow().run();
        Makings.Order order = new Makings.Order(2016, run, null, "massachusetts/2016", false, "cut off");
        long number = Acting.as("test-analyst", "cut off", () -> makings.begin(order));
        Path left =
                Files.createDirectories(folder.path().resolveSibling("making").resolve("left"));
        web.perform(get("/makings/" + number).with(analyst())).andExpect(header().string("Refresh", "2"));
        web.perform(get("/makings/" + number + "?still=1").with(analyst())).andExpect(header().doesNotExist("Refresh"));
        web.perform(post("/makings/of-cycle")
                        .param("year", "2016")
                        .param("reason", "at the same time")
                        .with(csrf())
                        .with(analyst()))
                .andExpect(flash().attribute("fault", startsWith("Another run is being made.")));
        maker.afterStart();
        assertThat(makings.find(number).orElseThrow().state()).isEqualTo(State.CUT_OFF);
        assertThat(left).doesNotExist();
        assertThat(page("/makings/" + number, analyst())).contains("The office ended while it was being made.");
    }

    @Test
    void d01_the_run_names_its_decisions_by_the_hash_of_what_the_office_handed_over() throws Exception {
        String made = String.valueOf(makings.list().stream()
                .filter(one -> one.state() == State.DONE && one.base() != null)
                .findFirst()
                .orElseThrow()
                .run());
        Run run = runs.open(runs.find(made).orElseThrow()).run();
        byte[] lists = DecisionsOfTheTest.ofLists;
        assertThat(lists).isNotNull();
        assertThat(run.manifest().inputs().get("decisions.csv"))
                .satisfies(content -> assertThat(content.hash()).isEqualTo(ContentHash.of(lists)));
    }
}
