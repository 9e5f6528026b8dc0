package commonweal.office.assistance.pages;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.requests.Placed;
import commonweal.office.assistance.requests.Queue;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.requests.Step;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.clock.BusinessDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The requests for programs: to each those that the pages would show. */
@RestController("assistanceRequestsApi")
@RequestMapping(path = "/api/assistance/requests", produces = MediaType.APPLICATION_JSON_VALUE)
class RequestsApi {

    private final RequestList list;
    private final Requests requests;
    private final Queue queue;
    private final Servings servings;
    private final ServiceLog log;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;

    RequestsApi(
            RequestList list,
            Requests requests,
            Queue queue,
            Servings servings,
            ServiceLog log,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate) {
        this.list = list;
        this.requests = requests;
        this.queue = queue;
        this.servings = servings;
        this.log = log;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
    }

    /** The requests that may be seen; those that are open with their place in the queue, and why. */
    @GetMapping
    @Requires(Scopes.VIEW)
    String requests(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String district) {
        Scope scope = scopes.current();
        Map<Long, Placed> placed = placed(scope);
        Names now = names.names();
        return Json.object()
                .with("own_only", !scope.everything())
                .with(
                        "requests",
                        Json.array(
                                list.of(scope, state, area, district),
                                one -> AssistanceAnswers.request(one, placed.get(one.id()), now)
                                        .done()))
                .done()
                .print();
    }

    private Map<Long, Placed> placed(Scope scope) {
        return queue.of(scope).stream()
                .map(Queue.Row::placed)
                .collect(Collectors.toMap(one -> one.waiting().id(), Function.identity()));
    }

    /** One request, with its steps, the office that serves its district and what was done. */
    @GetMapping("/{id}")
    @Requires(Scopes.VIEW)
    String request(@PathVariable long id) {
        Scope scope = scopes.current();
        Request request = list.find(id, Scopes.VIEW);
        Names now = names.names();
        ServiceQuery done = ServiceQuery.ofRequest(id);
        return AssistanceAnswers.request(request, placed(scope).get(id), now)
                .with(
                        "office",
                        Json.orNull(servings.of(request.district(), businessDate.date())
                                .map(Serving::office)
                                .orElse(null)))
                .with("steps", Json.array(requests.steps(id), RequestsApi::step))
                .with("hours", Optional.of(log.hours(done, scope)))
                .with("services", Json.array(log.list(done, scope), one -> AssistanceAnswers.service(one, now)))
                .done()
                .print();
    }

    private static Json step(Step step) {
        return Json.object()
                .with("state", step.state())
                .with("on", step.takenOn().toString())
                .with("by", step.takenBy())
                .with("why", step.why())
                .done();
    }
}
