package commonweal.policy;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.decisions.Authority;
import commonweal.decisions.DecisionKind;
import commonweal.faults.Faults;
import commonweal.records.Form;
import commonweal.records.RecordKind;
import commonweal.terms.Group;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rule sets shipped with the program. */
class R_ShippedRuleSetsTest {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?[0-9]+(\\.[0-9]+)?(?![\\w.])");

    static Stream<String> ids() {
        return RuleSets.shipped().stream();
    }

    static RuleSet load(String id) {
        Faults faults = new Faults();
        RuleSet rules = RuleSets.load(id, faults).orElseThrow(() -> new AssertionError(faults.all()));
        assertThat(faults.all()).isEmpty();
        return rules;
    }

    @Test
    void r01_they_are_2012_to_2017() {
        assertThat(RuleSets.shipped())
                .containsExactlyElementsOf(IntStream.rangeClosed(2012, 2017)
                        .mapToObj(year -> "massachusetts/" + year)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("ids")
    void r02_each_loads_without_fault_and_carries_examples(String id) {
        RuleSet rules = load(id);
        assertThat(rules.id()).isEqualTo(id);
        assertThat(rules.firstYear()).isEqualTo(2011);
        assertThat(rules.examples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void r03_each_full_one_states_every_clause_for_every_year(String id) {
        RuleSet rules = load(id);
        for (int year = rules.firstYear(); year <= Math.min(rules.year(), 2016); year++) {
            for (ClauseKey<?> key : ClauseKey.ALL) {
                assertThat(rules.in(year).states(key))
                        .as(key.name() + " " + year)
                        .isTrue();
            }
        }
    }

    @Test
    void r04_2017_states_only_gap_narrowing_with_what_it_needs_and_the_minimum_size() {
        YearRules rules = load("massachusetts/2017").rules();
        assertThat(ClauseKey.ALL.stream().filter(rules::states).map(ClauseKey::name))
                .containsExactly(
                        "composite_performance_index",
                        "groups",
                        "minimum_size",
                        "targets",
                        "comparison_years",
                        "gap_narrowing");
        assertThat(rules.get(ClauseKey.MINIMUM_SIZE).value()).isEqualTo(new MinimumSize(20, 20));
    }

    @Test
    void r05_low_income_gives_way_to_economically_disadvantaged_in_2015() {
        RuleSet rules = load("massachusetts/2016");
        assertThat(rules.in(2014).get(ClauseKey.GROUPS).value().judged())
                .contains(Group.LOW_INCOME)
                .doesNotContain(Group.ECONOMICALLY_DISADVANTAGED);
        assertThat(rules.in(2015).get(ClauseKey.GROUPS).value().judged())
                .contains(Group.ECONOMICALLY_DISADVANTAGED)
                .doesNotContain(Group.LOW_INCOME);
        assertThat(rules.rules().get(ClauseKey.TARGETS).value().earliestBaseline())
                .containsEntry(Group.ECONOMICALLY_DISADVANTAGED, 2015);
    }

    @Test
    void r06_the_same_year_reads_the_same_from_every_later_rule_set() {
        List<Clause<?>> from2012 = clauses(load("massachusetts/2012").in(2012));
        List<Clause<?>> from2016 = clauses(load("massachusetts/2016").in(2012));
        assertThat(from2016.stream().map(Clause::value).toList())
                .isEqualTo(from2012.stream().map(Clause::value).toList());
    }

    private static List<Clause<?>> clauses(YearRules rules) {
        return ClauseKey.ALL.stream()
                .<Clause<?>>flatMap(key -> rules.find(key).stream())
                .collect(Collectors.toList());
    }

    @Test
    void r07_what_has_no_source_is_marked_unverified() {
        YearRules rules = load("massachusetts/2012").rules();
        assertThat(rules.get(ClauseKey.GRADUATION).status()).isEqualTo(Status.UNVERIFIED);
        assertThat(rules.get(ClauseKey.DROPOUT).status()).isEqualTo(Status.UNVERIFIED);
        assertThat(rules.get(ClauseKey.GROWTH).value().byMedian().bands())
                .extracting(BandTable.PointBand::status)
                .containsExactly(
                        Status.INFERRED, Status.INFERRED, Status.INFERRED, Status.UNVERIFIED, Status.UNVERIFIED);
        assertThat(rules.get(ClauseKey.EXTRA_CREDIT).statusOf("advanced_from_zero"))
                .isEqualTo(Status.UNVERIFIED);
    }

    @Test
    void r08_every_citation_says_something() {
        for (String id : RuleSets.shipped()) {
            for (Clause<?> clause : clauses(load(id).rules())) {
                assertThat(clause.citation()).as(clause.key()).hasSizeGreaterThan(20);
            }
        }
    }

    @Test
    void r10_the_codes_of_decisions_and_authorities_are_those_of_the_decisions_file() {
        assertThat(AuthorityRule.DECISIONS)
                .containsExactlyElementsOf(
                        Stream.of(DecisionKind.values()).map(DecisionKind::code).toList());
        assertThat(AuthorityRule.AUTHORITIES)
                .containsExactlyElementsOf(
                        Stream.of(Authority.values()).map(Authority::code).toList());
    }

    @Test
    void r11_the_codes_of_records_are_those_of_the_record_files() {
        assertThat(PerformanceLevelsRule.LEVELS)
                .containsExactlyElementsOf(codes(RecordKind.RESULTS, "level").stream()
                        .filter(code -> !code.startsWith("alt_"))
                        .toList());
        assertThat(CountingRule.PARTICIPATION).containsExactlyElementsOf(codes(RecordKind.RESULTS, "participation"));
        assertThat(MeasuredRatesRule.PLACEMENTS).containsExactlyElementsOf(codes(RecordKind.ENROLLMENT, "placement"));
    }

    private static List<String> codes(RecordKind kind, String column) {
        return ((Form.Code) kind.columns().get(kind.index(column)).form()).codes();
    }

    @Test
    void r12_the_scores_with_points_in_the_index_are_those_of_the_performance_levels() {
        for (String id : RuleSets.shipped()) {
            RuleSet rules = load(id);
            for (int year = rules.firstYear(); year <= Math.min(rules.year(), 2016); year++) {
                PerformanceLevelsRule levels =
                        rules.in(year).get(ClauseKey.PERFORMANCE_LEVELS).value();
                List<CpiRule.LevelPoints> points = rules.in(year)
                        .get(ClauseKey.COMPOSITE_PERFORMANCE_INDEX)
                        .value()
                        .points();
                assertThat(points.getLast().scaledFrom()).isEqualTo(levels.lowest());
                assertThat(points.getFirst().scaledTo()).isEqualTo(levels.highest());
            }
        }
    }

    @Test
    void r13_the_groups_inside_high_needs_are_judged_in_the_same_year() {
        RuleSet rules = load("massachusetts/2016");
        for (int year = rules.firstYear(); year <= rules.year(); year++) {
            assertThat(rules.in(year).get(ClauseKey.GROUPS).value().judged())
                    .containsAll(
                            rules.in(year).get(ClauseKey.STUDENT_GROUPS).value().highNeeds());
        }
    }

    @Test
    void r14_what_the_bounds_of_plausibility_rest_on_is_marked_as_our_own() {
        Clause<PlausibilityRule> clause = load("massachusetts/2012").rules().get(ClauseKey.PLAUSIBILITY);
        assertThat(clause.status()).isEqualTo(Status.UNVERIFIED);
        assertThat(clause.citation()).contains("working defaults of our own");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void r09_no_number_of_a_value_is_lost_in_words(String id) {
        RuleSet rules = load(id);
        String text = rules.source().getLast().text();
        String clauses = text.substring(text.indexOf("clauses:"), text.indexOf("\nexamples:"));
        for (ClauseKey<?> key : ClauseKey.ALL) {
            int start = clauses.indexOf("\n  " + key.name() + ":\n");
            if (start >= 0) {
                String words = rules.rules().find(key).stream()
                        .flatMap(clause -> ClauseWords.lines(clause).stream())
                        .map(ClauseLine::text)
                        .collect(Collectors.joining(" | "));
                numbersOfValue(clauses.substring(start + 1))
                        .forEach(number -> assertThat(" " + words)
                                .as(key.name())
                                .containsPattern("(?<![0-9.])" + Pattern.quote(number) + "(?![0-9.])"));
            }
        }
    }

    /** The numbers below {@code value:} of the first clause in the text. */
    private static List<String> numbersOfValue(String clause) {
        int from = clause.indexOf("    value:");
        int note = clause.indexOf("\n    note:", from);
        int next = clause.indexOf("\n\n", from) < 0 ? clause.length() : clause.indexOf("\n\n", from);
        String value = clause.substring(from, note >= 0 && note < next ? note : next);
        Matcher matcher = NUMBER.matcher(value.replaceAll("\"[1-5]\": ", ""));
        return matcher.results().map(result -> result.group()).toList();
    }
}
