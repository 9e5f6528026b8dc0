package commonweal.policy;

import static commonweal.policy.WrittenRuleSet.HEAD;
import static commonweal.policy.WrittenRuleSet.SIZES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which statement of a clause is in force in which year, along the files that extend one another. */
class Q_YearsInForceTest {

    private static final String BASE = HEAD.replace("part: true\n", "").replace("year: 2012", "year: 2012");

    @TempDir
    Path folder;

    @BeforeEach
    void write_2012() {
        WrittenRuleSet.write(folder, "2012.yaml", BASE + SIZES + others());
    }

    /** Every clause but the minimum size, as 2012 ships it: a full rule set needs them all. */
    private static String others() {
        commonweal.faults.Faults faults = new commonweal.faults.Faults();
        String text = RuleSets.load("massachusetts/2012", faults)
                .orElseThrow()
                .source()
                .getFirst()
                .text();
        String clauses =
                text.substring(text.indexOf("clauses:\n") + "clauses:\n".length(), text.indexOf("\nexamples:"));
        int start = clauses.indexOf("  minimum_size:");
        int end = clauses.indexOf("  # ----", start);
        return clauses.substring(0, start) + clauses.substring(end) + "\n";
    }

    private static String later(String clauses) {
        return HEAD.replace("test/2012", "test/2014")
                        .replace("year: 2012", "year: 2014")
                        .replace("first_year: 2011\npart: true\n", "extends: test/2012\n")
                + clauses;
    }

    private WrittenRuleSet load2014(String clauses) {
        return WrittenRuleSet.load(folder, "2014.yaml", later(clauses));
    }

    private static List<Integer> subgroups(RuleSet rules) {
        return IntStream.rangeClosed(rules.firstYear(), rules.year())
                .mapToObj(year ->
                        rules.in(year).get(ClauseKey.MINIMUM_SIZE).value().subgroup())
                .toList();
    }

    private static String sizes(int subgroup, String years) {
        return SIZES.replace("subgroup: 30", "subgroup: " + subgroup).replace("{from: 2011}", years);
    }

    @Test
    void q01_what_a_later_file_does_not_state_stays_in_force() {
        String comparison = """
                  comparison_years:
                    title: Years
                    citation: made up
                    status: confirmed
                    years: {from: 2014}
                    value: 1
                """;
        RuleSet rules = load2014(comparison).rules();
        assertThat(subgroups(rules)).containsExactly(30, 30, 30, 30);
        assertThat(rules.in(2013).get(ClauseKey.COMPARISON_YEARS).value()).isEqualTo(2);
        assertThat(rules.in(2014).get(ClauseKey.COMPARISON_YEARS).value()).isEqualTo(1);
    }

    @Test
    void q02_a_later_statement_ends_an_open_one() {
        RuleSet rules = load2014(sizes(25, "{from: 2013}")).rules();
        assertThat(subgroups(rules)).containsExactly(30, 30, 25, 25);
        assertThat(rules.in(2011).get(ClauseKey.MINIMUM_SIZE).years()).isEqualTo(new YearSpan(2011, 2012));
        assertThat(rules.in(2014).get(ClauseKey.MINIMUM_SIZE).statedIn()).isEqualTo("test/2014");
    }

    @Test
    void q03_a_clause_may_have_several_statements_in_one_file() {
        String two = """
                  minimum_size:
                    - title: Least number of students
                      citation: made up
                      status: confirmed
                      years: {from: 2013, to: 2013}
                      value: {all_students: 20, subgroup: 28}
                    - title: Least number of students
                      citation: made up
                      status: confirmed
                      years: {from: 2014}
                      value: {all_students: 20, subgroup: 25}
                """;
        assertThat(subgroups(load2014(two).rules())).containsExactly(30, 30, 28, 25);
    }

    @Test
    void q04_two_statements_may_not_claim_the_same_year() {
        String two = """
                  minimum_size:
                    - title: Least number of students
                      citation: made up
                      status: confirmed
                      years: {from: 2013}
                      value: {all_students: 20, subgroup: 28}
                    - title: Least number of students
                      citation: made up
                      status: confirmed
                      years: {from: 2014}
                      value: {all_students: 20, subgroup: 25}
                """;
        WrittenRuleSet written = load2014(two);
        assertThat(written.faults()).containsExactly("policy.years_overlap 14");
        assertThat(written.sentences())
                .startsWith("minimum_size is stated for from 2014 on here and for from 2013 on in test/2014, line 9.");
    }

