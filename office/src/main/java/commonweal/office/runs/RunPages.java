package commonweal.office.runs;

import commonweal.faults.Fault;
import commonweal.faults.FaultyInput;
import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the runs and the cycles: what was loaded, how far each year has come, and the next step of each. */
@Controller
class RunPages {

    private final Runs runs;
    private final Cycles cycles;
    private final Inbox inbox;
    private final Caller caller;
    private final List<CycleNote> notes;

    RunPages(Runs runs, Cycles cycles, Inbox inbox, Caller caller, List<CycleNote> notes) {
        this.runs = runs;
        this.cycles = cycles;
        this.inbox = inbox;
        this.caller = caller;
        this.notes = notes;
    }

    /**
     * A cycle as the page shows it.
     *
     * @param run its run
     * @param entries the runs it has had
     * @param notes what other modules have to say about it
     */
    public record CycleView(Cycle cycle, RunFacts run, List<Cycles.Entry> entries, List<CycleNote.Note> notes) {}

    /**
     * A run as the page lists it.
     *
     * @param standing where it stands in the cycle of its year, in words; empty where it could be reviewed
     */
    public record RunView(RunFacts run, String standing) {}

    private RunView view(RunFacts run) {
        return new RunView(
                run,
                run.synthetic()
                        ? "Made up: to be looked at, never published"
                        : cycles.find(run.year())
                                .map(cycle -> standing(run, cycle))
                                .orElse(""));
    }

    private static String standing(RunFacts run, Cycle cycle) {
        if (cycle.run().equals(run.id())) {
            return cycle.stage().title();
        }
        return cycle.stage() == Cycle.Stage.REVIEW
                ? ""
                : "Another run of " + run.year() + " is "
                        + cycle.stage().title().toLowerCase(Locale.ROOT);
    }

    @GetMapping("/runs")
    @Requires("runs.view")
    String runs(Model model) throws IOException {
        model.addAttribute("runs", runs.list().stream().map(this::view).toList());
        model.addAttribute(
                "cycles",
                cycles.list().stream()
                        .map(cycle -> new CycleView(
                                cycle,
                                runs.find(cycle.run()).orElseThrow(),
                                cycles.entries(cycle.year()),
                                notes.stream()
                                        .flatMap(one -> one.of(cycle).stream())
                                        .toList()))
                        .toList());
        model.addAttribute("mayLoad", caller.may("runs.load", ""));
        model.addAttribute("mayFinalise", caller.may("runs.finalise", ""));
        model.addAttribute("inbox", inbox.list());
        model.addAttribute("inboxFolder", inbox.folder());
        return "runs/runs";
    }

    @PostMapping("/runs/load")
    @Requires("runs.load")
    String load(@RequestParam String folder, RedirectAttributes next) throws IOException {
        Optional<Path> found = inbox.find(folder);
        if (found.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            RunFacts run = runs.load(found.get());
            next.addFlashAttribute("messages", List.of("Loaded: " + run.policy() + ", run " + run.shortId() + "."));
        } catch (FaultyInput e) {
            next.addFlashAttribute(
                    "faults", e.faults().all().stream().map(RunPages::words).toList());
        }
        return "redirect:/runs";
    }

    private static String words(Fault fault) {
        return fault.wrong() + " " + fault.rule() + " " + fault.remedy();
    }

    @PostMapping("/runs/{id}/review")
    @Requires("runs.load")
    String review(@PathVariable String id, @RequestParam String reason, RedirectAttributes next) {
        RunFacts run = runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return step(reason, next, () -> {
            cycles.review(run, reason.strip());
            return "The results of " + run.year() + " are in review: each district sees its own.";
        });
    }

    @PostMapping("/cycles/{year}/final")
    @Requires("runs.finalise")
    String makeFinal(@PathVariable int year, @RequestParam String reason, RedirectAttributes next) {
        return step(reason, next, () -> {
            cycles.makeFinal(year);
            return "The results of " + year + " are final. They stay under embargo until they are published.";
        });
    }

    @PostMapping("/cycles/{year}/publish")
    @Requires("runs.finalise")
    String publish(@PathVariable int year, @RequestParam String reason, RedirectAttributes next) {
        return step(reason, next, () -> {
            cycles.publish(year);
            return "The results of " + year + " are published.";
        });
    }

    private interface Taken {
        /** Takes the step; says what holds now. */
        String take();
    }

    private static String step(String reason, RedirectAttributes next, Taken taken) {
        if (reason.isBlank()) {
            next.addFlashAttribute("faults", List.of("A reason is needed: it is kept with the step."));
        } else {
            try {
                next.addFlashAttribute("messages", List.of(taken.take()));
            } catch (Cycles.NotNow e) {
                next.addFlashAttribute("faults", List.of(String.valueOf(e.getMessage())));
            }
        }
        return "redirect:/runs";
    }
}
