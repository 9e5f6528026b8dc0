package commonweal.office.decisions;

import commonweal.files.ContentHash;
import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.decisions.RecordView.Query;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.LoadedRun;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final Weighing weighing;
    private final Register register;
    private final Cycles cycles;
    private final Runs runs;
    private final Showing showing;
    private final Caller caller;

    DecisionPages(
            RecordView view,
            RecordFile file,
            Weighing weighing,
            Register register,
            Cycles cycles,
            Runs runs,
            Showing showing,
            Caller caller) {
        this.view = view;
        this.file = file;
        this.weighing = weighing;
        this.register = register;
        this.cycles = cycles;
        this.runs = runs;
        this.showing = showing;
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
        boolean everywhere = caller.mayEverywhere(RecordView.VIEW);
        model.addAttribute("everywhere", everywhere);
        model.addAttribute("mayDesignate", caller.mayEverywhere(RecordingPages.DESIGNATE));
        model.addAttribute("mayVote", caller.mayEverywhere(RecordingPages.VOTE));
        if (everywhere) {
            model.addAttribute("counts", RecordView.counts(all));
            weighing.newest().ifPresent(results -> {
                model.addAttribute("caps", view.caps(results));
                model.addAttribute("difference", view.difference(results));
                model.addAttribute("results", results.facts());
                model.addAttribute("cycle", cycles.find(results.facts().year()).orElseThrow());
                model.addAttribute(
                        "fileHash", ContentHash.of(file.csv(results.facts().year())));
            });
        }
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
        if (!caller.mayEverywhere(RecordView.VIEW)) {
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
        model.addAttribute("everywhere", caller.mayEverywhere(RecordView.VIEW));
        String withdrawal = RecordingPages.path(one);
        model.addAttribute("withdrawal", withdrawal + "/" + one.id() + "/withdrawal");
        model.addAttribute(
                "mayWithdraw",
                !one.withdrawn()
                        && caller.may(RecordingPages.ACTIONS.getOrDefault(withdrawal, ""), one.organisation()));
        picture(one).ifPresent(picture -> model.addAttribute("picture", picture));
        model.addAttribute("hidden", one.picture() != null && picture(one).isEmpty());
        newestShown(one.organisation())
                .ifPresent(results -> model.addAttribute("known", DecisionRow.knownTo(results, standing)));
        return "decisions/one";
    }

    /** What was before the decider; not to whoever may not see these results of the district yet. */
    private Optional<Picture> picture(Recorded one) {
        String kept = one.picture();
        if (kept == null) {
            return Optional.empty();
        }
        Picture picture = Picture.of(kept);
        String district = register.districtOf(one.organisation()).orElse(one.organisation());
        boolean embargoed = cycles.find(picture.year()).map(Cycle::embargoed).orElse(true);
        return embargoed && !caller.may("embargoed.view", district) ? Optional.empty() : Optional.of(picture);
    }

    private Optional<LoadedRun> newestShown(String organisation) {
        return showing.of(organisation).stream().findFirst().map(shown -> runs.open(shown.run()));
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
