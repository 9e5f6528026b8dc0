package commonweal.office.assistance;

import static commonweal.office.assistance.ExampleAssistance.SALEM;
import static commonweal.office.assistance.ExampleAssistance.act;
import static commonweal.office.assistance.ExampleAssistance.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import commonweal.office.SignInAs;
import commonweal.office.access.Accounts;
import commonweal.office.access.Refused;
import commonweal.office.assistance.people.Capacity;
import commonweal.office.assistance.people.Loads;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.people.Post;
import commonweal.office.assistance.record.Service;
import commonweal.office.assistance.record.ServiceLog;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Somebody who serves goes by another name, and goes to another office; told in order. Today is October 15, 2013. */
@AssistanceTest
class G_ChangedPersonTest {

    private static final String HERE = "dsac-northeast";
    private static final String THERE = "dsac-southeast";

    private static @Nullable Person person;

    @Autowired
    private People people;

    @Autowired
    private ServiceLog log;

    @Autowired
    private Loads loads;

    @Autowired
    private ExampleAssistance example;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    private Person person() {
        Person there = person;
        if (there == null) {
            there = example.person("Mover", HERE, "10");
            person = there;
        }
        return people.find(there.id()).orElseThrow();
    }

    private ResultActions send(String what, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post("/assistance/people/" + person().id() + what);
        fields.forEach(form::param);
        return web.perform(form.with(csrf()).with(SignInAs.role(accounts, "program_officer")));
    }

    private ResultActions change(String name, String office, String from) throws Exception {
        return send(
                "/change",
                Map.of(
                        "name",
                        name,
                        "title",
                        "Liaison",
                        "kind",
                        "liaison",
                        "office",
                        office,
                        "from",
                        from,
                        "reason",
                        "A letter of October"));
    }

