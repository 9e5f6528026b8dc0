package commonweal.office.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The chart as data: what comes with the program, and what of a faulty file is said. */
class ChartFileTest {

    private static final Set<String> ROLES = Set.of("program_officer", "district_leader");

    private static final FrameworkChart SHIPPED = ChartFile.shipped(ROLES);

    private static FrameworkChart read(String yaml) {
        return ChartFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), ROLES);
    }

    private static final String GOOD = """
            chart: A chart
            dated: August 2012
            citation: somewhere
            known_until: 2013
            known_note: for the test
            actions:
              - id: plans
                first_year: 2012
                levels: [1]
                whose: district
                on: district
                kind: accountability
                short: Approve
                words: approve plans
                plain: It approves its plans.
                citation: the chart
                status: confirmed
                owner: district_leader
                shown_by: the plans
                again: each_year
                tracked: true
                due: {none: true}
            """;

    @Test
    void a01_every_level_has_actions_of_the_state_and_of_the_district() {
        for (String level : Set.of("1", "2", "3", "4", "5")) {
            for (ChartAction.Side side : ChartAction.Side.values()) {
                assertThat(SHIPPED.of(2012))
                        .as("Level %s, %s", level, side)
                        .anyMatch(action -> action.levels().contains(level) && action.whose() == side);
            }
        }
    }

    @Test
    void a02_what_is_inferred_says_why_and_what_is_not_followed_says_why_not() {
        assertThat(SHIPPED.actions())
                .filteredOn(ChartAction::doubtful)
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action.note()).isNotBlank());
        assertThat(SHIPPED.actions())
                .filteredOn(action -> !action.tracked())
                .extracting(ChartAction::id)
                .containsExactly("tools_for_all", "review_implementation_1", "suggest_assistance");
    }

    @Test
    void a03_the_split_of_levels_1_and_2_is_nowhere_said_to_be_confirmed() {
        assertThat(SHIPPED.actions())
                .filteredOn(action ->
                        action.levels().equals(Set.of("1")) || action.levels().equals(Set.of("2")))
                .hasSize(6)
                .allMatch(ChartAction::doubtful);
    }

    @Test
    void b01_a_yearly_day_is_the_next_one_after_the_results() {
        ChartAction plans = SHIPPED.find("approve_plans_1").orElseThrow();
        assertThat(plans.due().from(LocalDate.of(2012, 9, 19))).contains(LocalDate.of(2013, 7, 1));
        assertThat(plans.due().from(LocalDate.of(2013, 6, 30))).contains(LocalDate.of(2013, 7, 1));
        assertThat(plans.due().from(LocalDate.of(2013, 7, 1))).contains(LocalDate.of(2014, 7, 1));
    }

    @Test
    void b02_where_no_date_is_known_there_is_none() {
        ChartAction plan = SHIPPED.find("redesign_plan").orElseThrow();
        assertThat(plan.due().from(LocalDate.of(2012, 9, 19))).isEmpty();
    }

    @Test
    void c01_an_action_holds_in_its_years_only() {
        FrameworkChart chart = read(GOOD.replace("first_year: 2012", "first_year: 2012\n    last_year: 2014"));
        assertThat(chart.of(2011)).isEmpty();
        assertThat(chart.of(2012)).hasSize(1);
        assertThat(chart.of(2014)).hasSize(1);
        assertThat(chart.of(2015)).isEmpty();
        assertThat(chart.knownFor(2013)).isTrue();
        assertThat(chart.knownFor(2014)).isFalse();
    }

    @Test
    void d01_all_faults_are_said_at_once() {
        String faulty = GOOD.replace("levels: [1]", "levels: [1, 7]")
                .replace("owner: district_leader", "owner: the_mayor")
                .replace("status: confirmed", "status: inferred")
                .replace("due: {none: true}", "due: {next: \"13-01\", citation: a law, status: confirmed}")
                .replace("plain: It approves its plans.", "planes: It approves its plans.")
                .replace("known_until: 2013", "known_until: soon");
        assertThatThrownBy(() -> read(faulty))
                .asInstanceOf(type(FaultyChart.class))
                .extracting(FaultyChart::faults)
                .asList()
                .containsExactlyInAnyOrder(
                        "the chart: known_until must be a year from 2010 to 2100.",
                        "action plans: the key “planes” is not known.",
                        "action plans: plain must be there, as a text.",
                        "action plans: levels has “7”; a level is 1, 2, 3, 4 or 5.",
                        "action plans: owner “the_mayor” is no role of access.yaml.",
                        "action plans: note must be there, as a text.",
                        "action plans, due: next is “13-01”; it must be a month and a day of it, such as \"07-01\".");
    }

    @Test
    void d02_a_key_that_is_there_twice_and_an_id_that_is_there_twice_are_refused() {
        assertThatThrownBy(
                        () -> read(GOOD.replace("kind: accountability", "kind: accountability\n    kind: assistance")))
                .isInstanceOf(FaultyChart.class)
                .hasMessageContaining("not YAML");
        String action = GOOD.substring(GOOD.indexOf("  - id: plans"));
        assertThatThrownBy(() -> read(GOOD + action))
                .isInstanceOf(FaultyChart.class)
                .hasMessageContaining("action plans is there twice");
    }

    @Test
    void d03_a_chart_without_actions_and_one_that_is_no_list_are_refused() {
        assertThatThrownBy(() -> read("chart: A chart")).isInstanceOf(FaultyChart.class);
        assertThatThrownBy(() -> read("- 1")).isInstanceOf(FaultyChart.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(FaultyChart.class);
    }
}
