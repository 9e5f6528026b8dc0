package commonweal.office.assistance.pages;

import static commonweal.office.assistance.pages.AssistanceAnswers.said;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.office.access.Requires;
import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.clock.BusinessDate;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Assistance at a glance for programs: to whoever sees the whole state its offices, to a district who serves it. */
@RestController("assistanceOverviewApi")
class OverviewApi {

    private final Overview overview;
    private final OwnServed ownServed;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;
    private final BusinessDate businessDate;

    OverviewApi(
            Overview overview,
            OwnServed ownServed,
            SupportTerms terms,
            Scopes scopes,
            NameBook names,
            BusinessDate businessDate) {
        this.overview = overview;
        this.ownServed = ownServed;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
        this.businessDate = businessDate;
    }

    @GetMapping(path = "/api/assistance", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scopes.VIEW)
    String assistance() {
        Scope scope = scopes.current();
        LocalDate today = businessDate.date();
        Json.Members members = Json.object().with("date", today.toString()).with("own_only", !scope.everything());
        return (scope.everything() ? state(members, today) : own(members, scope))
                .done()
                .print();
    }

    private Json.Members state(Json.Members members, LocalDate today) {
        return members.with(
                        "offices",
                        Json.array(
                                overview.rows(today),
                                row -> AssistanceAnswers.office(row).done()))
                .with("no_map", overview.mapEmpty(today) ? said(terms.noMap()) : new JsonNull())
                .with("open_requests_without_office", overview.withoutOffice(today))
                .with(
                        "first_levels",
                        Json.array(
                                overview.unmet(today),
                                row -> Json.object()
                                        .with("level", row.level().code())
                                        .with("districts", row.districts())
                                        .with("without_office", Json.array(row.unserved(), Json::of))
                                        .done()));
    }

    private Json.Members own(Json.Members members, Scope scope) {
        Names now = names.names();
        return members.with("year_began", ownServed.yearBegan().toString())
                .with("own", Json.array(ownServed.of(scope), one -> own(one, now)));
    }

    private Json own(OwnServed.Own one, Names now) {
        Serving serving = one.serving();
        return Json.object()
                .with("org", one.unit().code())
                .with("name", one.unit().name())
                .with(
                        "serving",
                        serving == null
                                ? new JsonNull()
                                : AssistanceAnswers.serving(serving, now).done())
                .with("not_entered", serving == null ? said(terms.notEntered()) : new JsonNull())
                .with(
                        "people",
                        Json.array(
                                one.people(),
                                person -> Json.object()
                                        .with("person", person)
                                        .with("name", now.person(person))
                                        .done()))
                .with("hours", Optional.of(one.hours()))
                .with("sample", one.unit().sample())
                .done();
    }
}
