package commonweal.office.assistance;

import static commonweal.office.assistance.ExampleAssistance.SALEM;
import static commonweal.office.assistance.ExampleAssistance.act;
import static commonweal.office.assistance.ExampleAssistance.acting;
import static commonweal.office.assistance.ExampleAssistance.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.requests.Step;
import commonweal.office.assistance.terms.RequestState;
import commonweal.office.assistance.terms.RequestState.Side;
import commonweal.office.assistance.terms.SupportTerms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The life of a request, told in order. */
@AssistanceTest
class D_RequestsTest {

    private static long id;

    @Autowired
    private Requests requests;

    @Autowired
    private SupportTerms terms;

    @Autowired
    private ExampleAssistance example;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private Request request() {
        return requests.find(id).orElseThrow();
    }

    @Test
    void a01_it_begins_as_identified() {
        id = acting(() -> requests.ask(
                example.unit(SALEM), "literacy", "Training", "This fall", day("2013-09-02"), "Asked by telephone"));
        assertThat(request().state()).isEqualTo("IDENTIFIED");
        assertThat(requests.open(request())).isTrue();
        assertThat(requests.steps(id))
                .extracting(Step::number, Step::state, Step::why, Step::takenBy)
                .containsExactly(tuple(1, "IDENTIFIED", "Asked by telephone", "system:test"));
    }

    @Test
    void a02_the_department_offers_and_the_district_does_not() {
        assertThat(requests.next(request(), Side.DEPARTMENT))
                .extracting(RequestState::code)
                .containsExactly("OFFERED");
        assertThat(requests.next(request(), Side.DISTRICT)).isEmpty();
        assertThatThrownBy(() -> act(() -> requests.step(id, "OFFERED", Side.DISTRICT, day("2013-09-03"), "We offer")))
                .hasMessageContaining("no step of yours follows on that");
    }

    @Test
    void a03_no_step_is_left_out() {
        assertThatThrownBy(
                        () -> act(() -> requests.step(id, "DELIVERY", Side.DEPARTMENT, day("2013-09-03"), "At once")))
                .hasMessageContaining("The request is Identified; what follows on that is: Offered.");
    }

    @Test
    void a04_nor_taken_before_the_one_before() {
        assertThatThrownBy(() -> act(() -> requests.step(id, "OFFERED", Side.DEPARTMENT, day("2013-09-01"), "Early")))
                .hasMessageContaining("The step before was taken on September 2, 2013");
    }

    @Test
    void b01_it_goes_through_to_its_review_and_on_and_is_closed() {
        act(() -> requests.step(id, "OFFERED", Side.DEPARTMENT, day("2013-09-03"), "A course in October"));
        act(() -> requests.step(id, "ACCEPTED", Side.DISTRICT, day("2013-09-05"), "Gladly"));
        for (String state : List.of(
                "NEEDS",
                "AGREED_ACTIVITIES",
                "DELIVERY",
                "PROGRESS",
                "REVIEW",
                "CONTINUE",
                "AGREED_ACTIVITIES",
                "DELIVERY",
                "PROGRESS",
                "REVIEW")) {
            act(() -> requests.step(id, state, Side.DEPARTMENT, day("2013-09-10"), "Next"));
        }
        act(() -> requests.step(id, "CLOSE", Side.DEPARTMENT, day("2013-10-01"), "Done"));
        assertThat(requests.open(request())).isFalse();
        assertThat(requests.steps(id)).hasSize(14);
        assertThat(requests.next(request(), Side.DEPARTMENT)).isEmpty();
    }

    @Test
    void b02_its_steps_are_not_changed() {
        TransactionTemplate one = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> act(() -> one.executeWithoutResult(
                        status -> database.sql("update assistance.request_step set why = 'else' where request = :id")
                                .param("id", id)
                                .update())))
                .rootCause()
                .hasMessageContaining("refused");
    }

    @Test
    void c01_every_state_can_be_reached_and_only_the_open_ones_lead_on() {
        assertThat(terms.states().all()).hasSize(11).allSatisfy(state -> {
            assertThat(state.next().isEmpty()).as(state.code()).isNotEqualTo(state.open());
            assertThat(state == terms.firstState()
                            || terms.states().all().stream()
                                    .flatMap(one -> one.next().stream())
                                    .anyMatch(next -> next.to().equals(state.code())))
                    .as(state.code())
                    .isTrue();
        });
    }
}
