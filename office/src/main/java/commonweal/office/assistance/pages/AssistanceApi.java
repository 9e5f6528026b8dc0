package commonweal.office.assistance.pages;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Offices;
import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.areas.Servings;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.Loads;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.Service;
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
import commonweal.terms.Coded;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The lists of this module for programs: to each what the pages would show. */
@RestController
@RequestMapping(path = "/api/assistance", produces = MediaType.APPLICATION_JSON_VALUE)
class AssistanceApi {

    private final Offices offices;
    private final Servings servings;
    private final People people;
    private final Loads loads;
    private final Requests requests;
    private final Queue queue;
    private final ServiceLog log;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;

    AssistanceApi(
            Offices offices,
            Servings servings,
            People people,
            Loads loads,
            Requests requests,
            Queue queue,
            ServiceLog log,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate) {
        this.offices = offices;
        this.servings = servings;
        this.people = people;
        this.loads = loads;
        this.requests = requests;
        this.queue = queue;
        this.log = log;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
    }

    /** The offices, and which districts each serves today: to a district its own only. */
    @GetMapping("/offices")
    @Requires(Scopes.VIEW)
    String offices() {
        Scope scope = scopes.current();
        List<Serving> served = servings.on(businessDate.date()).stream()
                .filter(one -> scope.holds(one.district(), one.district()))
                .toList();
        return Json.object()
                .with("date", businessDate.date().toString())
                .with("offices", Json.array(offices.list(), one -> office(one, served)))
                .done()
                .print();
    }

    private static JsonObject office(Office one, List<Serving> served) {
        return Json.object()
                .with("office", one.id())
                .with("kind", one.kind())
                .with("name", one.name())
                .with("citation", one.citation())
                .with("status", one.status())
                .with("opened_on", text(one.openedOn()))
                .with("closed_on", text(one.closedOn()))
                .with("sample", one.sample())
                .with(
                        "districts",
                        Json.array(
                                served.stream()
                                        .filter(serving -> serving.office().equals(one.id()))
                                        .toList(),
                                serving -> Json.object()
                                        .with("district", serving.district())
                                        .with("from", text(serving.servedFrom()))
                                        .with("until", text(serving.servedUntil()))
                                        .with("why", serving.why())
                                        .with("citation", serving.citation())
                                        .with("status", serving.status())
                                        .done()))
                .done();
    }

    /** Everybody who serves, with the load of a month; for whoever sees the whole state. */
    @GetMapping("/people")
    @Requires(Scopes.VIEW)
    String people(@RequestParam(required = false) @Nullable YearMonth month) {
        scopes.wholeStateOnly();
        YearMonth asked = month == null ? YearMonth.from(businessDate.date()) : month;
        Map<Long, Load> byPerson = loads.ofPeople(asked);
        return Json.object()
                .with("month", asked.toString())
                .with("people", Json.array(people.list(), one -> person(one, byPerson)))
                .done()
                .print();
    }

    private static JsonObject person(Person one, Map<Long, Load> byPerson) {
        Load load = Objects.requireNonNull(byPerson.get(one.id()));
        return Json.object()
                .with("person", one.id())
                .with("office", one.office())
                .with("name", one.name())
                .with("title", one.title())
                .with("kind", one.kind())
                .with("from", text(one.servesFrom()))
                .with("until", text(one.servesUntil()))
                .with("hours", Optional.of(load.hours()))
                .with("capacity", Optional.ofNullable(load.capacity()))
                .with("over_capacity", load.over())
                .with("sample", one.sample())
                .done();
    }

    /** The requests that may be seen; those that are open with their place in the queue, and why. */
    @GetMapping("/requests")
    @Requires(Scopes.VIEW)
    String requests() {
        Scope scope = scopes.current();
        Map<Long, Placed> placed = queue.of(scope).stream()
                .map(Queue.Row::placed)
                .collect(Collectors.toMap(one -> one.waiting().id(), Function.identity()));
        return Json.object()
                .with("own_only", !scope.everything())
                .with(
                        "requests",
                        Json.array(
                                requests.list(scope),
                                one -> request(one, placed.get(one.id())).done()))
                .done()
                .print();
    }

    /** One request, with its steps. */
    @GetMapping("/requests/{id}")
    @Requires(Scopes.VIEW)
    String request(@PathVariable long id) {
        Scope scope = scopes.current();
        Request request = requests.find(id)
                .filter(one -> scope.holds(one.organisation(), one.district()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        @Nullable
        Placed placed = queue.of(scope).stream()
                .map(Queue.Row::placed)
                .filter(one -> one.waiting().id() == id)
                .findFirst()
                .orElse(null);
        return request(request, placed)
                .with("steps", Json.array(requests.steps(id), AssistanceApi::step))
                .done()
                .print();
    }

    private static JsonObject step(Step step) {
        return Json.object()
                .with("state", step.state())
                .with("on", step.takenOn().toString())
                .with("by", step.takenBy())
                .with("why", step.why())
                .done();
    }

    private static Json.Members request(Request one, @Nullable Placed placed) {
        return Json.object()
                .with("request", one.id())
                .with("org", one.organisation())
                .with("district", one.district())
                .with("area", one.area())
                .with("need", one.need())
                .with("urgency", one.urgency())
                .with("asked_on", one.askedOn().toString())
                .with("asked_by", one.askedBy())
                .with("state", one.state())
                .with("person", one.person() == null ? new JsonNull() : Json.of(one.person()))
                .with("sample", one.sample())
                .with("place", placed == null ? new JsonNull() : Json.of(placed.place()))
                .with(
                        "district_level",
                        placed == null ? new JsonNull() : code(placed.waiting().districtLevel()))
                .with(
                        "level",
                        placed == null ? new JsonNull() : code(placed.waiting().level()))
                .with(
                        "category",
                        placed == null ? new JsonNull() : code(placed.waiting().need()))
                .with("why_here", placed == null ? new JsonNull() : Json.of(placed.why()));
    }

    /** The entries of the service log that may be seen; with the same filters as the page. */
    @GetMapping("/services")
    @Requires(Scopes.VIEW)
    String services(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @Nullable Long request,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        ServiceQuery query = new ServiceQuery(office, person, district, organisation, request, kind, from, until);
        Scope scope = scopes.current();
        Names now = names.names();
        return Json.object()
                .with("own_only", !scope.everything())
                .with("hours", Optional.of(log.hours(query, scope)))
                .with("services", Json.array(log.list(query, scope), one -> service(one, now)))
                .done()
                .print();
    }

    private static JsonObject service(Service one, Names now) {
        return Json.object()
                .with("entry", one.id())
                .with("date", one.servedOn().toString())
                .with("office", one.office())
                .with("person", one.person())
                .with("person_name", now.person(one.person()))
                .with("org", one.organisation())
                .with("district", one.district())
                .with("request", one.request() == null ? new JsonNull() : Json.of(one.request()))
                .with("kind", one.kind())
                .with("what", one.what())
                .with("hours", Optional.of(one.hours()))
                .with("counts", !one.struck())
                .with("struck_on", text(one.struckOn()))
                .with("struck_why", text(one.struckWhy()))
                .with("sample", one.sample())
                .done();
    }

    private static Json text(@Nullable Object value) {
        return value == null ? new JsonNull() : Json.of(value.toString());
    }

    private static Json code(@Nullable Coded term) {
        return text(term == null ? null : term.code());
    }
}
