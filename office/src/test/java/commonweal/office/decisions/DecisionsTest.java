package commonweal.office.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.decisions.Authority;
import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.decisions.DecisionsFile;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.office.ExampleRuns;
import commonweal.office.OfficeTest;
import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.audit.Acting;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.RecordedDecisions;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.run.Run;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of decisions on the real lists of 2012, told in order: one test goes on where the one before ended. What is
 * decided here about real schools was never decided; it is made up to see what the office does with it.
 */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office with decisions of its own")
@TestMethodOrder(MethodOrderer.MethodName.class)
class DecisionsTest {

    /** Riverbend school of Athol-Royalston: percentile 1, Level 3 by its figures, nothing decided. */
    private static final String LOWEST_LEVEL_3 = "06150020";

    private static final String ITS_DISTRICT = "06150000";
    private static final String DEARBORN = "00350074";
    private static final String RANDOLPH = "02440000";
    private static final String HOLYOKE = "01370000";
    private static final String HORACE_MANN = "04230010";
    private static final String SINGLE_SCHOOL_DISTRICT = "04090000";
    private static final String DESIGNATIONS = RecordingPages.DESIGNATIONS;
    private static final String VOTES = RecordingPages.VOTES;

    @Autowired
    private MockMvc web;

    @Autowired
    private Runs runs;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DecisionRecord record;

    @Autowired
    private RecordedDecisions file;

    @Autowired
    private Weighing weighing;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void lists() {
        ExampleRuns.published2012(runs, cycles);
    }

    private RunFacts facts() {
        return runs.find(cycles.find(2012).orElseThrow().run()).orElseThrow();
    }

    private Run run() {
        return runs.open(facts()).run();
    }

    private RequestPostProcessor commissioner() {
        return SignInAs.role(accounts, "commissioner");
    }

    private RequestPostProcessor clerk() {
        return SignInAs.role(accounts, "board_clerk");
    }

