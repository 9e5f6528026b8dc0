package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.faults.FaultyInput;
import commonweal.run.ResultChange.Kind;
import commonweal.run.RunDifference.Attributed;
import commonweal.run.RunDifference.Changed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs between two runs, and what made the difference. */
class V_DifferenceTest {

    @TempDir
    private Path temp;

    private StateFolder state;

    @BeforeEach
    void aFirstRun() throws Exception {
        state = StateFolder.in(temp.resolve("in"));
        state.determine(temp.resolve("a"));
    }

    private RunDifference difference() throws FaultyInput, IOException {
        state.determine(temp.resolve("b"));
        return between("a", "b");
    }

    private RunDifference between(String one, String other) throws FaultyInput, IOException {
        try (Run before = Run.open(temp.resolve(one));
                Run after = Run.open(temp.resolve(other))) {
            return Difference.between(before, after, Stages.UNSEEN);
        }
    }

    private static List<String> changes(Changed changed) {
        return changed.changes().stream()
                .map(Attributed::change)
                .map(change -> change.result() + ": " + change.before() + " -> " + change.after())
                .toList();
    }

    private static List<Attribution> attributions(Changed changed) {
        return changed.changes().stream().map(Attributed::attribution).toList();
    }

    private static List<String> causes(Changed changed) {
        return changed.causes().stream().map(Cause::sentence).toList();
    }

    private static Changed of(RunDifference difference, String org) {
        return difference.changed().stream()
                .filter(changed -> changed.org().code().equals(org))
                .findFirst()
                .orElseThrow(() -> new AssertionError(org + " is not in " + difference.changed()));
    }

