package commonweal.office.assistance.pages;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.requests.QueueRule;
import commonweal.office.assistance.terms.QueueStep;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue for programs: the rule, and the open requests in the order that it gives, each with its reason. */
@RestController("assistanceQueueApi")
class QueueApi {

    private final QueueList list;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;

    QueueApi(QueueList list, SupportTerms terms, Scopes scopes, NameBook names) {
        this.list = list;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
    }

    @GetMapping(path = "/api/assistance/queue", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Scopes.VIEW)
    String queue(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String state) {
        Scope scope = scopes.current();
        List<QueueList.Row> all = list.of(scope);
        Names now = names.names();
        return Json.object()
                .with("own_only", !scope.everything())
                .with("all", all.size())
                .with("rule", Json.array(terms.queue(), QueueApi::step))
                .with("requests", Json.array(QueueList.filtered(all, office, state), row -> row(row, now)))
                .done()
                .print();
    }

    private static Json step(QueueStep step) {
        return Json.object()
                .with("kind", step.kind().name().toLowerCase(Locale.ROOT))
                .with("words", step.words())
                .with("order", QueueRule.inWords(step))
                .with("citation", step.citation())
                .with("status", step.status().code())
                .done();
    }

    private static Json row(QueueList.Row row, Names names) {
        return AssistanceAnswers.request(row.queued().request(), row.queued().placed(), names)
                .with("office", Json.orNull(row.office().isEmpty() ? null : row.office()))
                .done();
    }
}
