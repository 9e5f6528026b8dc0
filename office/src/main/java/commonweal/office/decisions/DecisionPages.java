package commonweal.office.decisions;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.decisions.RecordView.Query;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The record of decisions: the list, as a file, and one decision. */
@Controller
class DecisionPages {

    private final RecordView view;
    private final RecordFile file;
    private final RecordToday today;
    private final KeptPicture pictures;
    private final Register register;
    private final Caller caller;

    DecisionPages(
            RecordView view,
            RecordFile file,
            RecordToday today,
            KeptPicture pictures,
            Register register,
            Caller caller) {
        this.view = view;
        this.file = file;
        this.today = today;
        this.pictures = pictures;
        this.register = register;
        this.caller = caller;
    }

    /** A choice of a filter. */
    public record Choice(String code, String label) {}

    @GetMapping("/decisions")
    @Requires(RecordView.VIEW)
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        Query query = new Query(kind, year, state, organisation, q);
        List<Standing> all = view.standings();
        model.addAttribute("query", query);
        model.addAttribute("rows", view.list(query).stream().map(view::row).toList());
        model.addAttribute("total", all.size());
        model.addAttribute(
                "kinds",
                DecisionBook.SHIPPED.kinds().stream()
                        .map(one -> new Choice(one.kind(), one.title()))
                        .toList());
        model.addAttribute(
                "states",
                Arrays.stream(Standing.State.values())
                        .map(one -> new Choice(one.code(), one.title()))
                        .toList());
        model.addAttribute(
                "years",
                all.stream()
                        .map(one -> one.decision().date().getYear())
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        register.find(organisation).map(Listed::name).ifPresent(name -> model.addAttribute("about", name));
        model.addAttribute("everywhere", today.everywhere());
        model.addAttribute("mayDesignate", caller.mayEverywhere(RecordingPages.DESIGNATE));
        model.addAttribute("mayVote", caller.mayEverywhere(RecordingPages.VOTE));
        today.counts(all).ifPresent(counts -> model.addAttribute("counts", counts));
        today.against().ifPresent(against -> {
            model.addAttribute("caps", against.caps());
            model.addAttribute("difference", against.difference());
            model.addAttribute("results", against.results());
            model.addAttribute("cycle", against.cycle());
            model.addAttribute("fileHash", against.fileHash());
        });
        return "decisions/list";
    }

    @GetMapping("/decisions.csv")
    @Requires(RecordView.VIEW)
    ResponseEntity<byte[]> download(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String q) {
        Query query = new Query(kind, year, state, organisation, q);
        return TableFile.answer("record-of-decisions.csv", RecordDownload.of(view.list(query), register));
    }

    /** The very bytes that a run of the year is given. */
    @GetMapping("/decisions/for/{year}/decisions.csv")
    @Requires(RecordView.VIEW)
    ResponseEntity<byte[]> forARun(@PathVariable int year) {
        if (!today.everywhere()) {
            throw notFound();
        }
        return TableFile.answer("decisions.csv", file.csv(year));
    }

    @GetMapping("/decisions/{id}")
    @Requires(RecordView.VIEW)
    String one(@PathVariable String id, Model model) {
        Standing standing = view.find(id).orElseThrow(DecisionPages::notFound);
        Recorded one = standing.decision();
        model.addAttribute("decision", one);
        model.addAttribute("row", view.row(standing));
        model.addAttribute("crumbs", List.of(new Crumb("Decisions", "/decisions")));
        model.addAttribute("everywhere", today.everywhere());
        String withdrawal = RecordingPages.path(one);
        model.addAttribute("withdrawal", withdrawal + "/" + one.id() + "/withdrawal");
        model.addAttribute(
                "mayWithdraw",
                !one.withdrawn()
                        && caller.may(RecordingPages.ACTIONS.getOrDefault(withdrawal, ""), one.organisation()));
        pictures.of(one).ifPresent(picture -> model.addAttribute("picture", picture));
        model.addAttribute("hidden", pictures.hidden(one));
        pictures.known(standing).ifPresent(known -> model.addAttribute("known", known));
        return "decisions/one";
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
