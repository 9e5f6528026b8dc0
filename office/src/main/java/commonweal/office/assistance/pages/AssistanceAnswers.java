package commonweal.office.assistance.pages;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.office.assistance.areas.Office;
import commonweal.office.assistance.areas.Serving;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.people.Load;
import commonweal.office.assistance.people.Person;
import commonweal.office.assistance.record.Service;
import commonweal.office.assistance.requests.Placed;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.terms.SupportTerms.Said;
import commonweal.terms.Coded;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What several addresses of this module answer, as JSON. The members are named as the columns of the files. */
final class AssistanceAnswers {

    private AssistanceAnswers() {}

    static Json.Members office(Office one) {
        return Json.object()
                .with("office", one.id())
                .with("kind", one.kind())
                .with("name", one.name())
                .with("words", one.words())
                .with("citation", one.citation())
                .with("status", one.status())
                .with("opened_on", Json.orNull(one.openedOn()))
                .with("closed_on", Json.orNull(one.closedOn()))
                .with("sample", one.sample());
    }

    /** An office at a glance. */
    static Json.Members office(Overview.Row row) {
        return load(office(row.office()).with("open", row.open()), row.load())
                .with("people", row.people())
                .with("without_capacity", row.withoutCapacity())
                .with("open_requests", row.requests())
                .with("districts", Json.array(row.districts(), Json::of));
    }

    /** That an office serves a district. */
    static Json.Members serving(Serving one) {
        return Json.object()
                .with("district", one.district())
                .with("from", Json.orNull(one.servedFrom()))
                .with("until", Json.orNull(one.servedUntil()))
                .with("why", one.why())
                .with("citation", one.citation())
                .with("status", one.status());
    }

    static Json.Members serving(Serving one, Names names) {
        return serving(one)
                .with("district_name", names.unit(one.district()))
                .with("office", one.office())
                .with("office_name", names.office(one.office()));
    }

    static Json said(Said said) {
        return Json.object()
                .with("words", said.words())
                .with("citation", said.citation())
                .with("status", said.status().code())
                .done();
    }

    /** Somebody who serves. */
    static Json.Members person(Person one, Names names) {
        return Json.object()
                .with("person", one.id())
                .with("office", one.office())
                .with("office_name", names.office(one.office()))
                .with("name", one.name())
                .with("title", one.title())
                .with("kind", one.kind())
                .with("from", Json.orNull(one.servesFrom()))
                .with("until", Json.orNull(one.servesUntil()))
                .with("sample", one.sample());
    }

    /** Hours against capacity. */
    static Json.Members load(Json.Members members, Load load) {
        return members.with("hours", Optional.of(load.hours()))
                .with("capacity", Optional.ofNullable(load.capacity()))
                .with("over_capacity", load.over())
                .with("load", load.words());
    }

    static Json.Members request(Request one, Names names) {
        return Json.object()
                .with("request", one.id())
                .with("org", one.organisation())
                .with("name", names.unit(one.organisation()))
                .with("district", one.district())
                .with("area", one.area())
                .with("need", one.need())
                .with("urgency", one.urgency())
                .with("asked_on", one.askedOn().toString())
                .with("asked_by", one.askedBy())
                .with("state", one.state())
                .with("person", Json.orNull(one.person()))
                .with("person_name", Json.orNull(one.person() == null ? null : names.person(one.person())))
                .with("sample", one.sample());
    }

    /** A request with its place in the queue and why it stands there; without one if it is not open. */
    static Json.Members request(Request one, @Nullable Placed placed, Names names) {
        return request(one, names)
                .with("place", placed == null ? new JsonNull() : Json.of(placed.place()))
                .with(
                        "district_level",
                        code(placed == null ? null : placed.waiting().districtLevel()))
                .with("level", code(placed == null ? null : placed.waiting().level()))
                .with("category", code(placed == null ? null : placed.waiting().need()))
                .with("why_here", Json.orNull(placed == null ? null : placed.why()));
    }

    static Json service(Service one, Names names) {
        return Json.object()
                .with("entry", one.id())
                .with("date", one.servedOn().toString())
                .with("office", one.office())
                .with("office_name", names.office(one.office()))
                .with("person", one.person())
                .with("person_name", names.person(one.person()))
                .with("org", one.organisation())
                .with("name", names.unit(one.organisation()))
                .with("district", one.district())
                .with("request", Json.orNull(one.request()))
                .with("kind", one.kind())
                .with("what", one.what())
                .with("hours", Optional.of(one.hours()))
                .with("counts", !one.struck())
                .with("entered_by", one.enteredBy())
                .with("entered_on", one.enteredOn().toString())
                .with("struck_on", Json.orNull(one.struckOn()))
                .with("struck_by", Json.orNull(one.struckBy()))
                .with("struck_why", Json.orNull(one.struckWhy()))
                .with("sample", one.sample())
                .done();
    }

    private static Json code(@Nullable Coded term) {
        return Json.orNull(term == null ? null : term.code());
    }
}
