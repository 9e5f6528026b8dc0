package commonweal.office.assistance.pages;

import static commonweal.office.assistance.pages.AssistanceAnswers.load;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.people.Assignment;
import commonweal.office.assistance.people.Capacity;
import commonweal.office.assistance.people.People;
import commonweal.office.assistance.people.Post;
import commonweal.office.assistance.terms.Scopes;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The people who serve for programs, with their load; for whoever sees the whole state. */
@RestController("assistancePeopleApi")
@RequestMapping(path = "/api/assistance/people", produces = MediaType.APPLICATION_JSON_VALUE)
class PeopleApi {

    private final PeopleList list;
    private final People people;
    private final PersonView view;
    private final Scopes scopes;
    private final NameBook names;

    PeopleApi(PeopleList list, People people, PersonView view, Scopes scopes, NameBook names) {
        this.list = list;
        this.people = people;
        this.view = view;
        this.scopes = scopes;
        this.names = names;
    }

    /** Whoever serves in a month, with the load of that month. */
    @GetMapping
    @Requires(Scopes.VIEW)
    String people(
            @RequestParam(required = false) @Nullable YearMonth month, @RequestParam(defaultValue = "") String office) {
        scopes.wholeStateOnly();
        YearMonth asked = month == null ? list.now() : month;
        Names now = names.names();
        return Json.object()
                .with("month", asked.toString())
                .with("people", Json.array(list.in(asked, office), row -> row(row, now)))
                .done()
                .print();
    }

    private static Json row(PeopleList.Row row, Names names) {
        return load(AssistanceAnswers.person(row.person(), names), row.load())
                .with("districts", Json.array(row.districts(), Json::of))
                .done();
    }

    /** Somebody, with their posts, their load month by month, their districts and requests. */
    @GetMapping("/{id}")
    @Requires(Scopes.VIEW)
    String person(@PathVariable long id) {
        scopes.wholeStateOnly();
        PersonView.Whole whole =
                view.of(people.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        Names now = names.names();
        return AssistanceAnswers.person(whole.person(), now)
                .with("posts", Json.array(whole.posts(), one -> post(one, now)))
                .with(
                        "months",
                        Json.array(
                                whole.months(),
                                one -> load(
                                                Json.object()
                                                        .with(
                                                                "month",
                                                                one.month().toString()),
                                                one)
                                        .done()))
                .with("capacities", Json.array(whole.capacities(), PeopleApi::capacity))
                .with("districts", Json.array(whole.assignments(), one -> assignment(one, now)))
                .with(
                        "open_requests",
                        Json.array(
                                whole.requests(),
                                one -> AssistanceAnswers.request(one, now).done()))
                .with("year_began", whole.yearBegan().toString())
                .with("year_hours", Optional.of(whole.yearHours()))
                .with("services", Json.array(whole.services(), one -> AssistanceAnswers.service(one, now)))
                .done()
                .print();
    }

    private static Json post(Post one, Names names) {
        return Json.object()
                .with("from", one.fromDay().toString())
                .with("office", one.office())
                .with("office_name", names.office(one.office()))
                .with("name", one.name())
                .with("title", one.title())
                .with("kind", one.kind())
                .with("why", one.why())
                .with("entered_by", one.enteredBy())
                .done();
    }

    private static Json capacity(Capacity one) {
        LocalDate last = one.lastMonth();
        return Json.object()
                .with("from", YearMonth.from(one.fromMonth()).toString())
                .with("until", Json.orNull(last == null ? null : YearMonth.from(last)))
                .with("hours", Optional.of(one.hours()))
                .done();
    }

    private static Json assignment(Assignment one, Names names) {
        return Json.object()
                .with("district", one.district())
                .with("district_name", names.unit(one.district()))
                .with("from", one.assignedFrom().toString())
                .with("until", Json.orNull(one.assignedUntil()))
                .with("why", one.why())
                .done();
    }
}