    private String page() throws Exception {
        return web.perform(get("/assistance/people/" + person().id()).with(SignInAs.role(accounts, "program_officer")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long serve(String on) throws Exception {
        return ExampleAssistance.acting(() -> log.enter(
                day(on), person(), example.unit(SALEM), null, "coaching", "A day with teachers", new BigDecimal("2")));
    }

    @Test
    void a01_another_name_from_today_on_and_the_one_before_is_kept() throws Exception {
        change("Mover, by the new name", HERE, "2013-10-15")
                .andExpect(redirectedUrl("/assistance/people/" + person().id()));
        assertThat(person().name()).isEqualTo("Mover, by the new name");
        assertThat(people.posts(person().id()))
                .extracting(Post::name)
                .containsExactly("Mover, by the new name", "Mover");
        assertThat(people.posts(person().id())).extracting(Post::why).contains("A letter of October");
        assertThat(people.posts(person().id()).getFirst().enteredBy()).isEqualTo("test-program-officer");
        assertThat(page()).contains("From October 15, 2013", "Mover, by the new name", "From July 1, 2013");
    }

    @Test
    void a02_what_was_wrong_is_put_right_on_the_same_day_and_the_record_has_both() throws Exception {
        change("Mover, put right", HERE, "2013-10-15").andExpect(status().is3xxRedirection());
        assertThat(people.posts(person().id())).extracting(Post::name).containsExactly("Mover, put right", "Mover");
        assertThat(database.sql("""
                                select count(*)
                                from audit.entry
                                where subject = 'assistance.post' and operation = 'update'
                                  and before::text like '%by the new name%' and after::text like '%put right%'
                                  and reason = 'A letter of October'
                                """).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void a03_all_faults_are_said_at_once_and_nothing_is_lost() throws Exception {
        String again = send("/change", Map.of("name", "", "title", "Kept as typed", "kind", "king", "from", "soon"))
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again)
                .contains("Say how the person is to be shown.", "Choose what they are there for.", "Choose an office.")
                .contains("Write the date as year, month and day", "Say why: it is kept on record.")
                .contains("Kept as typed", "href=\"#change-name\"");
        change("Mover, put right", HERE, "2013-10-16").andExpect(status().isBadRequest());
        change("Other", HERE, "2013-06-30").andExpect(status().isBadRequest());
        change("Other", HERE, "2013-10-01").andExpect(status().isBadRequest());
        assertThat(people.posts(person().id())).hasSize(2);
    }

    @Test
    void b01_hours_of_the_past_stay_with_the_office_of_then() throws Exception {
        long september = serve("2013-09-20");
        change("Mover, put right", THERE, "2013-10-15").andExpect(status().is3xxRedirection());
        long october = serve("2013-10-15");
        assertThat(log.find(september).map(Service::office)).contains(HERE);
        assertThat(log.find(october).map(Service::office)).contains(THERE);
        assertThat(log.find(serve("2013-10-14")).map(Service::office)).contains(HERE);
        BigDecimal september2013 = Objects.requireNonNull(
                        loads.ofOffices(YearMonth.of(2013, 9)).get(HERE))
                .capacity();
        assertThat(september2013).isEqualByComparingTo("10");
        assertThat(Objects.requireNonNull(
                                loads.ofOffices(YearMonth.of(2013, 10)).get(THERE))
                        .capacity())
                .isEqualByComparingTo("10");
        assertThat(Objects.requireNonNull(
                                loads.ofOffices(YearMonth.of(2013, 10)).get(HERE))
                        .capacity())
                .isNull();
    }

    @Test
    void b02_an_office_does_not_change_on_a_day_with_hours_for_the_other() {
        assertThatThrownBy(() -> act(() -> people.change(
                        person(), day("2013-10-15"), HERE, person().name(), "Liaison", "liaison", "back again")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("the last of October 15, 2013");
    }

    @Test
    void b03_a_change_to_come_does_not_show_before_its_day() throws Exception {
        change("Mover, next month", THERE, "2013-11-01").andExpect(status().is3xxRedirection());
        assertThat(person().name()).isEqualTo("Mover, put right");
        assertThat(people.list(day("2013-11-01")))
                .filteredOn(one -> one.id() == person().id())
                .extracting(Person::name)
                .containsExactly("Mover, next month");
        assertThat(page()).contains("From November 1, 2013");
    }

    @Test
    void b04_nothing_of_it_is_removed() {
        assertThatThrownBy(() ->
                        act(() -> database.sql("delete from assistance.post").update()))
                .rootCause()
                .hasMessageContaining("only added to");
    }

    @Test
    void c01_the_hours_a_month_are_put_right_or_begin_anew() throws Exception {
        send("/capacity", Map.of("hours", "12", "from", "2013-07", "reason", "It was 12"))
                .andExpect(status().is3xxRedirection());
        send("/capacity", Map.of("hours", "8", "from", "2013-11", "reason", "Part of the time elsewhere"))
                .andExpect(status().is3xxRedirection());
        assertThat(people.capacities())
                .filteredOn(one -> one.person() == person().id())
                .extracting(Capacity::time)
                .containsExactly("from July 1, 2013, until October 31, 2013", "from November 1, 2013");
        send("/capacity", Map.of("hours", "9", "from", "2013-08", "reason", "In between"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void c02_the_account_is_changed_and_taken_away() throws Exception {
        SignInAs.role(accounts, "program_officer");
        send("/account", Map.of("account", "test-program-officer", "reason", "The account was opened"))
                .andExpect(status().is3xxRedirection());
        assertThat(page()).contains("<code>test-program-officer</code>");
        send("/account", Map.of("account", "test-program-officer", "reason", "Once more"))
                .andExpect(status().isBadRequest());
        send("/account", Map.of("account", "nobody-of-that-name", "reason", "A slip"))
                .andExpect(status().isBadRequest())
                .andExpect(content()
                        .string(Matchers.containsString("There is no account &quot;nobody-of-that-name&quot;")));
        send("/account", Map.of("account", "", "reason", "The account was closed"))
                .andExpect(status().is3xxRedirection());
        assertThat(person().account()).isNull();
    }

    @Test
    void d01_who_only_reads_changes_nobody() throws Exception {
        web.perform(post("/assistance/people/" + person().id() + "/change")
                        .with(csrf())
                        .with(SignInAs.role(accounts, "auditor")))
                .andExpect(status().isForbidden());
    }
}
