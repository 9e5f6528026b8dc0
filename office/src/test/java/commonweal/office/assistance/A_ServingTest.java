package commonweal.office.assistance;

import static commonweal.office.assistance.ExampleAssistance.BROCKTON;
import static commonweal.office.assistance.ExampleAssistance.LAWRENCE;
import static commonweal.office.assistance.ExampleAssistance.RANDOLPH;
import static commonweal.office.assistance.ExampleAssistance.act;
import static commonweal.office.assistance.ExampleAssistance.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import commonweal.office.access.Refused;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which office serves a district on a day, told in order: one test goes on where the one before ended. */
@AssistanceTest
class A_ServingTest {

    @Autowired
    private Servings servings;

    @Autowired
    private Offices offices;

    @Autowired
    private ExampleAssistance example;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void a01_the_first_start_enters_the_turnaround_office_and_the_six_regions() {
        assertThat(offices.list())
                .extracting(Office::name)
                .contains(
                        "Office of District and School Turnaround",
                        "Berkshires",
                        "Pioneer Valley",
                        "Central Massachusetts",
                        "Northeast",
                        "Greater Boston",
                        "Southeast");
    }

    @Test
    void a02_lawrence_is_served_by_the_turnaround_office_since_a_day_that_is_not_known() {
        Serving serving = servings.of(LAWRENCE, day("2013-10-15")).orElseThrow();
        assertThat(serving.office()).isEqualTo("odst");
        assertThat(serving.servedFrom()).isNull();
        assertThat(serving.time()).isEqualTo("the first day is not known");
        assertThat(serving.published()).isTrue();
    }

    @Test
    void a03_ten_districts_are_served_at_first_and_each_is_in_the_register_under_that_code() {
        assertThat(database.sql("select count(*) from assistance.serves where status = 'confirmed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
        assertThat(servings.on(day("2013-10-15")).stream()
                        .filter(Serving::published)
                        .map(one -> example.unit(one.district()).name()))
                .containsExactly(
                        "Boston",
                        "Brockton",
                        "Fall River",
                        "Holyoke",
                        "Lawrence",
                        "Lowell",
                        "Lynn",
                        "New Bedford",
                        "Springfield",
                        "Worcester");
    }

    @Test
    void a04_nobody_has_entered_who_serves_randolph() {
        assertThat(servings.of(RANDOLPH, day("2013-10-15"))).isEmpty();
    }

    @Test
    void b01_randolph_is_entered_for_a_region_from_a_day_on_and_not_before() {
        act(() -> servings.enter(RANDOLPH, "dsac-greater-boston", day("2013-09-01"), null, "Letter of August"));
        assertThat(servings.of(RANDOLPH, day("2013-08-31"))).isEmpty();
        assertThat(servings.of(RANDOLPH, day("2013-09-01")).orElseThrow().office())
                .isEqualTo("dsac-greater-boston");
    }

    @Test
    void b02_two_offices_cannot_serve_it_on_one_day() {
        assertThatThrownBy(() -> act(() -> servings.enter(
                        RANDOLPH, "dsac-southeast", day("2013-09-15"), day("2013-09-30"), "Another letter")))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "Randolph is served by Greater Boston (from September 1, 2013), and a district is served by one"
                                + " office at a time. Move it, or end that first.");
    }

    @Test
    void b03_not_even_past_the_words_the_database_holds_it() {
        TransactionTemplate one = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> act(() -> one.executeWithoutResult(
                        status -> database.sql("""
                                insert into assistance.serves (office, district, served_from, why, citation, status)
                                values ('dsac-southeast', :district, '2013-10-01', 'no', '', 'entered')
                                """).param("district", RANDOLPH).update())))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("serves_one_office_a_day");
    }

    @Test
    void b04_before_that_time_it_could_be_served_by_another() {
        act(() -> servings.enter(RANDOLPH, "dsac-southeast", day("2012-09-01"), day("2013-08-31"), "The year before"));
        assertThat(servings.of(RANDOLPH, day("2013-08-31")).orElseThrow().office())
                .isEqualTo("dsac-southeast");
    }

    @Test
    void c01_brockton_moves_and_its_history_stays() {
        act(() -> servings.move(BROCKTON, "dsac-southeast", day("2013-10-01"), "To try the move"));
        assertThat(servings.of(BROCKTON, day("2013-09-30")).orElseThrow().office())
                .isEqualTo("odst");
        assertThat(servings.of(BROCKTON, day("2013-10-01")).orElseThrow().office())
                .isEqualTo("dsac-southeast");
        assertThat(servings.history(BROCKTON))
                .extracting(Serving::office, Serving::time)
                .containsExactly(
                        tuple("dsac-southeast", "from October 1, 2013"),
                        tuple("odst", "the first day is not known, until September 30, 2013"));
    }

    @Test
    void c02_it_does_not_move_to_where_it_is_or_before_it_came_there() {
        assertThatThrownBy(() -> act(() -> servings.move(BROCKTON, "dsac-southeast", day("2013-10-15"), "")))
                .hasMessage("Brockton is served by Southeast on October 15, 2013 already.");
        assertThatThrownBy(() -> act(() -> servings.move(BROCKTON, "odst", day("2013-10-01"), "")))
                .hasMessage("Southeast serves Brockton only from October 1, 2013 on. Choose a later day.");
    }

    @Test
    void c03_an_office_that_serves_a_district_is_not_closed_before() {
        Office southeast = offices.find("dsac-southeast").orElseThrow();
        assertThatThrownBy(() -> act(
                        () -> offices.change(southeast, southeast.name(), southeast.words(), null, day("2013-12-31"))))
                .hasMessageMatching(
                        "It serves (a district|\\d districts) after that day\\. Move (it|them) to another office first\\.");
    }

    @Test
    void c04_nothing_is_removed() {
        TransactionTemplate one = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> act(() -> one.executeWithoutResult(
                        status -> database.sql("delete from assistance.serves").update())))
                .rootCause()
                .hasMessageContaining("refused");
    }
}