    private static Decision decision(String org, DecisionKind kind, String level, Authority authority, String date) {
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

    private Picture picture(String org, DecisionKind kind, String level, Authority authority) {
        return weighing.of(decision(org, kind, level, authority, "2013-10-15"), runs.open(facts()));
    }

    private static List<String> codes(Picture picture) {
        return picture.refusals().stream().map(Refusal::code).toList();
    }

    private static String answer(Picture picture, String beginning) {
        return picture.criteria().stream()
                .filter(one -> one.what().startsWith(beginning))
                .map(Picture.Criterion::holds)
                .findFirst()
                .orElseThrow();
    }

    /** One step on the page, as a browser takes it. */
    private MvcResult step(
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
    private MvcResult recorded(String path, RequestPostProcessor as, String org, String kind, String level)
            throws Exception {
        MvcResult seen = step(path, as, "preview", org, kind, level, "");
        return step(path, as, "record", org, kind, level, seal(seen));
    }

    private static String seal(MvcResult preview) {
        return Objects.toString(model(preview).get("seal"));
    }

    private static java.util.Map<String, Object> model(MvcResult result) {
        return Objects.requireNonNull(result.getModelAndView()).getModel();
    }

    private static String text(MvcResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private Recorded last() {
        return record.list().stream()
                .max(java.util.Comparator.comparingLong(Recorded::id))
                .orElseThrow();
    }

    private String page(String address, RequestPostProcessor as) throws Exception {
        return text(web.perform(get(address).with(as)).andExpect(status().isOk()).andReturn());
    }

    // ---- A: the record, and what a run is given ---------------------------------------------------------------------

    @Test
    void a01_what_a_run_was_made_with_is_on_record_when_its_results_are_final() {
        assertThat(record.list()).hasSize(47).allSatisfy(one -> {
            assertThat(one.handedInWith()).isEqualTo(facts().id());
            assertThat(one.picture()).isNull();
        });
        assertThat(record.list().stream()
                        .collect(Collectors.groupingBy(one -> one.kind() + " " + one.level(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(
                        java.util.Map.of("designate 4", 43L, "place 4", 3L, "place 5", 1L));
    }

    @Test
    void a02_the_same_run_is_not_taken_in_twice() {
        Acting.as(
                "system:test",
                "again",
                () -> {
                    assertThat(record.takeIn(run().decisions().all(), facts().id()))
                            .isZero();
                });
        assertThat(record.list()).hasSize(47);
    }

    @Test
    void a03_what_a_run_is_given_read_back_by_the_engine_is_the_record() {
        Faults faults = new Faults();
        Decisions read = DecisionsFile.read(file.csv(2012), run().roster(), faults);
        assertThat(faults.all()).isEmpty();
        assertThat(told(read.all()))
                .isEqualTo(told(record.list().stream().map(Recorded::decision).toList()))
                .isEqualTo(told(run().decisions().all()));
        assertThat(file.csv(2012)).isEqualTo(file.csv(2012));
    }

    /** Decisions without the place they stand in. */
    private static Set<String> told(List<Decision> decisions) {
        return decisions.stream()
                .map(one -> String.join(
                        "|",
                        one.date().toString(),
                        one.org().code(),
                        one.kind().code(),
                        one.level(),
                        one.authority().code(),
                        one.citation(),
                        one.reason()))
                .collect(Collectors.toSet());
    }

    @Test
    void a04_a_decision_of_a_later_year_is_not_given_to_an_earlier_one() {
        // 41 were decided by the end of 2011; six came with the list of September 2012
        assertThat(new String(file.csv(2011), StandardCharsets.UTF_8).lines()).hasSize(1 + 41);
        assertThat(new String(file.csv(2009), StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void a05_the_caps_are_those_of_the_engine() throws Exception {
        String page = page("/decisions", SignInAs.role(accounts, "analyst"));
        assertThat(page.replaceAll("<[^>]+>", "").replaceAll("\\s+", " "))
                .contains("43 of at most 73 4 % of 1,829 schools")
                .contains("1 of at most 10 2.5 % of 400 districts");
    }

    // ---- B: a designation -------------------------------------------------------------------------------------------

    @Test
    void b01_before_a_designation_all_it_rests_on_is_shown() {
        Picture picture = picture(LOWEST_LEVEL_3, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
        assertThat(picture.refusals()).isEmpty();
        assertThat(picture.computed().code()).isEqualTo("3");
        assertThat(picture.before().code()).isEqualTo("3");
        assertThat(picture.after().code()).isEqualTo("4");
        Picture.District district = Objects.requireNonNull(picture.district());
        assertThat(district.code()).isEqualTo(ITS_DISTRICT);
        assertThat(district.before().code()).isEqualTo("3");
        assertThat(district.after().code()).isEqualTo("4");
        assertThat(Objects.requireNonNull(picture.capBefore()).inForce()).isEqualTo(43);
        assertThat(Objects.requireNonNull(picture.capAfter()).inForce()).isEqualTo(44);
        assertThat(answer(picture, "Among the lowest")).isEqualTo("yes");
        assertThat(answer(picture, "Not a Horace Mann")).isEqualTo("yes");
        assertThat(answer(picture, "In Level 3")).isEqualTo("yes");
        assertThat(Picture.of(picture.text())).isEqualTo(picture);
    }

    @Test
    void b02_a_school_above_the_line_does_not_meet_the_condition_which_is_said_and_refuses_nothing() {
        // Belmonte Saugus Middle has percentile 20, Worcester East Middle 21: the line is at 20
        Picture on = picture("02620305", DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
        Picture above = picture("03480420", DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
        assertThat(answer(on, "Among the lowest")).isEqualTo("yes");
        assertThat(answer(above, "Among the lowest")).isEqualTo("no");
        assertThat(above.refusals()).isEmpty();
        assertThat(Weighing.doubtful(above)).isTrue();
    }

    @Test
    void b03_the_form_says_all_that_is_wrong_at_once_and_loses_nothing() throws Exception {
        MvcResult result = web.perform(post(DESIGNATIONS)
                        .param("organisation", LOWEST_LEVEL_3)
                        .param("kind", "designate")
                        .param("level", "3")
                        .param("date", "2013-10-16")
                        .param("citation", "")
                        .param("reason", "half a <reason>")
                        .with(csrf())
                        .with(commissioner()))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(text(result))
                .contains("Choose what is decided.")
                .contains("This day has not come yet")
                .contains("Name what the decision rests on")
                .contains("half a &lt;reason&gt;")
                .contains("value=\"2013-10-16\"");
        assertThat(record.list()).hasSize(47);
    }

    @Test
    void b04_looking_records_nothing_and_recording_unseen_does_not_either() throws Exception {
        MvcResult seen = step(DESIGNATIONS, commissioner(), "preview", LOWEST_LEVEL_3, "designate", "4", "");
        assertThat(text(seen)).contains("Record this decision");
        MvcResult unseen =
                step(DESIGNATIONS, commissioner(), "record", LOWEST_LEVEL_3, "designate", "4", "another picture");
        assertThat(text(unseen)).contains("Something has changed since you looked");
        assertThat(record.list()).hasSize(47);
    }

    @Test
    void b05_the_commissioner_records_it_with_the_picture_and_the_reason() throws Exception {
        MvcResult result = recorded(DESIGNATIONS, commissioner(), LOWEST_LEVEL_3, "designate", "4");
        assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/decisions/" + last().id());
        assertThat(last().authority()).isEqualTo("Commissioner");
        assertThat(last().recordedBy()).isEqualTo("test-commissioner");
        assertThat(last().seenRun()).isEqualTo(facts().id());
        assertThat(Picture.of(Objects.requireNonNull(last().picture())).after().code())
                .isEqualTo("4");
        assertThat(database.sql("""
                                select actor || ': ' || reason || ', ' || organisation from audit.entry
                                where subject = 'decisions.decision' order by number desc limit 1
                                """).query(String.class).single())
                .isEqualTo("test-commissioner: to see what happens, " + LOWEST_LEVEL_3);
    }

    @Test
    void b06_the_results_stay_and_the_page_says_that_they_do_not_know_it() throws Exception {
        assertThat(runs.result(facts().id(), LOWEST_LEVEL_3).orElseThrow().level())
                .isEqualTo("3");
        assertThat(page("/schools/" + LOWEST_LEVEL_3, SignInAs.role(accounts, "analyst")))
                .contains("Recorded on October 15, 2013, not yet in the results of 2012.");
        assertThat(page("/decisions/" + last().id(), SignInAs.role(accounts, "analyst")))
                .contains("What was before the decider")
                .contains("not yet in the results of 2012");
        assertThat(new String(file.csv(2012), StandardCharsets.UTF_8)).doesNotContain(LOWEST_LEVEL_3);
        assertThat(new String(file.csv(2013), StandardCharsets.UTF_8))
                .contains("2013-10-15," + LOWEST_LEVEL_3 + ",designate,4,Commissioner");
    }

    @Test
    void b07_the_public_sees_nothing_of_it() throws Exception {
        String page = text(web.perform(get("/schools/" + LOWEST_LEVEL_3))
                .andExpect(status().isOk())
                .andReturn());
        assertThat(page).doesNotContain("id=\"decisions\"").doesNotContain("/decisions");
    }

    @Test
    void b08_the_same_decision_stands_once() {
        assertThat(codes(picture(LOWEST_LEVEL_3, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER)))
                .contains("decisions.duplicate");
    }

    @Test
    void b09_it_counts_against_the_cap_though_no_results_know_it() {
        Picture next = picture("00350390", DecisionKind.EXIT, "", Authority.COMMISSIONER);
        assertThat(Objects.requireNonNull(next.capBefore()).inForce()).isEqualTo(44);
    }

    // ---- C: what is refused -----------------------------------------------------------------------------------------

    @Test
    void c01_a_horace_mann_charter_school() throws Exception {
        Picture picture = picture(HORACE_MANN, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
        assertThat(codes(picture)).containsExactly("decisions.horace_mann");
        assertThat(answer(picture, "Not a Horace Mann")).isEqualTo("no");
        MvcResult preview = step(DESIGNATIONS, commissioner(), "preview", HORACE_MANN, "designate", "4", "");
        assertThat(text(preview))
                .contains("A Horace Mann charter school cannot be designated (M.G.L. c.69 s.1J).")
                .doesNotContain("Record this decision");
        int before = record.list().size();
        step(DESIGNATIONS, commissioner(), "record", HORACE_MANN, "designate", "4", seal(preview));
        assertThat(record.list()).hasSize(before);
    }

    @Test
    void c02_where_the_roster_does_not_say_whether_it_is_one_that_is_said() {
        // Alma del Mar: a charter school of 2012 whose cell in the roster is empty
        Picture picture = picture("04090205", DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
        assertThat(answer(picture, "Not a Horace Mann")).isEqualTo("not_known");
        assertThat(codes(picture)).isEmpty();
    }

    @Test
    void c03_the_board_does_not_designate_a_school() throws Exception {
        MvcResult preview = step(VOTES, clerk(), "preview", LOWEST_LEVEL_3, "designate", "5", "");
        assertThat(text(preview)).contains("decisions.wrong_authority").contains("It belongs to the Commissioner");
        int before = record.list().size();
        step(VOTES, clerk(), "record", LOWEST_LEVEL_3, "designate", "5", seal(preview));
        assertThat(record.list()).hasSize(before);
    }

    @Test
    void c04_two_faults_are_said_at_once() {
        Picture picture = picture(HORACE_MANN, DecisionKind.DESIGNATE, "4", Authority.BOARD);
        assertThat(codes(picture)).containsExactly("decisions.horace_mann", "decisions.wrong_authority");
    }

    @Test
    void c05_a_district_is_not_designated_and_a_school_not_placed() {
        assertThat(codes(picture(HOLYOKE, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER)))
                .containsExactly("decisions.wrong_kind_of_organisation");
        assertThat(codes(picture(DEARBORN, DecisionKind.PLACE, "4", Authority.BOARD)))
                .containsExactly("decisions.wrong_kind_of_organisation");
    }

    @Test
    void c06_a_district_of_a_single_school_is_not_placed_in_level_5_but_may_be_in_level_4() {
        Picture five = picture(SINGLE_SCHOOL_DISTRICT, DecisionKind.PLACE, "5", Authority.BOARD);
        assertThat(codes(five)).containsExactly("decisions.single_school_district");
        assertThat(codes(picture(SINGLE_SCHOOL_DISTRICT, DecisionKind.PLACE, "4", Authority.BOARD)))
                .isEmpty();
    }

    @Test
    void c07_a_need_milder_than_the_levels_is_refused_a_more_serious_one_is_not() {
        // Randolph is in Level 4 by the Board, so its need is NI
        Picture milder = picture(RANDOLPH, DecisionKind.SPECIAL_EDUCATION, "NTA", Authority.DEPARTMENT);
        assertThat(codes(milder)).containsExactly("decisions.milder_than_the_level");
        Picture same = picture(RANDOLPH, DecisionKind.SPECIAL_EDUCATION, "NI", Authority.DEPARTMENT);
        assertThat(codes(same)).isEmpty();
        Picture graver = picture(RANDOLPH, DecisionKind.SPECIAL_EDUCATION, "NSI", Authority.DEPARTMENT);
        assertThat(codes(graver)).isEmpty();
        assertThat(graver.need())
                .isEqualTo(new Picture.Need(
                        "Needs Intervention (NI)",
                        "Needs Intervention (NI)",
                        "Needs Substantial Intervention (NSI)"));
    }

    @Test
    void c08_an_exit_that_ends_nothing() {
        assertThat(codes(picture(ITS_DISTRICT, DecisionKind.EXIT, "", Authority.BOARD)))
                .containsExactly("decisions.nothing_to_end");
    }

    @Test
    void c09_what_the_board_voted_the_department_does_not_end() {
        assertThat(codes(picture(RANDOLPH, DecisionKind.EXIT, "", Authority.DEPARTMENT)))
                .containsExactly("decisions.ends_anothers_decision");
        assertThat(codes(picture(RANDOLPH, DecisionKind.EXIT, "", Authority.BOARD))).isEmpty();
    }

    @Test
    void c10_a_school_that_the_results_do_not_have() {
        assertThat(codes(picture("99010305", DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER)))
                .containsExactly("decisions.unknown_org");
    }

    // ---- D: the cap, filled up and passed; nothing of it is kept -----------------------------------------------------

    private interface Tried {
        void run() throws Exception;
    }

    /** Designates the lowest schools without a designation until the cap is full, tries something, and undoes it all. */
    private void withTheCapFull(Tried tried) {
        Acting.as(
                "system:test",
                "the cap is filled",
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    int room = Cap.ofSchools(run(), new Decisions(weighing.base(run(), null)).inForce(2013))
                            .orElseThrow()
                            .room();
                    List<Decision> filling = undesignated().limit(room)
                            .map(code -> decision(
                                    code, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER, "2013-10-01"))
                            .toList();
                    assertThat(record.takeIn(filling, facts().id())).isEqualTo(room);
                    try {
                        tried.run();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    status.setRollbackOnly();
                }));
    }

    private java.util.stream.Stream<String> undesignated() {
        Set<String> there = record.list().stream().map(Recorded::organisation).collect(Collectors.toSet());
        return run().roster().list(OrgKind.SCHOOL).stream()
                .filter(school -> !school.horaceMann().orElse(true) && school.openIn(2012))
                .map(school -> school.code().code())
                .filter(code -> !there.contains(code));
    }

    @Test
    void d01_a_designation_past_the_cap_is_refused_and_not_recorded() {
        int before = record.list().size();
        withTheCapFull(() -> {
            String next = undesignated().findFirst().orElseThrow();
            Picture picture = picture(next, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER);
            assertThat(codes(picture)).containsExactly("decisions.past_the_cap");
            assertThat(picture.refusals().getFirst().wrong())
                    .isEqualTo("The decision about " + next + " is one of 74 in force; 73 are allowed.");
            assertThat(picture.refusals().getFirst().rule())
                    .contains("at most 4 % of 1829 schools")
                    .contains("M.G.L. c.69 s.1J");
            int full = record.list().size();
            MvcResult preview = step(DESIGNATIONS, commissioner(), "preview", next, "designate", "4", "");
            step(DESIGNATIONS, commissioner(), "record", next, "designate", "4", seal(preview));
            assertThat(record.list()).hasSize(full);
        });
        assertThat(record.list()).hasSize(before);
    }

    @Test
    void d02_a_school_that_counts_already_may_go_on_to_level_5() {
        withTheCapFull(() -> {
            Picture picture = picture(DEARBORN, DecisionKind.DESIGNATE, "5", Authority.COMMISSIONER);
            assertThat(codes(picture)).isEmpty();
            assertThat(Objects.requireNonNull(picture.capAfter()).inForce()).isEqualTo(73);
            assertThat(answer(picture, "In Level 4 before")).isEqualTo("yes");
            assertThat(picture.touches()).singleElement().asString().startsWith("Takes the place of: Designation");
        });
    }

    @Test
    void d03_an_exit_makes_room_and_taking_it_back_is_refused_when_the_room_is_used() {
        withTheCapFull(() -> {
            String next = undesignated().findFirst().orElseThrow();
            recorded(DESIGNATIONS, commissioner(), DEARBORN, "exit", "");
            Recorded exit = last();
            recorded(DESIGNATIONS, commissioner(), next, "designate", "4");
            assertThat(last().organisation()).isEqualTo(next);
            web.perform(post(DESIGNATIONS + "/" + exit.id() + "/withdrawal")
                    .param("reason", "entered in error")
                    .with(csrf())
                    .with(commissioner()));
            assertThat(record.find(exit.id()).orElseThrow().withdrawn()).isFalse();
        });
    }

    @Test
    void d04_the_cap_on_districts_in_level_5() {
        Acting.as(
                "system:test",
                "the cap is filled",
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    List<Decision> nine = run().roster().list(OrgKind.DISTRICT).stream()
                            .map(district -> district.code().code())
                            .filter(code -> !Set.of("01490000", RANDOLPH, HOLYOKE).contains(code))
                            .limit(9)
                            .map(code -> decision(code, DecisionKind.PLACE, "5", Authority.BOARD, "2013-10-01"))
                            .toList();
                    record.takeIn(nine, facts().id());
                    assertThat(codes(picture(HOLYOKE, DecisionKind.PLACE, "5", Authority.BOARD)))
                            .containsExactly("decisions.past_the_cap");
                    assertThat(codes(picture(HOLYOKE, DecisionKind.PLACE, "4", Authority.BOARD)))
                            .isEmpty();
                    status.setRollbackOnly();
                }));
    }

    // ---- E: exits, votes, withdrawals --------------------------------------------------------------------------------

    @Test
    void e01_an_exit_gives_the_school_the_level_of_its_figures() throws Exception {
        Picture picture = picture(DEARBORN, DecisionKind.EXIT, "", Authority.COMMISSIONER);
        assertThat(picture.before().code()).isEqualTo("4");
        assertThat(picture.after().code()).isEqualTo("3");
        assertThat(picture.touches()).singleElement().asString().startsWith("Ends: Designation, Level 4");
        recorded(DESIGNATIONS, commissioner(), DEARBORN, "exit", "");
        assertThat(last().kind()).isEqualTo("exit");
        // decided in 2013: the designation counts for 2012, and not for 2013
        assertThat(new String(file.csv(2012), StandardCharsets.UTF_8)).contains(DEARBORN);
        assertThat(new String(file.csv(2013), StandardCharsets.UTF_8)).doesNotContain(DEARBORN);
        assertThat(Standing.of(record.of(DEARBORN), LocalDate.of(2013, 10, 15)))
                .extracting(Standing::state)
                .containsExactly(Standing.State.ENDED, Standing.State.EXIT);
    }

    @Test
    void e02_a_vote_of_the_board_places_a_district() throws Exception {
        Picture picture = picture(HOLYOKE, DecisionKind.PLACE, "5", Authority.BOARD);
        assertThat(picture.computed().code()).isEqualTo("4");
        assertThat(picture.after().code()).isEqualTo("5");
        assertThat(answer(picture, "Among the lowest")).isEqualTo("not_known");
        assertThat(answer(picture, "Not a district of a single")).isEqualTo("yes");
        assertThat(Objects.requireNonNull(picture.capAfter()).inForce()).isEqualTo(2);
        recorded(VOTES, clerk(), HOLYOKE, "place", "5");
        assertThat(last().authority()).isEqualTo("Board");
        assertThat(last().recordedBy()).isEqualTo("test-board-clerk");
    }

    @Test
    void e03_the_department_requires_a_plan_and_sets_a_need() throws Exception {
        recorded(DESIGNATIONS, commissioner(), "00440000", "district_plan", "4");
        assertThat(last().authority()).isEqualTo("Department");
        assertThat(Picture.of(Objects.requireNonNull(last().picture())).after().code())
                .isEqualTo("4");
        recorded(DESIGNATIONS, commissioner(), "00440000", "special_education", "NSI");
        assertThat(last().level()).isEqualTo("NSI");
        recorded(DESIGNATIONS, commissioner(), "00440000", "exit", "");
        Picture seen = Picture.of(Objects.requireNonNull(last().picture()));
        assertThat(seen.touches()).hasSize(2);
    }

    @Test
    void e04_what_was_entered_in_error_is_withdrawn_stays_to_be_read_and_does_not_count() throws Exception {
        Recorded vote = record.of(HOLYOKE).getLast();
        String address = VOTES + "/" + vote.id() + "/withdrawal";
        web.perform(post(address).param("reason", " ").with(csrf()).with(clerk()));
        assertThat(record.find(vote.id()).orElseThrow().withdrawn()).isFalse();
        web.perform(post(address).param("reason", "the vote was tabled").with(csrf()).with(clerk()))
                .andExpect(status().is3xxRedirection());
        assertThat(record.find(vote.id()).orElseThrow().withdrawnWhy()).isEqualTo("the vote was tabled");
        assertThat(new String(file.csv(2013), StandardCharsets.UTF_8)).doesNotContain(HOLYOKE);
        assertThat(page("/decisions/" + vote.id(), clerk())).contains("the vote was tabled");
        web.perform(post(address).param("reason", "once more").with(csrf()).with(clerk()))
                .andExpect(status().isNotFound());
    }

    @Test
    void e05_the_database_itself_lets_nobody_change_or_delete_a_decision() {
        for (String statement : List.of(
                "update decisions.decision set level = '5' where organisation = '" + RANDOLPH + "'",
                "delete from decisions.decision where organisation = '" + RANDOLPH + "'",
                "update decisions.decision set withdrawn_on = null, withdrawn_by = null, withdrawn_why = null"
                        + " where withdrawn_on is not null")) {
            assertThatThrownBy(() -> Acting.as("system:test", "to see", () -> new TransactionTemplate(transactions)
                            .executeWithoutResult(
                                    status -> database.sql(statement).update())))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("A recorded decision stays as it is");
        }
    }

    @Test
    void e06_what_was_handed_in_and_withdrawn_is_not_taken_in_again() {
        Acting.as(
                "system:test",
                "to see",
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    record.withdraw(record.of(RANDOLPH).getFirst().id(), "entered in error");
                    assertThat(record.takeIn(run().decisions().all(), facts().id()))
                            .isZero();
                    status.setRollbackOnly();
                }));
    }

    @Test
    void e07_the_same_record_in_another_order_gives_the_same_bytes() {
        List<Recorded> reversed = record.list().reversed();
        List<Decision> one = RecordFile.counting(record.list(), 2012);
        List<Decision> other = RecordFile.counting(reversed, 2012);
        assertThat(DecisionCsv.of(other)).isEqualTo(DecisionCsv.of(one)).isEqualTo(file.csv(2012));
    }

    // ---- F: who may see and do what ----------------------------------------------------------------------------------

    @Test
    void f01_a_decision_reached_by_its_number_is_shown_to_whom_it_concerns() throws Exception {
        long randolph = record.of(RANDOLPH).getFirst().id();
        long dearborn = record.of(DEARBORN).getFirst().id();
        RequestPostProcessor leader = SignInAs.role(accounts, "district_leader", RANDOLPH);
        web.perform(get("/decisions/" + randolph).with(leader)).andExpect(status().isOk());
        web.perform(get("/decisions/" + dearborn).with(leader)).andExpect(status().isNotFound());
        web.perform(get("/decisions/" + dearborn).with(SignInAs.role(accounts, "school_leader", DEARBORN)))
                .andExpect(status().isOk());
        web.perform(get("/decisions/nothing").with(leader)).andExpect(status().isNotFound());
        assertThat(web.perform(get("/decisions/" + randolph))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/sign-in");
    }

    @Test
    void f02_a_district_sees_its_own_decisions_only_in_the_list_and_in_the_file() throws Exception {
        RequestPostProcessor leader = SignInAs.role(accounts, "district_leader", RANDOLPH);
        assertThat(page("/decisions", leader))
                .contains("Randolph")
                .doesNotContain("Dearborn")
                .doesNotContain("of at most");
        assertThat(page("/decisions.csv", leader)).contains(RANDOLPH).doesNotContain(DEARBORN);
        web.perform(get("/decisions/for/2012/decisions.csv").with(leader)).andExpect(status().isNotFound());
    }

    @Test
    void f03_only_who_may_records() throws Exception {
        for (String path : List.of(DESIGNATIONS, VOTES)) {
            RequestPostProcessor wrong = path.equals(VOTES) ? commissioner() : clerk();
            web.perform(get(path + "/new").with(wrong)).andExpect(status().isForbidden());
            assertThat(step(path, wrong, "record", RANDOLPH, "exit", "", "")
                            .getResponse()
                            .getStatus())
                    .isEqualTo(403);
        }
        web.perform(get("/decisions/new")
                        .param("organisation", RANDOLPH)
                        .with(SignInAs.role(accounts, "district_leader", RANDOLPH)))
                .andExpect(status().isNotFound());
        assertThat(web.perform(get("/decisions/new")
                                .param("organisation", RANDOLPH)
                                .param("kind", "place")
                                .with(clerk()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(VOTES + "/new?organisation=" + RANDOLPH + "&kind=place");
    }

    @Test
    void f04_the_commissioner_does_not_withdraw_a_vote_of_the_board() throws Exception {
        long vote = record.of(RANDOLPH).getFirst().id();
        web.perform(post(DESIGNATIONS + "/" + vote + "/withdrawal")
                        .param("reason", "to see")
                        .with(csrf())
                        .with(commissioner()))
                .andExpect(status().isNotFound());
        assertThat(page("/decisions/" + vote, commissioner())).doesNotContain("Withdraw the entry");
        assertThat(page("/decisions/" + vote, clerk())).contains("Withdraw the entry");
    }

    // ---- G: lists ------------------------------------------------------------------------------------------------

    @Test
    void g01_the_candidates_are_those_of_the_run_and_what_was_designated_since_is_marked() throws Exception {
        String page = page("/decisions/candidates", commissioner());
        assertThat(page).contains("Designate").doesNotContain("/schools/" + LOWEST_LEVEL_3);
        assertThat(page("/decisions/candidates?show=all", commissioner())).contains("/schools/" + LOWEST_LEVEL_3);
        assertThat(page("/decisions/candidates.csv?show=all", commissioner()).lines())
                .hasSize(306)
                .anyMatch(line -> line.startsWith("2012,5," + LOWEST_LEVEL_3) && line.endsWith(",yes"));
    }

    @Test
    void g02_the_record_is_filtered_by_kind_year_state_and_name() throws Exception {
        assertThat(page("/decisions?kind=place&state=in_force", commissioner()))
                .contains("4 decisions,".replace(",", ""))
                .contains("Southbridge")
                .doesNotContain(">Dearborn<");
        assertThat(page("/decisions.csv?year=2011", commissioner()).lines()).hasSize(1 + 7);
        assertThat(page("/decisions.csv?q=holyoke", commissioner()).lines()).hasSize(1 + 1);
        assertThat(page("/decisions.csv?organisation=" + HOLYOKE, commissioner()).lines())
                .hasSize(1 + 3);
        assertThat(page("/decisions.csv?state=withdrawn", commissioner()))
                .contains("the vote was tabled")
                .contains(HOLYOKE);
    }

    @Test
    void g03_every_page_of_it_opens() throws Exception {
        for (String address : List.of(
                "/decisions/designations/new",
                "/decisions/designations/new?organisation=12345678",
                "/decisions/designations/new?organisation=" + RANDOLPH,
                "/decisions/designations/new?organisation=" + DEARBORN + "&kind=exit",
                "/decisions/designations/new?organisation=" + RANDOLPH + "&kind=special_education",
                "/schools/" + DEARBORN,
                "/districts/" + RANDOLPH)) {
            assertThat(page(address, commissioner())).as(address).contains("</html>");
        }
    }
}
