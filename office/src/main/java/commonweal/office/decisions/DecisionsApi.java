package commonweal.office.decisions;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.office.access.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of decisions for programs: to each what the pages would show. */
@RestController
class DecisionsApi {

    private final RecordView view;

    DecisionsApi(RecordView view) {
        this.view = view;
    }

    @GetMapping(path = "/api/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(RecordView.VIEW)
    String decisions(
            @RequestParam(defaultValue = "") String organisation, @RequestParam(defaultValue = "") String state) {
        return Json.object()
                .with(
                        "decisions",
                        Json.array(
                                view.list(new RecordView.Query("", "", state, organisation, "")),
                                DecisionsApi::decision))
                .done()
                .print();
    }

    private static Json decision(Standing standing) {
        Recorded one = standing.decision();
        return Json.object()
                .with("id", one.id())
                .with("date", one.date().toString())
                .with("org", one.organisation())
                .with("decision", one.kind())
                .with("level", one.level())
                .with("authority", one.authority())
                .with("citation", one.citation())
                .with("reason", one.reason())
                .with("state", standing.state().code())
                .with(
                        "ended_or_replaced_by",
                        standing.by().map(by -> Json.of(by.id())).orElse(new JsonNull()))
                .with("recorded_on", one.recordedOn().toString())
                .with("handed_in_with", text(one.handedInWith()))
                .with("withdrawn_on", text(one.withdrawnOn()))
                .with("withdrawn_why", text(one.withdrawnWhy()))
                .done();
    }

    private static Json text(@Nullable Object value) {
        return value == null ? new JsonNull() : Json.of(value.toString());
    }
}
