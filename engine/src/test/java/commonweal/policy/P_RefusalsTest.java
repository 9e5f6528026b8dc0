package commonweal.policy;

import static commonweal.policy.WrittenRuleSet.HEAD;
import static commonweal.policy.WrittenRuleSet.SIZES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the loader refuses, with the line it names. Clauses begin in line 9 of the file. */
class P_RefusalsTest {

    @TempDir
    Path folder;

    private WrittenRuleSet load(String clauses) {
        return WrittenRuleSet.load(folder, HEAD + clauses);
    }

    @Test
    void p01_a_clause_without_fault_loads() {
        assertThat(load(SIZES).rules().rules().get(ClauseKey.MINIMUM_SIZE).value())
                .isEqualTo(new MinimumSize(20, 30));
    }

    @Test
    void p02_a_clause_needs_a_citation() {
        WrittenRuleSet written = load(SIZES.replace("    citation: made up\n", ""));
        assertThat(written.faults()).containsExactly("policy.missing_citation 9");
        assertThat(written.refused()).isTrue();
        assertThat(written.sentences()).startsWith("clauses.minimum_size has no citation. Every clause says where");
    }

    @Test
    void p03_an_empty_citation_is_none() {
        assertThat(load(SIZES.replace("citation: made up", "citation:")).faults())
                .containsExactly("policy.wrong_shape 11");
    }

    @Test
    void p04_a_clause_needs_a_status_and_years() {
        assertThat(load(SIZES.replace("    status: confirmed\n", "").replace("    years: {from: 2011}\n", ""))
                        .faults())
                .containsExactly("policy.missing_status 9", "policy.missing_years 9");
    }

    @Test
    void p05_a_status_is_one_of_three() {
        WrittenRuleSet written = load(SIZES.replace("confirmed", "confirmd"));
        assertThat(written.faults()).containsExactly("policy.unknown_value 12");
        assertThat(written.sentences())
                .contains("must be one of confirmed, inferred, unverified")
                .endsWith("Maybe you meant confirmed.");
    }

    @Test
    void p06_an_unknown_key_is_named_with_the_nearest_known() {
        WrittenRuleSet written = load(SIZES + "    notes: surplus\n");
        assertThat(written.faults()).containsExactly("policy.unknown_key 15");
        assertThat(written.key()).isEqualTo("clauses.minimum_size.notes");
        assertThat(written.sentences()).endsWith("Maybe you meant note.");
    }

    @Test
    void p07_a_misspelt_key_in_a_value_is_missing_and_unknown() {
        assertThat(load(SIZES.replace("subgroup", "subgroups")).faults())
                .containsExactly("policy.missing_key 14", "policy.unknown_key 14");
    }

    @Test
    void p08_an_unknown_clause_is_refused() {
        WrittenRuleSet written = load(SIZES.replace("minimum_size", "minimum_sizes"));
        assertThat(written.sentences()).endsWith("Maybe you meant minimum_size.");
    }

    @Test
    void p09_a_key_stands_once() {
        assertThat(load(SIZES + "    status: inferred\n").faults()).containsExactly("policy.duplicate_key 15");
    }

    @Test
    void p10_a_number_has_no_quotes_and_no_exponent() {
        assertThat(load(SIZES.replace("all_students: 20", "all_students: \"20\"")
                                .replace("30", "3e1"))
                        .faults())
                .containsExactly("policy.not_a_number 14", "policy.not_a_number 14");
    }

    @Test
    void p11_a_year_is_a_year() {
        assertThat(load(SIZES.replace("from: 2011", "from: 20111")).faults()).containsExactly("policy.not_a_year 13");
    }

    @Test
    void p12_all_faults_are_told_at_once() {
        String bad =
                SIZES.replace("    citation: made up\n", "").replace("all_students: 20", "all_students: twenty") + """
                  comparison_years:
                    title: Years
                    citation: made up
                    status: sure
                    years: {from: 2011}
                    value: 2
                """;
        assertThat(load(bad).faults())
                .containsExactly("policy.missing_citation 9", "policy.not_a_number 13", "policy.unknown_value 17");
    }