    @Test
    void q05_nor_may_a_later_file_claim_what_an_earlier_one_claims_outright() {
        assertThat(load2014(sizes(25, "{from: 2011}")).faults()).containsExactly("policy.years_overlap 8");
        WrittenRuleSet.write(folder, "2012.yaml", BASE + sizes(30, "{from: 2011, to: 2012}") + others());
        assertThat(load2014(sizes(25, "{from: 2012}")).faults()).containsExactly("policy.years_overlap 8");
    }

    @Test
    void q06_no_year_is_left_without_a_statement() {
        WrittenRuleSet.write(folder, "2012.yaml", BASE + sizes(30, "{from: 2011, to: 2012}") + others());
        WrittenRuleSet written = load2014(sizes(25, "{from: 2014}"));
        assertThat(written.faults()).containsExactly("policy.years_missing 8");
        assertThat(written.sentences()).startsWith("test/2014 does not state minimum_size for 2013.");
    }

    @Test
    void q07_a_full_rule_set_states_every_clause() {
        WrittenRuleSet written = WrittenRuleSet.load(folder, BASE + SIZES);
        assertThat(written.faults())
                .hasSize(ClauseKey.ALL.size() - 1)
                .allMatch(fault -> fault.startsWith("policy.years_missing"));
    }

    @Test
    void q08_a_part_is_silent_on_what_it_neither_states_nor_continues() {
        String part = later(sizes(20, "{from: 2014}"))
                .replace("extends:", "part: true\ncontinues: [comparison_years]\nextends:");
        RuleSet rules = WrittenRuleSet.load(folder, "2014.yaml", part).rules();
        assertThat(subgroups(rules)).containsExactly(30, 30, 30, 20);
        assertThat(rules.in(2014).states(ClauseKey.COMPARISON_YEARS)).isTrue();
        assertThat(rules.in(2014).states(ClauseKey.GROWTH)).isFalse();
        assertThat(rules.in(2013).states(ClauseKey.GROWTH)).isTrue();
    }

    @Test
    void q09_a_file_does_not_speak_for_later_years() {
        assertThat(load2014(sizes(25, "{from: 2014, to: 2015}")).faults()).containsExactly("policy.years_outside 8");
    }

    @Test
    void q10_what_a_file_extends_is_there_is_earlier_and_is_not_itself() {
        assertThat(WrittenRuleSet.load(folder, "2014.yaml", later(SIZES).replace("test/2012", "test/2010"))
                        .faults())
                .containsExactly("policy.unknown_rule_set 4");
        assertThat(WrittenRuleSet.load(folder, "2014.yaml", later(SIZES).replace("test/2012", "test/2014"))
                        .faults())
                .containsExactly("policy.extends_itself 4");
        assertThat(WrittenRuleSet.load(
                                folder,
                                "2014.yaml",
                                later(sizes(25, "{from: 2012}")).replace("year: 2014", "year: 2012"))
                        .faults())
                .contains("policy.extends_later 4");
    }

    @Test
    void q11_a_file_may_extend_a_shipped_rule_set() {
        String own = later(sizes(25, "{from: 2013}")).replace("test/2012", "massachusetts/2012");
        assertThat(subgroups(WrittenRuleSet.load(folder, "2014.yaml", own).rules()))
                .containsExactly(30, 30, 25, 25);
    }

    @Test
    void q12_the_texts_of_a_run_give_the_same_rules_again() {
        RuleSet rules = load2014(sizes(25, "{from: 2013}")).rules();
        commonweal.faults.Faults faults = new commonweal.faults.Faults();
        RuleSet again = RuleSets.load(rules.source(), faults).orElseThrow();
        assertThat(subgroups(again)).isEqualTo(subgroups(rules));
        assertThat(again.source()).isEqualTo(rules.source());
    }
}
