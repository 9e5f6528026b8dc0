package commonweal.office.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.OfficeTest;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the pages of duties show, and to whom. */
@OfficeTest
@TestPropertySource(properties = "commonweal.test=an office for the pages of duties")
@TestMethodOrder(MethodOrderer.MethodName.class)
class DutyPagesTest extends DutyOffice {

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