    @Test
    void v01_the_same_inputs_make_no_difference() throws Exception {
        RunDifference difference = difference();
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.files()).isEmpty();
        assertThat(difference.clauses()).isEmpty();
    }

    @Test
    void v02_a_changed_row_of_measures_moves_its_school_and_the_school_moves_its_district() throws Exception {
        state.change("measures.csv", "2012,00010005,high_needs,,cumulative_ppi,64,,", "");
        state.change(
                "measures.csv", "2012,00010005,all,,cumulative_ppi,70,,", "2012,00010005,all,,cumulative_ppi,80,,");
        RunDifference difference = difference();
        assertThat(difference.files()).containsExactly("measures.csv");
        assertThat(difference.levels()).containsEntry("2 -> 1", 2);
        Changed school = of(difference, "00010005");
        assertThat(attributions(school)).containsOnly(Attribution.INPUT);
        assertThat(changes(school))
                .containsExactly(
                        "level: 2 -> 1",
                        "printed reason: Not meeting gap narrowing goals -> Meeting gap narrowing goals",
                        "computed level: 2 -> 1",
                        "cumulative index: 2012, all: 70 -> 80",
                        "cumulative index: 2012, high_needs: 64 -> ");
        assertThat(causes(school))
                .containsExactly(
                        "measures.csv, 2012 all cumulative_ppi: 70 -> 80.",
                        "measures.csv, 2012 high_needs cumulative_ppi: gone, was 64.");
        assertThat(causes(of(difference, "00010000")))
                .containsExactly("its school Alder School (00010005): level 2 -> 1.");
    }

    @Test
    void v03_counts_suppression_and_new_rows_are_told_apart() throws Exception {
        state.change("measures.csv", "2012,00010010,all,math,cpi,82.4,210,", "2012,00010010,all,math,cpi,82.4,19,");
        state.change("measures.csv", "2012,00010010,all,ela,cpi,88.5,210,", "2012,00010010,all,ela,cpi,,,suppressed");
        state.add("measures.csv", "2012,00010010,all,science,cpi,70.0,50,\n");
        assertThat(causes(of(difference(), "00010010")))
                .containsExactly(
                        "measures.csv, 2012 all math cpi: 82.4 (n 210) -> 82.4 (n 19).",
                        "measures.csv, 2012 all ela cpi: 88.5 (n 210) -> suppressed.",
                        "measures.csv, 2012 all science cpi: new, 70.0 (n 50).");
    }

    @Test
    void v04_the_roster_and_decisions_can_be_the_cause() throws Exception {
        state.change(
                        "roster.csv",
                        "00010010,school,Birch School,00010000,\"06,07,08\",Middle School,,,,no,",
                        "00010010,school,Birch School,00010000,\"06,07,08\",Middle School,,,2012,no,")
                .write(
                        "decisions.csv",
                        StateFolder.DECISIONS + "2012-05-01,00020000,place,4,Board,603 CMR 2.05,review\n");
        RunDifference difference = difference();
        assertThat(causes(of(difference, "00010010"))).containsExactly("roster.csv, baseline_year: new, 2012.");
        assertThat(changes(of(difference, "00020000")))
                .contains("level: 3 -> 4", "decided by:  -> Board 2012-05-01 (place)");
        assertThat(causes(of(difference, "00020000")))
                .containsExactly("decisions.csv: new: Board 2012-05-01 (place), 4.");
    }

    @Test
    void v05_a_school_that_came_or_went() throws Exception {
        state.change("roster.csv", "00020005,school,Cedar School,00020000", "00020005,school,Cedar School,00010000")
                .add("roster.csv", "00020010,school,Dogwood School,00020000,,,,,,,\n");
        RunDifference difference = difference();
        assertThat(causes(of(difference, "00020010")))
                .containsExactly("roster.csv: it is in the roster of the second run only.");
        assertThat(causes(of(difference, "00020000")))
                .contains("its school Cedar School (00020005) is no longer one of its schools.");
    }

    @Test
    void v06_a_changed_rule_is_named_where_the_result_rests_on_it() throws Exception {
        Path policy = policyWith(
                "school_percentile: 20, subgroup_percentile: 20", "school_percentile: 40, subgroup_percentile: 20");
        state.determine(policy.toString(), temp.resolve("b"), false, false);
        RunDifference difference = between("a", "b");
        assertThat(difference.clauses()).containsExactly("lowest_performing (school percentile, at most: 20 -> 40)");
        Changed school = of(difference, "00010005");
        assertThat(attributions(school)).containsOnly(Attribution.RULE);
        assertThat(changes(school)).contains("level: 2 -> 3");
        assertThat(causes(school)).containsExactly("policy, lowest_performing (school percentile, at most: 20 -> 40).");
        assertThat(causes(of(difference, "00010000"))).contains("its school Alder School (00010005): level 2 -> 3.");
    }

    @Test
    void v07_rules_and_inputs_are_told_apart_by_trying() throws Exception {
        // Alder: the rule alone moves it. Birch: only its new percentile under the new rule. Cedar: its own figure
        // alone.
        Path policy = policyWith(
                "school_percentile: 20, subgroup_percentile: 20", "school_percentile: 45, subgroup_percentile: 20");
        state.change(
                "measures.csv",
                "2012,00010010,all,,school_percentile,77,,",
                "2012,00010010,all,,school_percentile,30,,");
        state.change(
                "measures.csv",
                "2012,00020005,all,,school_percentile,12,,",
                "2012,00020005,all,,school_percentile,60,,");
        state.determine(policy.toString(), temp.resolve("b"), false, false);
        RunDifference difference = between("a", "b");
        assertThat(attributions(of(difference, "00010005"))).containsOnly(Attribution.RULE);
        Changed cedar = of(difference, "00020005");
        assertThat(attributions(cedar)).containsOnly(Attribution.INPUT);
        assertThat(causes(cedar)).containsExactly("measures.csv, 2012 all school_percentile: 12 -> 60.");
        Changed birch = of(difference, "00010010");
        assertThat(changes(birch)).contains("level: 1 -> 3", "percentile: 2012, all, school_percentile: 77 -> 30");
        assertThat(birch.changes())
                .filteredOn(one -> one.change().result().kind() == Kind.LEVEL)
                .extracting(Attributed::attribution)
                .containsExactly(Attribution.ONLY_TOGETHER);
        assertThat(causes(birch))
                .containsExactly(
                        "measures.csv, 2012 all school_percentile: 77 -> 30.",
                        "policy, lowest_performing (school percentile, at most: 20 -> 45).");
    }

    @Test
    void v08_percentiles_computed_from_the_state_move_when_others_move() throws Exception {
        StateFolder wandering = WanderingState.in(temp.resolve("wandering"), 30, 7);
        wandering.determine("massachusetts/2012", temp.resolve("c"), true, false);
        String measures = Files.readString(wandering.path().resolve("measures.csv"));
        wandering.write(
                "measures.csv",
                measures.replaceAll(
                        "(?m)^00010001,2012,\"all\",(ela|math),cpi,[0-9.]+", "00010001,2012,\"all\",$1,cpi,10.0"));
        wandering.determine("massachusetts/2012", temp.resolve("d"), true, false);
        RunDifference difference = between("c", "d");
        assertThat(causes(of(difference, "00010001")))
                .anyMatch(cause -> cause.startsWith("measures.csv, 2012 all ela cpi"));
        assertThat(difference.changed())
                .filteredOn(changed -> !changed.org().code().startsWith("0001"))
                .isNotEmpty()
                .allSatisfy(changed -> assertThat(causes(changed))
                        .contains("the state it is compared with: percentiles were computed from other figures."));
    }

    @Test
    void v09_runs_of_different_years_are_compared_without_causes() throws Exception {
        state.change("measures.csv", "2012,", "2013,");
        state.determine("massachusetts/2013", temp.resolve("b"), false, false);
        RunDifference difference = between("a", "b");
        assertThat(difference.sameYear()).isFalse();
        assertThat(difference.changed())
                .allSatisfy(changed -> assertThat(attributions(changed)).containsOnly(Attribution.YEAR));
    }

    private Path policyWith(String from, String to) throws IOException {
        try (var shipped =
                Objects.requireNonNull(RunDifference.class.getResourceAsStream("/policy/massachusetts/2012.yaml"))) {
            String text = new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return Files.writeString(temp.resolve("mine.yaml"), text.replace(from, to));
        }
    }
}
