package commonweal.office.assistance.pages;

import commonweal.office.access.Requires;
import commonweal.office.assistance.names.NameBook;
import commonweal.office.assistance.names.Names;
import commonweal.office.assistance.pages.QueueList.Row;
import commonweal.office.assistance.requests.QueueRule;
import commonweal.office.assistance.terms.QueueStep;
import commonweal.office.assistance.terms.RequestState;
import commonweal.office.assistance.terms.Scope;
import commonweal.office.assistance.terms.Scopes;
import commonweal.office.assistance.terms.SupportTerms;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.TableFile;
import commonweal.terms.Coded;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The queue of open requests, with the rule that orders it and why each stands where it does. */
@Controller("assistanceQueuePages")
class QueuePages {

    private static final String PATH = "/assistance/queue";

    private final QueueList list;
    private final SupportTerms terms;
    private final Scopes scopes;
    private final NameBook names;

    QueuePages(QueueList list, SupportTerms terms, Scopes scopes, NameBook names) {
        this.list = list;
        this.terms = terms;
        this.scopes = scopes;
        this.names = names;
    }

    /**
     * A step of the rule.
     *
     * @param step the step
     * @param order its order in words
     */
    public record Rule(QueueStep step, String order) {}

    @GetMapping(PATH)
    @Requires(Scopes.VIEW)
    String page(Sent sent, Model model) {
        Form filter = sent.form("filter");
        Scope scope = scopes.current();
        List<Row> all = list.of(scope);
        List<Row> shown = filtered(all, filter);
        model.addAttribute("filter", filter)
                .addAttribute("names", names.names())
                .addAttribute("rows", shown)
                .addAttribute("all", all.size())
                .addAttribute(
                        "rules",
                        terms.queue().stream()
                                .map(step -> new Rule(step, QueueRule.inWords(step)))
                                .toList())
                .addAttribute(
                        "offices",
                        Stream.concat(
                                        names.openOffices().stream(),
                                        Stream.of(new Choice(QueueList.NONE, "No office is entered")))
                                .toList())
                .addAttribute(
                        "states",
                        terms.states().all().stream()
                                .filter(RequestState::open)
                                .map(one -> new Choice(one.code(), one.title()))
                                .toList())
                .addAttribute("ownOnly", !scope.everything())
                .addAttribute("crumbs", List.of(new Crumb("Assistance", "/assistance")));
        return "assistance/queue";
    }

    private static List<Row> filtered(List<Row> rows, Form filter) {
        return QueueList.filtered(rows, filter.lineOrNone("office"), filter.lineOrNone("state"));
    }

    @GetMapping(path = PATH + ".csv", produces = "text/csv")
    @Requires(Scopes.VIEW)
    ResponseEntity<byte[]> asFile(Sent sent) {
        Names now = names.names();
        return TableFile.answer(
                "assistance-queue.csv",
                TableFile.ofTexts(
                        List.of(
                                "place",
                                "request",
                                "org",
                                "name",
                                "district",
                                "district_level",
                                "level",
                                "category",
                                "asked_on",
                                "area",
                                "need",
                                "urgency",
                                "state",
                                "office",
                                "person",
                                "why_here",
                                "sample"),
                        filtered(list.of(scopes.current()), sent.form("filter")).stream()
                                .map(row -> cells(row, now))
                                .toList()));
    }

    private static String code(@Nullable Coded term) {
        return term == null ? "" : term.code();
    }

    private static List<String> cells(Row row, Names now) {
        var placed = row.queued().placed();
        var request = row.queued().request();
        return List.of(
                Integer.toString(placed.place()),
                Long.toString(request.id()),
                request.organisation(),
                now.unit(request.organisation()),
                request.district(),
                code(placed.waiting().districtLevel()),
                code(placed.waiting().level()),
                code(placed.waiting().need()),
                request.askedOn().toString(),
                request.area(),
                request.need(),
                request.urgency(),
                request.state(),
                row.office(),
                now.person(request.person()),
                placed.why(),
                Boolean.toString(request.sample()));
    }
}
