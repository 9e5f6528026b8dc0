package commonweal.office.assistance.requests;

import commonweal.office.assistance.terms.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/** The open requests in their order. */
@Component("assistanceQueue")
public class Queue {

    private final Requests requests;
    private final Standing standing;
    private final QueueRule rule;

    Queue(Requests requests, Standing standing, QueueRule rule) {
        this.requests = requests;
        this.standing = standing;
        this.rule = rule;
    }

    /**
     * A row of the queue.
     *
     * @param placed its place, and why
     * @param request the request
     */
    public record Row(Placed placed, Request request) {}

    /** All that may be seen. Where only the own are seen, the order is among them. */
    public List<Row> of(Scope scope) {
        List<Request> open = requests.open(scope);
        return rule.order(open.stream().map(standing::of).toList()).stream()
                .map(placed -> new Row(
                        placed,
                        open.stream()
                                .filter(one -> one.id() == placed.waiting().id())
                                .findFirst()
                                .orElseThrow()))
                .toList();
    }
}
