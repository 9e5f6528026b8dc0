package commonweal.office.assistance.pages;

import static commonweal.office.assistance.pages.AssistanceAnswers.load;
import static commonweal.office.assistance.pages.AssistanceAnswers.person;
import static commonweal.office.assistance.pages.AssistanceAnswers.serving;

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
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The offices for programs, and which of them serves which district. */
@RestController("assistanceOfficesApi")
@RequestMapping(path = "/api/assistance", produces = MediaType.APPLICATION_JSON_VALUE)
class OfficesApi {

    private final Offices offices;
    private final Servings servings;
    private final Overview overview;
    private final OfficeView view;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;

    OfficesApi(
            Offices offices,
            Servings servings,
            Overview overview,
            OfficeView view,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate) {
        this.offices = offices;
        this.servings = servings;
        this.overview = overview;
        this.view = view;
        this.terms = terms;
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
        return AssistanceAnswers.office(one)
                .with(
                        "districts",
                        Json.array(
                                served.stream()
                                        .filter(serving -> serving.office().equals(one.id()))
                                        .toList(),
                                serving -> serving(serving).done()))
                .done();
    }

    /** One office, with whoever serves in it and the open requests of its districts. */
    @GetMapping("/offices/{id}")
    @Requires(Scopes.VIEW)
    String office(@PathVariable String id) {
        scopes.wholeStateOnly();
        Office office = offices.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OfficeView.Whole whole = view.of(office);
        Names now = names.names();
        return AssistanceAnswers.office(whole.row())
                .with("date", businessDate.date().toString())
                .with(
                        "members",
                        Json.array(
                                whole.members(),
                                one -> load(person(one.person(), now), one.load())
                                        .done()))
                .with(
                        "queue",
                        Json.array(
                                whole.queue(),
                                row -> AssistanceAnswers.request(row.request(), row.placed(), now)
                                        .done()))
                .done()
                .print();
    }

    /** Which office serves which district today. */
    @GetMapping("/map")
    @Requires(Scopes.VIEW)
    String map() {
        scopes.wholeStateOnly();
        Names now = names.names();
        return Json.object()
                .with("date", businessDate.date().toString())
                .with(
                        "no_map",
                        overview.mapEmpty(businessDate.date()) ? AssistanceAnswers.said(terms.noMap()) : new JsonNull())
                .with(
                        "districts",
                        Json.array(
                                overview.served(businessDate.date(), now),
                                one -> serving(one, now)
                                        .with("sample", now.sample(one.district()))
                                        .done()))
                .done()
                .print();
    }
}
