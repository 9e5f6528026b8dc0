package commonweal.office.assistance;

import static commonweal.office.assistance.ExampleAssistance.LAWRENCE;
import static commonweal.office.assistance.ExampleAssistance.act;
import static commonweal.office.assistance.ExampleAssistance.acting;
import static commonweal.office.assistance.ExampleAssistance.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import commonweal.office.access.Refused;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.Loads;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.Service;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceLog.By;
import commonweal.office.assistance.record.ServiceLog.Sum;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.terms.Scope;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hours, their sums and the load, worked by hand; told in order. */
@AssistanceTest
class C_ServiceLogTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2013, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2013, 10);

    private static @Nullable Person one;
    private static @Nullable Person two;
    private static long wrong;

    @Autowired
    private ServiceLog log;

    @Autowired
    private Loads loads;

    @Autowired
    private People people;

    @Autowired
    private ExampleAssistance example;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private Person one() {
        Person there = one;
        if (there == null) {
            there = example.person("Log one", "odst", "6");
            one = there;
        }
        return there;
    }

    private Person two() {
        Person there = two;
        if (there == null) {
            there = example.person("Log two", "odst", "20");
            two = there;
        }
        return there;
    }

    private Load load(YearMonth month, Person person) {
        return Objects.requireNonNull(loads.ofPeople(month).get(person.id()));
    }

    private long enter(String day, Person person, String hours) {
        return acting(() -> log.enter(
                day(day), person, example.unit(LAWRENCE), null, "coaching", "Coaching", new BigDecimal(hours)));
    }

    /** One: September 2.5 + 3.25 = 5.75, October 4 + 2.25 = 6.25. Two: September 8, October 1.5. */
    @Test
    void a01_hours_are_summed_by_month_and_person() {
        enter("2013-09-03", one(), "2.5");
        enter("2013-09-30", one(), "3.25");
        enter("2013-10-01", one(), "4");
        enter("2013-10-15", one(), "2.25");
        enter("2013-09-17", two(), "8");
        enter("2013-10-02", two(), "1.5");
        wrong = enter("2013-10-03", two(), "7");
        assertThat(load(SEPTEMBER, one()).hours()).isEqualByComparingTo("5.75");
        assertThat(load(OCTOBER, one()).hours()).isEqualByComparingTo("6.25");
        assertThat(load(SEPTEMBER, two()).hours()).isEqualByComparingTo("8");
        assertThat(load(OCTOBER, two()).hours()).isEqualByComparingTo("8.5");
    }

    /** 8.5 less the 7 that were wrong is 1.5. */
    @Test
    void a02_what_is_struck_out_counts_no_more_and_is_still_there() {
        act(() -> log.strike(wrong, "It was another day"));
        assertThat(load(OCTOBER, two()).hours()).isEqualByComparingTo("1.5");
        Service struck = log.find(wrong).orElseThrow();
        assertThat(struck.struck()).isTrue();
        assertThat(struck.struckWhy()).isEqualTo("It was another day");
        assertThat(log.list(ServiceQuery.ofPerson(two().id(), day("2013-07-01")), Scope.EVERYTHING))
                .hasSize(3);
    }

    /** By month: September 5.75 + 8 = 13.75, October 6.25 + 1.5 = 7.75. Together 21.5. */
    @Test
    void a03_sums_by_month_district_and_kind() {
        ServiceQuery query = new ServiceQuery("", null, LAWRENCE, "", null, "coaching", null, null);
        assertThat(log.sums(query, Scope.EVERYTHING, By.MONTH))
                .extracting(Sum::of, Sum::entries, sum -> Load.number(sum.hours()))
                .containsExactly(tuple("2013-09", 3L, "13.75"), tuple("2013-10", 3L, "7.75"));
        assertThat(log.sums(query, Scope.EVERYTHING, By.DISTRICT))
                .extracting(Sum::of, sum -> Load.number(sum.hours()))
                .containsExactly(tuple(LAWRENCE, "21.5"));
        assertThat(log.hours(query, Scope.EVERYTHING)).isEqualByComparingTo("21.5");
    }

    @Test
    void a04_over_capacity_is_said() {
        Load september = load(SEPTEMBER, one());
        Load october = load(OCTOBER, one());
        assertThat(september.words()).isEqualTo("0.25 hours left");
        assertThat(september.over()).isFalse();
        assertThat(october.words()).isEqualTo("Over capacity by 0.25 hours");
        assertThat(october.over()).isTrue();
    }

    /** September 5.75 + 8 of 6 + 20; whoever else is of that office in this test has no hours. */
    @Test
    void a05_the_load_of_an_office_is_that_of_its_people() {
        assertThat(log.sums(
                        new ServiceQuery("odst", null, "", "", null, "", day("2013-09-01"), day("2013-09-30")),
                        Scope.EVERYTHING,
                        By.OFFICE))
                .extracting(sum -> Load.number(sum.hours()))
                .containsExactly("13.75");
        assertThat(Objects.requireNonNull(loads.ofOffices(SEPTEMBER).get("odst"))
                        .hours())
                .isEqualByComparingTo("13.75");
        assertThat(Objects.requireNonNull(loads.ofOffices(SEPTEMBER).get("odst"))
                        .capacity())
                .isGreaterThanOrEqualTo(new BigDecimal("26"));
    }

    @Test
    void b01_a_new_capacity_ends_the_one_before_with_the_month_before() {
        act(() -> people.setCapacity(one(), OCTOBER, null, new BigDecimal("10")));
        assertThat(load(SEPTEMBER, one()).capacity()).isEqualByComparingTo("6");
        assertThat(load(OCTOBER, one()).words()).isEqualTo("3.75 hours left");
        assertThatThrownBy(() -> act(() -> people.setCapacity(one(), SEPTEMBER, null, BigDecimal.ONE)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("A figure is there already from October 1, 2013");
    }

    @Test
    void b02_capacity_that_nobody_entered_is_not_zero() {
        Person nothing = acting(() -> people.find(people.add(
                        "odst",
                        "Log three",
                        "Liaison",
                        "liaison",
                        null,
                        day("2013-07-01"),
                        null,
                        false,
                        "for the tests"))
                .orElseThrow());
        Load load = load(OCTOBER, nothing);
        assertThat(load.capacity()).isNull();
        assertThat(load.words()).isEqualTo("Capacity not entered");
        assertThat(load.over()).isFalse();
    }

    @Test
    void c01_no_day_to_come_no_day_before_and_no_more_hours_than_a_day_has() {
        assertThatThrownBy(() -> enter("2013-10-16", one(), "1"))
                .hasMessage("October 16, 2013 is still to come. Enter what was done when it is done.");
        assertThatThrownBy(() -> enter("2013-06-30", one(), "1")).hasMessage("Log one did not serve on June 30, 2013.");
        assertThatThrownBy(() -> enter("2013-10-15", one(), "22"))
                .hasMessage(
                        "The log has 2.25 hours of Log one on October 15, 2013 already; with these there would be more"
                                + " than a day has.");
    }

    @Test
    void c02_an_entry_is_not_changed_and_struck_out_only_once() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> act(() -> transaction.executeWithoutResult(
                        status -> database.sql("update assistance.service set hours = 1 where person = :person")
                                .param("person", one().id())
                                .update())))
                .rootCause()
                .hasMessageContaining("strike it out");
        assertThatThrownBy(() -> act(() -> log.strike(wrong, "again"))).hasMessage("The entry is struck out already.");
    }
}
