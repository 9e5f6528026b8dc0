package commonweal.office.access.record;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import commonweal.office.audit.AuditEntry;
import commonweal.office.audit.AuditLog;
import commonweal.office.audit.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of what was done, for programs: the newest entries first, so many at a time. */
@RestController
class AuditLogApi {

    private static final int AT_A_TIME = 500;

    private final AuditLog log;

    AuditLogApi(AuditLog log) {
        this.log = log;
    }

    @GetMapping(path = "/api/audit-log", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("audit.view")
    String entries(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        List<AuditEntry> found =
                log.list(new Question(text, actor, subject, organisation, from, until), before, AT_A_TIME);
        return Json.object()
                .with("entries", Json.array(found, AuditLogApi::entry))
                .done()
                .print();
    }

    private static JsonObject entry(AuditEntry entry) {
        return Json.object()
                .with("number", entry.number())
                .with("happened_at", entry.happenedAt().toString())
                .with("business_date", Json.orNull(entry.businessDate()))
                .with("actor", entry.actor())
                .with("reason", Json.orNull(entry.reason()))
                .with("operation", entry.operation())
                .with("subject", entry.subject())
                .with("subject_key", entry.subjectKey())
                .with("organisation", Json.orNull(entry.organisation()))
                .with("before", Json.orNull(entry.before()))
                .with("after", Json.orNull(entry.after()))
                .done();
    }
}
