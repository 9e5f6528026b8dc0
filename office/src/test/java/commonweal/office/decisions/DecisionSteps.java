package commonweal.office.decisions;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.decisions.Authority;
import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.faults.Place;
import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.RecordedDecisions;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.roster.OrgCode;
import commonweal.run.Run;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * What the tests of decisions share: the real lists of 2012 in an office, and the steps that somebody takes in it. What is
 * decided about real schools in these tests was never decided; it is made up to see what the office does with it.
 */
@OfficeTest
@TestMethodOrder(MethodOrderer.MethodName.class)
abstract class DecisionSteps {

    /** Riverbend school of Athol-Royalston: percentile 1, Level 3 by its figures, nothing decided. */
    static final String LOWEST_LEVEL_3 = "06150020";

    static final String ITS_DISTRICT = "06150000";
    static final String DEARBORN = "00350074";
    static final String RANDOLPH = "02440000";
    static final String HOLYOKE = "01370000";
    static final String HORACE_MANN = "04230010";
    static final String SINGLE_SCHOOL_DISTRICT = "04090000";
    static final String DESIGNATIONS = RecordingPages.DESIGNATIONS;
    static final String VOTES = RecordingPages.VOTES;

    @Autowired
    MockMvc web;

    @Autowired
    Runs runs;

    @Autowired
    Cycles cycles;

    @Autowired
    Accounts accounts;

    @Autowired
    DecisionRecord record;

    @Autowired
    RecordedDecisions file;

    @Autowired
    Weighing weighing;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    RunFacts facts() {
        return runs.find(cycles.find(2012).orElseThrow().run()).orElseThrow();
    }

    Run run() {
        return runs.open(facts()).run();
    }

    RequestPostProcessor commissioner() {
        return SignInAs.role(accounts, "commissioner");
    }

    RequestPostProcessor clerk() {
        return SignInAs.role(accounts, "board_clerk");
    }

    static Decision decision(String org, DecisionKind kind, String level, Authority authority, String date) {
        return new Decision(
                LocalDate.parse(date),
                new OrgCode(org),
                kind,
                level,
                authority,
                "made up for a test",
                "to see",
                Place.file("test"));
    }

    Picture picture(String org, DecisionKind kind, String level, Authority authority) {
        return weighing.of(decision(org, kind, level, authority, "2013-10-15"), runs.open(facts()));
    }

    static List<String> codes(Picture picture) {
        return picture.refusals().stream().map(Refusal::code).toList();
    }

    static String answer(Picture picture, String beginning) {
        return picture.criteria().stream()
                .filter(one -> one.what().startsWith(beginning))
                .map(Picture.Criterion::holds)
                .findFirst()
                .orElseThrow();
    }

    /** One step on the page, as a browser takes it. */
    MvcResult step(
            String path, RequestPostProcessor as, String step, String org, String kind, String level, String seen)
            throws Exception {
        return web.perform(post(path)
                        .param("step", step)
                        .param("organisation", org)
                        .param("kind", kind)
                        .param("level", level)
                        .param("date", "2013-10-15")
                        .param("citation", "made up for a test")
                        .param("reason", "to see what happens")
                        .param("seen", seen)
                        .with(csrf())
                        .with(as))
                .andReturn();
    }

    /** Both steps: looks, and records what was seen. */
    MvcResult recorded(String path, RequestPostProcessor as, String org, String kind, String level) throws Exception {
        MvcResult seen = step(path, as, "preview", org, kind, level, "");
        return step(path, as, "record", org, kind, level, seal(seen));
    }

    static String seal(MvcResult preview) {
        return Objects.toString(model(preview).get("seal"));
    }

    static Map<String, Object> model(MvcResult result) {
        return Objects.requireNonNull(result.getModelAndView()).getModel();
    }

    static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    Recorded last() {
        return record.list().stream()
                .max(Comparator.comparingLong(Recorded::id))
                .orElseThrow();
    }

    String page(String address, RequestPostProcessor as) throws Exception {
        return text(
                web.perform(get(address).with(as)).andExpect(status().isOk()).andReturn());
    }
}
