package commonweal.office.site;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.office.access.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;

/** What a form keeps of what was typed, what it says is wrong, and what becomes of it. */
class FormTest {

    private static Form sent(String field, String typed) {
        return Form.sent("", Map.of(field, List.of(typed)));
    }

    @Test
    void a01_what_was_typed_stays_as_it_was_typed() {
        Form form = sent("name", "  Harbor <b> ");
        assertThat(form.line("name", "Write the name.")).isEqualTo("Harbor <b>");
        assertThat(form.value("name")).isEqualTo("  Harbor <b> ");
        assertThat(form.good()).isTrue();
    }

    @Test
    void a02_what_is_missing_is_said_of_its_field_and_the_first_fault_stays() {
        Form form = sent("name", " ");
        form.line("name", "Write the name.");
        form.wrong("name", "Another fault.");
        form.wrong("", "The list is closed.");
        assertThat(form.fault("name")).isEqualTo("Write the name.");
        assertThat(form.faults()).containsExactly(Map.entry("name", "Write the name."));
        assertThat(form.against()).containsExactly("The list is closed.");
        assertThat(form.faulty()).isTrue();
    }

    @Test
    void a03_a_form_begins_with_what_is_there_but_what_was_sent_is_never_filled_up() {
        assertThat(Form.blank().with("from", LocalDate.of(2013, 10, 15)).value("from"))
                .isEqualTo("2013-10-15");
        assertThat(Form.blank().with("until", null).value("until")).isEmpty();
        assertThat(sent("from", "").with("from", LocalDate.of(2013, 10, 15)).value("from"))
                .isEmpty();
        assertThat(sent("other", "x").withAll("kinds", List.of("a", "b")).values("kinds"))
                .isEmpty();
    }

    @Test
    void a04_of_several_forms_on_a_page_only_the_one_that_was_sent_has_faults() {
        Form form = Form.sent("move", Map.of("from", List.of("soon")));
        form.day("from", "Say from which day on.");
        assertThat(form.named("move").faulty()).isTrue();
        assertThat(form.named("end").faulty()).isFalse();
        assertThat(form.named("end").value("from")).isEmpty();
        assertThat(form.id("from")).isEqualTo("move-from");
        assertThat(form.named("end").id("from")).isEqualTo("end-from");
        assertThat(form.describedBy("from", "As a day.")).isEqualTo("move-from-fault move-from-hint");
        assertThat(form.named("end").describedBy("from", "As a day.")).isEqualTo("end-from-hint");
        assertThat(form.named("end").describedBy("from", "")).isNull();
    }

    @Test
    void b01_a_day_is_a_day_of_the_calendar_and_of_our_time() {
        for (String typed : List.of("10/15/2013", "2013-02-30", "0213-10-15", "+12013-10-15")) {
            Form form = sent("on", typed);
            assertThat(form.dayOrNone("on")).as(typed).isEmpty();
            assertThat(form.fault("on")).as(typed).isNotNull();
        }
        Form none = sent("on", "");
        assertThat(none.dayOrNone("on")).isEmpty();
        assertThat(none.good()).isTrue();
        none.day("on", "Say when.");
        assertThat(none.fault("on")).isEqualTo("Say when.");
    }

    @Test
    void b02_a_month() {
        assertThat(sent("from", "2013-10").month("from", "Say when.")).isEqualTo(YearMonth.of(2013, 10));
        Form form = sent("from", "October");
        form.month("from", "Say when.");
        assertThat(form.fault("from")).isEqualTo("Write the month as year and month, such as 2013-10.");
    }

    @Test
    void b03_numbers_within_their_bounds() {
        assertThat(sent("n", "1,200").countOrNone("n", 0, 5000)).contains(1200);
        assertThat(sent("n", "\u22120.50").numberOrNone("n")).contains(new BigDecimal("-0.50"));
        assertThat(sent("n", "12").keptAs("n")).contains(12L);
        for (String typed : List.of("5001", "-1", "99999999999999999999", "1.5", "many")) {
            Form form = sent("n", typed);
            assertThat(form.countOrNone("n", 0, 5000)).as(typed).isEmpty();
            assertThat(form.fault("n")).isEqualTo("Write a whole number from 0 to 5,000.");
        }
        for (String typed : List.of("-1", "9999999999999999999", "x")) {
            Form form = sent("n", typed);
            assertThat(form.keptAs("n")).as(typed).isEmpty();
            assertThat(form.faulty()).as(typed).isTrue();
        }
    }

    @Test
    void b04_only_what_can_be_chosen_is_chosen() {
        Form form = Form.sent("", Map.of("kind", List.of("c"), "areas", List.of("z", "b", "a")));
        assertThat(form.choice("kind", List.of("a", "b"), "Choose the kind.")).isEqualTo("a");
        assertThat(form.fault("kind")).isEqualTo("Choose the kind.");
        assertThat(form.choice("kind", List.of(), "Choose the kind.")).isEmpty();
        assertThat(form.choices("areas", List.of("a", "b", "c"))).containsExactly("a", "b");
    }

    @Test
    void b05_what_is_too_long_says_by_how_much() {
        Form form = sent("reason", "x".repeat(1001));
        form.reason();
        assertThat(form.fault("reason")).isEqualTo("Write at most 1,000 characters; there are 1,001.");
        assertThat(form.value("reason")).hasSize(1001);
        assertThat(sent("what", "x".repeat(1001)).text("what", "Say what.")).hasSize(1001);
    }

    // ---- What becomes of it -----------------------------------------------------------------------------------------

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final FlashMap flash = new FlashMap();

    private Sent arrived() {
        request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, flash);
        return new Sent(request, response);
    }

    private Map<String, Object> said() {
        return flash;
    }

    @Test
    void c01_what_is_good_is_done_and_the_next_page_says_so() {
        request.setParameter("name", "Harbor");
        Sent sent = arrived();
        Form form = sent.form();
        String name = form.line("name", "Write the name.");
        assertThat(sent.done(form, () -> new Sent.Done(name + " is entered.", "/partners/1"), () -> "again"))
                .isEqualTo("redirect:/partners/1");
        assertThat(said()).containsEntry("messages", List.of("Harbor is entered."));
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void c02_what_is_faulty_is_not_done() {
        Sent sent = arrived();
        Form form = sent.form();
        form.reason();
        assertThat(sent.done(
                        form,
                        () -> {
                            throw new AssertionError("it was done");
                        },
                        () -> "again"))
                .isEqualTo("again");
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(said()).isEmpty();
    }

    @Test
    void c03_a_refusal_is_said_where_it_belongs() {
        Sent sent = arrived();
        Form atTheTop = sent.form();
        sent.done(
                atTheTop,
                () -> {
                    throw new Refused(List.of("It has no category.", "It has no evidence."));
                },
                () -> "again");
        assertThat(atTheTop.against()).containsExactly("It has no category.", "It has no evidence.");
        Form beside = sent.form("move");
        sent.done(
                beside,
                "from",
                () -> {
                    throw new Refused("It is served already.");
                },
                () -> "again");
        assertThat(beside.fault("from")).isEqualTo("It is served already.");
        Form named = sent.form("new");
        sent.done(
                named,
                "from",
                () -> {
                    throw new Refused("district", "It has one already.");
                },
                () -> "again");
        assertThat(named.fault("district")).isEqualTo("It has one already.");
        assertThat(named.fault("from")).isNull();
    }
}
