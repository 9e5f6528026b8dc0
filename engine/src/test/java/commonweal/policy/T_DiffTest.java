package commonweal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.policy.RuleSetDiff.ClauseChange;
import commonweal.policy.RuleSetDiff.LineChange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed from one rule set to another. */
class T_DiffTest {

    private static List<String> changes(String from, String to) {
        List<String> changes = new ArrayList<>();
        RuleSetDiff diff = RuleSetDiff.between(R_ShippedRuleSetsTest.load(from), R_ShippedRuleSetsTest.load(to));
        for (ClauseChange clause : diff.clauses()) {
            if (!clause.before().equals(clause.after())) {
                changes.add(clause.key().name() + ": " + code(clause.before()) + " -> " + code(clause.after()));
            }
            for (LineChange line : clause.lines()) {
                if (clause.after().isPresent() && line.ofValue()) {
                    changes.add(clause.key().name() + " " + line.key() + " from "
                            + line.since().orElseThrow());
                }
            }
        }
        return changes;
    }

    private static String code(java.util.Optional<Status> status) {
        return status.map(Status::code).orElse("not stated");
    }

    @Test
    void t01_a_rule_set_does_not_differ_from_itself() {
        assertThat(changes("massachusetts/2016", "massachusetts/2016")).isEmpty();
    }

    @Test
    void t02_2014_adds_the_dropouts_enrolled_again() {
        assertThat(changes("massachusetts/2013", "massachusetts/2014"))
                .containsExactly(
                        "minimum_size: confirmed -> inferred",
                        "extra_credit reengagement.minimum from 2014",
                        "extra_credit reengagement.lag from 2014");
    }

    @Test
    void t03_2012_to_2016_lists_exactly_what_changed() {
        assertThat(changes("massachusetts/2012", "massachusetts/2016"))
                .containsExactly(
                        "composite_performance_index: confirmed -> inferred",
                        "groups judged from 2015",
                        "groups low_subgroup from 2015",
                        "student_groups high_needs from 2015",
                        "minimum_size subgroup from 2016",
                        "targets earliest_baseline.economically_disadvantaged from 2015",
                        "graduation four_year.standard from 2013",
                        "graduation five_year.standard from 2013",
                        "extra_credit reengagement.minimum from 2014",
                        "extra_credit reengagement.lag from 2014",
                        "extra_credit access.target from 2016",
                        "extra_credit access.minimum_students from 2016",
                        "extra_credit access.groups from 2016",
                        "extra_credit access.measured_on from 2016",
                        "hold_harmless in_force from 2015",
                        "wording texts.very_low_participation from 2015",
                        "wording texts.low_graduation from 2015",
                        "wording texts.low_participation from 2015",
                        "wording texts.held_harmless from 2016",
                        "wording texts.insufficient from 2015");
    }

    @Test
    void t04_2017_no_longer_states_what_a_part_leaves_out() {
        assertThat(changes("massachusetts/2016", "massachusetts/2017"))
                .contains("minimum_size subgroup from 2017", "growth: inferred -> not stated")
                .noneMatch(change -> change.startsWith("gap_narrowing"));
    }
}
