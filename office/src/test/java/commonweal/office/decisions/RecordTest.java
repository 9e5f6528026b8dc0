package commonweal.office.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.decisions.Authority;
import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.decisions.Decisions;
import commonweal.decisions.DecisionsFile;
import commonweal.faults.Faults;
import commonweal.office.SignInAs;
import commonweal.office.audit.Acting;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The record itself, told in order: what comes into it, what a run is given of it, how decisions end and are withdrawn. */
@TestPropertySource(properties = "commonweal.test=an office with a record of its own")
class RecordTest extends DecisionSteps {

    // ---- A: the record, and what a run is given ---------------------------------------------------------------------

    @Test
    void a01_what_a_run_was_made_with_is_on_record_when_its_results_are_final() {
        assertThat(record.list()).hasSize(47).allSatisfy(one -> {
            assertThat(one.handedInWith()).isEqualTo(facts().id());
            assertThat(one.picture()).isNull();
        });
        assertThat(record.list().stream()
                        .collect(Collectors.groupingBy(one -> one.kind() + " " + one.level(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of("designate 4", 43L, "place 4", 3L, "place 5", 1L));
    }

    @Test
    void a02_the_same_run_is_not_taken_in_twice() {
        Acting.as("system:test", "again", () -> {
            assertThat(record.takeIn(run().decisions().all(), facts().id())).isZero();
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
                .contains("43 of at most 73 4% of 1,829 schools")
                .contains("1 of at most 10 2.5% of 400 districts");
    }

    /** As if the run in review did not name Randolph any more: the record has its placement from an earlier year. */
    private List<Decision> withoutRandolph() {
        return run().decisions().all().stream()
                .filter(one -> !one.org().code().equals(RANDOLPH))
                .toList();
    }

    @Test
    void a06_a_run_in_review_is_made_again_with_the_decisions_it_came_with() {
        assertThat(told(RecordFile.inReview(record.list(), new Decisions(withoutRandolph()))))
                .hasSize(46)
                .isEqualTo(told(withoutRandolph()));
    }

    // ---- E: exits, votes, withdrawals
    // --------------------------------------------------------------------------------

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
        // and of a run in review, what was recorded here counts besides
        assertThat(RecordFile.inReview(record.list(), new Decisions(withoutRandolph())))
                .hasSize(47)
                .last()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(DecisionKind.EXIT));
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
        web.perform(post(address)
                        .param("reason", "the vote was tabled")
                        .with(csrf())
                        .with(clerk()))
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
            assertThatThrownBy(() -> Acting.as(
                            "system:test",
                            "to see",
                            () -> new TransactionTemplate(transactions)
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

    // ---- G: the list
    // -------------------------------------------------------------------------------------------------

    @Test
    void g02_the_record_is_filtered_by_kind_year_state_and_name() throws Exception {
        assertThat(page("/decisions?kind=place&state=in_force", commissioner()))
                .contains("4 decisions,".replace(",", ""))
                .contains("Southbridge")
                .doesNotContain(">Dearborn<");
        assertThat(page("/decisions.csv?year=2011", commissioner()).lines()).hasSize(1 + 7);
        assertThat(page("/decisions.csv?q=holyoke", commissioner()).lines()).hasSize(1 + 1);
        assertThat(page("/decisions.csv?organisation=" + HOLYOKE, commissioner())
                        .lines())
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

    @Test
    void g05_a_school_or_district_is_found_by_its_name_before_something_is_recorded() throws Exception {
        assertThat(page("/decisions/designations/new?organisation=dearborn", commissioner()))
                .contains("organisation=" + DEARBORN)
                .doesNotContain("organisation=" + RANDOLPH);
        assertThat(page("/decisions/designations/new?organisation=nowhere", commissioner()))
                .contains("No school or district is called");
    }
}