    @Test
    void p13_broken_yaml_names_its_line() {
        assertThat(load("  minimum_size: {title: a\n  targets: b: c\n").faults())
                .singleElement()
                .asString()
                .startsWith("policy.not_yaml 1");
    }

    @Test
    void p14_an_empty_file_is_no_rule_set() {
        assertThat(WrittenRuleSet.load(folder, "").faults()).containsExactly("policy.empty_file 0");
    }

    @Test
    void p15_a_part_may_be_known_less_well_but_not_better() {
        assertThat(load(SIZES + "    part_status: {subgroup: inferred}\n")
                        .rules()
                        .rules()
                        .get(ClauseKey.MINIMUM_SIZE)
                        .statusOf("subgroup"))
                .isEqualTo(Status.INFERRED);
        assertThat(load(SIZES + "    part_status: {subgroup: confirmed}\n").faults())
                .containsExactly("policy.status_not_weaker 15");
        assertThat(load(SIZES + "    part_status: {subgroops: inferred}\n").faults())
                .containsExactly("policy.unknown_key 15");
    }

    @Test
    void p16_a_file_without_worked_examples_is_warned_of() {
        WrittenRuleSet written = WrittenRuleSet.load(folder, HEAD.replaceAll("(?m)^examples:\\n.*\\n", "") + SIZES);
        assertThat(written.faults()).containsExactly("policy.no_examples 1");
        assertThat(written.refused()).isFalse();
    }

    @Test
    void p17_a_rule_that_rounds_says_how() {
        String participation = """
                  participation:
                    title: Participation
                    citation: made up
                    status: confirmed
                    years: {from: 2011}
                    value: {low: 95, very_low: 90, districts: true}
                """;
        assertThat(load(participation).faults()).containsExactly("policy.missing_key 9");
        assertThat(load(SIZES + "    rounding: {decimals: 0, mode: half_up}\n").faults())
                .containsExactly("policy.unknown_key 15");
        assertThat(load(participation + "    rounding: {decimals: 0, mode: half_down_up}\n")
                        .faults())
                .containsExactly("policy.unknown_value 15");
    }

    @Test
    void p18_an_example_is_read_as_strictly() {
        assertThat(WrittenRuleSet.load(folder, HEAD.replace("{median: 50}", "{mean: 50}") + SIZES)
                        .faults())
                .containsExactly("policy.missing_key 7", "policy.unknown_key 7");
        assertThat(WrittenRuleSet.load(folder, HEAD.replace("kind: growth", "kind: grwth") + SIZES)
                        .sentences())
                .endsWith("Maybe you meant growth.");
    }

    @Test
    void p19_a_rule_set_that_is_not_there_is_named_with_those_that_are() {
        commonweal.faults.Faults faults = new commonweal.faults.Faults();
        assertThat(RuleSets.load("massachusets/2012", faults)).isEmpty();
        assertThat(faults.all().getFirst().code()).isEqualTo("policy.unknown_rule_set");
        assertThat(faults.all().getFirst().remedy()).isEqualTo("Maybe you meant massachusetts/2012.");
        assertThat(RuleSets.load(folder.resolve("none.yaml").toString(), faults))
                .isEmpty();
        assertThat(faults.all().getLast().code()).isEqualTo("policy.unreadable");
    }

    @Test
    void p20_decisions_and_reasons_have_fixed_codes() {
        assertThat(load("""
                  wording:
                    title: Printed reasons
                    citation: made up
                    status: confirmed
                    years: {from: 2011}
                    value: {texts: {meetin: Meeting}, order: [meeting]}
                """).faults()).contains("policy.unknown_key 14").hasSize(Wording.CODES.size() + 1);
    }

    @Test
    void p21_a_mapping_that_contains_itself_is_refused_like_any_unknown_key() {
        assertThat(load(SIZES.replace("value: {", "value: &loop {again: *loop, "))
                        .faults())
                .containsExactly("policy.unknown_key 14");
    }
}
