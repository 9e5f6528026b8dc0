package commonweal.office.assistance.pages;

import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.requests.Queue;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.clock.BusinessDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The queue as it is asked for: each request in its place, with the office that serves its district. */
@Component("assistanceQueueList")
class QueueList {

    /** What is asked for where no office is entered. */
    static final String NONE = "none";

    private final Queue queue;
    private final Servings servings;
    private final BusinessDate businessDate;

    QueueList(Queue queue, Servings servings, BusinessDate businessDate) {
        this.queue = queue;
        this.servings = servings;
        this.businessDate = businessDate;
    }

    /**
     * A row of the queue.
     *
     * @param queued the request in its place
     * @param office id of the office that serves the district; empty if none is entered
     */
    public record Row(Queue.Row queued, String office) {}

    /** All that may be seen, in their order. */
    List<Row> of(Scope scope) {
        return queue.of(scope).stream()
                .map(row -> new Row(
                        row,
                        servings.of(row.request().district(), businessDate.date())
                                .map(Serving::office)
                                .orElse("")))
                .toList();
    }

    /**
     * Those that are asked for; they keep the place and the reason that they have among all.
     *
     * @param office id of an office, {@code none}, or empty for all
     * @param state code of a state; empty for every one
     */
    static List<Row> filtered(List<Row> rows, String office, String state) {
        return rows.stream()
                .filter(row -> office.isEmpty()
                        || row.office().equals(office)
                        || office.equals(NONE) && row.office().isEmpty())
                .filter(row -> state.isEmpty() || row.queued().request().state().equals(state))
                .toList();
    }
}
