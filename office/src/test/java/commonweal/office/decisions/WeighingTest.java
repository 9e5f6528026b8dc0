package commonweal.office.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.decisions.Authority;
import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.office.ExampleRuns;
import commonweal.office.SignInAs;
import commonweal.office.audit.Acting;
import commonweal.office.runs.RunFacts;
import commonweal.roster.OrgKind;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Stages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.transaction.support.TransactionTemplate;

/** What is shown and what is refused before a decision is taken. Nothing of it is kept. */
@TestPropertySource(properties = "commonweal.test=an office that weighs decisions")
class WeighingTest extends DecisionSteps {

    // ---- C: what is refused
    // ------------------------------------------------------------------------------------------

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
                        "Needs Intervention (NI)", "Needs Intervention (NI)", "Needs Substantial Intervention (NSI)"));
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
        assertThat(codes(picture(RANDOLPH, DecisionKind.EXIT, "", Authority.BOARD)))
                .isEmpty();
    }

    @Test
    void c10_a_school_that_the_results_do_not_have() {
        assertThat(codes(picture("99010305", DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER)))
                .containsExactly("decisions.unknown_org");
    }

    // ---- D: the cap, filled up and passed; nothing of it is kept
    // -----------------------------------------------------

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
                    List<Decision> filling = undesignated()
                            .limit(room)
                            .map(code ->
                                    decision(code, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER, "2013-10-01"))
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

    private Stream<String> undesignated() {
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
                    .contains("at most 4% of 1829 schools")
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
                            .filter(code ->
                                    !Set.of("01490000", RANDOLPH, HOLYOKE).contains(code))
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

    // ---- H: other results than the published ones of 2012
    // ------------------------------------------------------------

    @Test
    void h01_a_run_that_compared_the_whole_state_is_judged_again_with_what_it_compared() throws Exception {
        Path out = Files.createTempDirectory("commonweal-test-statewide").resolve("run");
        Determination.make(
                new Determination.Request(
                        "massachusetts/2012", InputFiles.shipped("massachusetts-2012"), out, true, false),
                Stages.UNSEEN);
        RunFacts statewide = Acting.as("system:test", "to see", () -> runs.load(out));
        assertThat(statewide.statewide()).isTrue();
        Decision designation =
                decision(LOWEST_LEVEL_3, DecisionKind.DESIGNATE, "4", Authority.COMMISSIONER, "2013-10-15");
        Picture picture = weighing.of(designation, runs.open(statewide));
        assertThat(picture.before().code()).isEqualTo("3");
        assertThat(picture.after().code()).isEqualTo("4");
        assertThat(answer(picture, "Among the lowest")).isEqualTo("yes");
    }

    @Test
    void h02_under_review_the_decisions_of_the_run_count_though_they_are_not_on_record_yet() throws Exception {
        RunFacts review = ExampleRuns.inReview2016(runs, cycles);
        int before = record.list().size();
        assertThat(weighing.newest().orElseThrow().facts().id()).isEqualTo(review.id());
        // Dever was designated in Level 5 on October 30, 2013, by the lists of 2016; the record of 2012 has it in Level
        // 4
        Picture exit = weighing.of(
                decision("00350268", DecisionKind.EXIT, "", Authority.COMMISSIONER, "2016-09-26"), runs.open(review));
        assertThat(exit.before().code()).isEqualTo("5");
        assertThat(record.list()).hasSize(before);
        assertThat(page("/decisions", SignInAs.role(accounts, "analyst")))
                .contains("that the record does not have")
                .contains("They are taken into it when the results become final.");
    }

    @Test
    void h03_what_was_before_the_decider_is_not_shown_to_whom_it_is_under_embargo() throws Exception {
        ExampleRuns.inReview2016(runs, cycles);
        recorded(DESIGNATIONS, commissioner(), LOWEST_LEVEL_3, "designate", "4");
        String address = "/decisions/" + last().id();
        assertThat(page(address, SignInAs.role(accounts, "school_leader", LOWEST_LEVEL_3)))
                .contains("It is of results that are still under embargo.")
                .doesNotContain("Eligibility");
        assertThat(page(address, SignInAs.role(accounts, "district_leader", ITS_DISTRICT)))
                .contains("Eligibility");
    }
}
