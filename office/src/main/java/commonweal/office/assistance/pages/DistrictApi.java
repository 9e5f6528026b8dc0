package commonweal.office.assistance.pages;

import static commonweal.office.assistance.pages.AssistanceAnswers.serving;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.office.access.Requires;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.register.Listed;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who serves a district, from when until when, for programs. */
@RestController("assistanceDistrictApi")
class DistrictApi {

    private final DistrictView view;
    private final SupportTerms terms;
    private final NameBook names;

    DistrictApi(DistrictView view, SupportTerms terms, NameBook names) {
        this.view = view;
        this.terms = terms;
        this.names = names;
    }

    @GetMapping(path = "/api/assistance/districts/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(value = Scopes.VIEW, organisation = "code")
    String district(@PathVariable String code) {
        Listed district = view.find(code);
        DistrictView.Whole whole = view.of(district);
        Names now = names.names();
        return Json.object()
                .with("district", district.code())
                .with("name", district.name())
                .with("date", whole.today().toString())
                .with(
                        "serving",
                        whole.serving()
                                .<Json>map(one -> serving(one, now).done())
                                .orElseGet(JsonNull::new))
                .with(
                        "not_entered",
                        whole.serving().isPresent() ? new JsonNull() : AssistanceAnswers.said(terms.notEntered()))
                .with(
                        "history",
                        Json.array(whole.history(), one -> serving(one, now).done()))
                .with("people", Json.array(whole.there(), one -> there(one, now)))
                .with(
                        "open_requests",
                        Json.array(
                                whole.requests(),
                                one -> AssistanceAnswers.request(one, now).done()))
                .with("year_began", whole.yearBegan().toString())
                .with("hours", Optional.of(whole.hours()))
                .with("sample", district.sample())
                .done()
                .print();
    }

    private static Json there(DistrictView.There one, Names names) {
        return Json.object()
                .with("person", one.person().id())
                .with("name", one.person().name())
                .with("kind", one.person().kind())
                .with("office", one.person().office())
                .with("office_name", names.office(one.person().office()))
                .with("from", one.assignment().assignedFrom().toString())
                .with("until", Json.orNull(one.assignment().assignedUntil()))
                .with("now", one.now())
                .with("why", one.assignment().why())
                .with("sample", one.person().sample())
                .done();
    }
}
