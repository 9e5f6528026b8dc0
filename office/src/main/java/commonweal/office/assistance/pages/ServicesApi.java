package commonweal.office.assistance.pages;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.record.ServiceLog;
import commonweal.office.assistance.record.ServiceQuery;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The service log for programs, with the filters and the sums of the page. */
@RestController("assistanceServicesApi")
class ServicesApi {

    private final ServiceLog log;
    private final Scopes scopes;
    private final NameBook names;

    ServicesApi(ServiceLog log, Scopes scopes, NameBook names) {
        this.log = log;
        this.scopes = scopes;
        this.names = names;
    }

    @GetMapping(path = "/api/assistance/services", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scopes.VIEW)
    String services(
            @RequestParam(defaultValue = "") String office,
            @RequestParam(required = false) @Nullable Long person,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @Nullable Long request,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "month") String by) {
        ServiceQuery query = new ServiceQuery(office, person, district, organisation, request, kind, from, until);
        ServiceLog.By sums = ServiceLog.By.of(by);
        Scope scope = scopes.current();
        Names now = names.names();
        return Json.object()
                .with("own_only", !scope.everything())
                .with("hours", Optional.of(log.hours(query, scope)))
                .with("by", sums.code())
                .with("sums", Json.array(log.sums(query, scope, sums), ServicesApi::sum))
                .with("services", Json.array(log.list(query, scope), one -> AssistanceAnswers.service(one, now)))
                .done()
                .print();
    }

    private static Json sum(ServiceLog.Sum one) {
        return Json.object()
                .with("of", one.of())
                .with("entries", one.entries())
                .with("hours", Optional.of(one.hours()))
                .done();
    }
}
