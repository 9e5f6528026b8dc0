package commonweal.office.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
import commonweal.office.api.Described;
import commonweal.office.audit.Acting;
import commonweal.office.duties.DutySight.Sight;
import commonweal.office.register.SampleDistrict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages of duties show, and to whom. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office for the pages of duties")
@TestMethodOrder(MethodOrderer.MethodName.class)
class DutyPagesTest extends DutyOffice {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private SampleDuties sample;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a01_the_page_of_a_district_says_what_the_framework_requires_of_both_sides() throws Exception {
        String page = page("/districts/" + RANDOLPH, officer());
        assertThat(page)
                .contains("What the framework now requires", "Of the district", "Of the state")
                .contains("Write a Level 4 District Plan", "Intervene, and give priority for assistance")
                .contains("No date in the law or guidance that is known here", "Framework chart, Level 4")
                .doesNotContain("Complete the self-assessment");
    }

    @Test
    void a02_the_public_sees_nothing_of_it() throws Exception {
        web.perform(get("/districts/" + RANDOLPH))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("What the framework now requires"))));
        web.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("What is due this month"))));
    }

    @Test
    void a03_what_the_chart_says_and_is_not_required_here_is_said_so() throws Exception {
        assertThat(page("/districts/" + BOSTON, officer())).contains("Nothing on record requires it here.");
        assertThat(page("/districts/00010000", officer()))
                .as("Abington, Level 2")
                .contains("Suggest assistance", "July 1, 2013", "Date passed, not on record");
    }

    @Test
    void a04_a_school_says_what_is_about_it_and_where_the_rest_stands() throws Exception {
        assertThat(page("/schools/00350074", officer()))
                .contains("Write the redesign plan for rapid implementation", "as a whole stands there");
    }

    @Test
    void a05_the_page_of_the_state_counts_what_is_due() throws Exception {
        assertThat(page("/", officer())).contains("What is due this month", "Due in October 2013", ">303<");
    }

    @Test
    void b01_the_page_of_a_duty_has_words_citation_reason_and_history() throws Exception {
        assertThat(page(plan().href(), officer()))
                .contains("If required, develop a Level 4 district plan", "Framework chart, Level 4", "inferred")
                .contains("/districts/02440000/why?of=2012&amp;part=level")
                .contains("Begun before this office kept a record; whether it was done is not known here.");
    }

    @Test
    void b02_the_list_filters_sorts_and_comes_as_a_file() throws Exception {
        assertThat(page("/duties?whose=all&organisation=" + RANDOLPH, officer()))
                .contains("4 duties");
        assertThat(page("/duties?whose=all&organisation=" + RANDOLPH + "&kind=assistance", officer()))
                .contains("1 duty");
        assertThat(page("/duties?whose=all&due=passed", officer())).contains("303 duties");
        assertThat(page("/duties?whose=all&level=5", officer())).contains("5 duties");
        assertThat(page("/duties?whose=all&state=nonsense", officer())).contains("No duty is like this");
        String file = page("/duties.csv?whose=all&organisation=" + RANDOLPH + "&sort=-duty", officer());
        assertThat(file.lines()).hasSize(5);
        assertThat(file.lines().skip(1).findFirst().orElseThrow())
                .contains("special_education_separation,", "not_on_record", "no date known");
    }

    @Test
    void b03_the_summary_by_action_counts_the_whole_state() throws Exception {
        assertThat(page("/duties/by-action", officer())).contains("For the whole state", ">207<", ">119<");
    }

    @Test
    void b04_programs_get_the_same() throws Exception {
        assertThat(page("/api/duties?organisation=" + RANDOLPH, leader()))
                .contains("\"action\": \"district_plan\"", "\"state\": \"not_on_record\"");
        web.perform(get("/api/duties?organisation=" + BOSTON).with(leader())).andExpect(status().isNotFound());
        assertThat(page("/api/duties", leader())).contains(RANDOLPH).doesNotContain(BOSTON);
    }

    private JsonNode asked(String address, RequestPostProcessor who) throws Exception {
        return JSON.readTree(page(address, who));
    }

    @Test
    void b05_with_the_filters_and_the_order_of_the_page() throws Exception {
        assertThat(asked("/api/duties?due=passed", officer()).at("/duties")).hasSize(303);
        assertThat(asked("/api/duties?level=5", officer()).at("/duties")).hasSize(5);
        assertThat(asked("/api/duties?state=nonsense", officer()).at("/duties")).isEmpty();
        assertThat(asked("/api/duties?kind=assistance&organisation=" + RANDOLPH, officer())
                        .at("/duties"))
                .hasSize(1);
        JsonNode sorted = asked("/api/duties?sort=-duty&organisation=" + RANDOLPH, officer());
        assertThat(sorted.at("/duties/0/action").asString()).isEqualTo("special_education_separation");
        assertThat(sorted.at("/duties/0/due_basis").asString()).isEqualTo("no date known");
        assertThat(asked("/api/duties?whose=district", leader()).at("/duties"))
                .isNotEmpty()
                .allMatch(one -> one.at("/whose").asString().equals("district"));
        assertThat(asked("/api/duties?whose=mine", leader()).at("/duties"))
                .as("those of its own that are a district's to do")
                .hasSameSizeAs(asked("/api/duties?whose=district", leader()).at("/duties"));
    }

    @Test
    void b06_one_duty_says_what_its_page_says_and_another_districts_is_not_there() throws Exception {
        String text = page("/api" + plan().href(), leader());
        assertThat(Described.faults("/api/duties/{id}", text)).isEmpty();
        JsonNode one = JSON.readTree(text);
        assertThat(one.at("/words").asString()).startsWith("If required, develop a Level 4 district plan");
        assertThat(one.at("/citation").asString()).contains("Framework chart, Level 4");
        assertThat(one.at("/status").asString()).isEqualTo("inferred");
        assertThat(one.at("/year").asInt()).isEqualTo(2012);
        assertThat(one.at("/due_on").isMissingNode()).isTrue();
        assertThat(one.at("/ended_year").isNull()).isTrue();
        assertThat(one.at("/steps")).isEmpty();
        Duty foreign = duties.about(List.of(BOSTON), new Sight(true, List.of("-"), List.of(-1)))
                .getFirst();
        web.perform(get("/api" + foreign.href()).with(officer())).andExpect(status().isOk());
        web.perform(get("/api" + foreign.href()).with(leader())).andExpect(status().isNotFound());
    }

    @Test
    void b07_the_counts_by_action_are_those_of_the_page() throws Exception {
        JsonNode all = asked("/api/duties/by-action", officer());
        assertThat(all.at("/own_only").asBoolean()).isFalse();
        assertThat(all.at("/actions")
                        .valueStream()
                        .map(one -> one.at("/not_on_record").asInt()))
                .contains(207, 119);
        assertThat(all.at("/not_tracked"))
                .isNotEmpty()
                .allMatch(one -> !one.at("/why").asString().isEmpty());
        JsonNode own = asked("/api/duties/by-action", leader());
        assertThat(own.at("/own_only").asBoolean()).isTrue();
        assertThat(own.at("/actions")
                        .valueStream()
                        .map(one -> one.at("/not_on_record").asInt()))
                .isNotEmpty()
                .allMatch(count -> count <= 2);
    }

    // ---- Whose ----

    @Test
    void e01_the_made_up_district_of_a_demo_has_duties_in_every_state_marked_sample() throws Exception {
        Acting.as(
                "system:test",
                "a demo",
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    register.add(SampleDistrict.organisations());
                    sample.add();
                }));
        List<Duty> made = duties.list(
                new DutyQuery("all", null, null, null, null, null, SampleDistrict.DISTRICT, null, null),
                new Sight(true, List.of("-"), List.of(-1)),
                Optional.empty(),
                0,
                100);
        assertThat(made).hasSize(6).allMatch(Duty::sample);
        assertThat(made)
                .extracting(Duty::state)
                .contains(DutyState.OPEN, DutyState.IN_PROGRESS, DutyState.DONE, DutyState.WAIVED);
        assertThat(page("/duties?whose=all&organisation=" + SampleDistrict.DISTRICT, officer()))
                .contains("cw-tag-sample", "15 days overdue", "Due in 10 days");
        assertThat(page("/duties.csv?whose=all&organisation=" + SampleDistrict.DISTRICT, officer()))
                .contains(",sample,");
        assertThat(page("/districts/" + SampleDistrict.DISTRICT, officer()))
                .contains("What the framework now requires");
    }
}
