package commonweal.office.making;

import commonweal.faults.Faults;
import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.corrections.Filings;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Inbox;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.site.Crumb;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a run is made: what it is to be made of, how far it is, what came of it. */
@Controller
class MakingPages {

    private static final String MEASURES = "measures.csv";
    private static final String ROSTER = "roster.csv";
    private static final String EVERY_SECONDS = "2";

    private final Maker maker;
    private final Makings makings;
    private final Filings filings;
    private final Runs runs;
    private final Cycles cycles;
    private final Inbox inbox;
    private final Caller caller;

    MakingPages(Maker maker, Makings makings, Filings filings, Runs runs, Cycles cycles, Inbox inbox, Caller caller) {
        this.maker = maker;
        this.makings = makings;
        this.filings = filings;
        this.runs = runs;
        this.cycles = cycles;
        this.inbox = inbox;
        this.caller = caller;
    }

    /**
     * A year whose run can be made again.
     *
     * @param corrections how many figures were accepted
     * @param open how many filings are still to be decided
     */
    public record OfCycle(Cycle cycle, RunFacts run, int corrections, int open) {}

    @GetMapping("/makings")
    @Requires("runs.view")
    String list(Model model) throws IOException {
        model.addAttribute("makings", makings.list());
        model.addAttribute("mayMake", caller.may("runs.make", ""));
        model.addAttribute(
                "cycles",
                cycles.list().stream()
                        .filter(cycle -> cycle.stage() == Cycle.Stage.REVIEW)
                        .map(cycle -> new OfCycle(
                                cycle,
                                runs.find(cycle.run()).orElseThrow(),
                                filings.accepted(cycle.year()).size(),
                                filings.open(cycle.year())))
                        .toList());
        model.addAttribute("folders", folders());
        model.addAttribute("inboxFolder", inbox.folder());
        model.addAttribute("policies", RuleSets.shipped().reversed());
        model.addAttribute("runs", runs.list());
        model.addAttribute("crumbs", crumbs());
        return "making/list";
    }

    private static List<Crumb> crumbs() {
        return List.of(new Crumb("Runs", "/runs"));
    }

    /** The folders of the inbox that have the files of a determination. */
    private List<String> folders() throws IOException {
        return inbox.list().stream()
                .filter(name -> Files.exists(inbox.folder().resolve(name).resolve(MEASURES))
                        && Files.exists(inbox.folder().resolve(name).resolve(ROSTER)))
                .toList();
    }

    @PostMapping("/makings/of-cycle")
    @Requires("runs.make")
    String ofCycle(@RequestParam int year, @RequestParam String reason, RedirectAttributes next) {
        Optional<Cycle> cycle = cycles.find(year).filter(one -> one.stage() == Cycle.Stage.REVIEW);
        if (cycle.isEmpty()) {
            next.addFlashAttribute("fault", "The results of " + year + " are not in review.");
            return "redirect:/makings";
        }
        RunFacts base = runs.find(cycle.get().run()).orElseThrow();
        return start(new Makings.Order(year, base.id(), null, base.policy(), base.statewide(), reason.strip()), next);
    }

    @PostMapping("/makings/of-inbox")
    @Requires("runs.make")
    String ofInbox(
            @RequestParam String folder,
            @RequestParam String policy,
            @RequestParam(defaultValue = "false") boolean statewide,
            @RequestParam String reason,
            RedirectAttributes next)
            throws IOException {
        Optional<Path> found = inbox.find(folder);
        if (found.isEmpty() || !RuleSets.shipped().contains(policy)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        int year = RuleSets.load(policy, new Faults()).map(RuleSet::year).orElseThrow();
        return start(new Makings.Order(year, null, folder, policy, statewide, reason.strip()), next);
    }

    private String start(Makings.Order order, RedirectAttributes next) {
        if (order.why().isEmpty()) {
            next.addFlashAttribute("fault", "A reason is needed: it is kept with the run.");
            return "redirect:/makings";
        }
        try {
            return "redirect:/makings/" + maker.start(order);
        } catch (Makings.NotNow e) {
            next.addFlashAttribute("fault", String.valueOf(e.getMessage()));
            return "redirect:/makings";
        }
    }

    @GetMapping("/makings/{number}")
    @Requires("runs.view")
    String one(
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String still,
            Model model,
            HttpServletResponse response) {
        Optional<Progress> progress = maker.progress(number);
        Making making = makings.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("making", making);
        model.addAttribute("corrections", makings.correctionsOf(number));
        model.addAttribute("faults", FaultGroup.read(making.faults()));
        model.addAttribute("mayMake", caller.may("runs.make", ""));
        model.addAttribute("mayReview", caller.may("runs.load", ""));
        model.addAttribute("crumbs", List.of(new Crumb("Runs", "/runs"), new Crumb("Made in the office", "/makings")));
        model.addAttribute("still", still != null);
        if (making.running()) {
            progress.ifPresent(one -> {
                model.addAttribute("point", one.point());
                model.addAttribute("stopping", one.stopping());
            });
            if (still == null) {
                response.setHeader("Refresh", EVERY_SECONDS);
            }
        }
        String run = making.run();
        if (run != null) {
            model.addAttribute("run", runs.find(run).orElseThrow());
            model.addAttribute("cycle", cycles.find(making.year()).orElse(null));
        }
        return "making/making";
    }

    @PostMapping("/makings/{number}/stop")
    @Requires("runs.make")
    String stop(@PathVariable long number, RedirectAttributes next) {
        if (makings.find(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        maker.stop(number);
        next.addFlashAttribute("messages", List.of("It stops at its next step; nothing of it is kept."));
        return "redirect:/makings/" + number;
    }

    @GetMapping("/corrections/of-run/{id}")
    @Requires("runs.view")
    String madeOf(@PathVariable String id, Model model) {
        RunFacts run = runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Making> making = makings.of(id);
        model.addAttribute("run", run);
        model.addAttribute("making", making.orElse(null));
        model.addAttribute(
                "inputs",
                runs.open(run).run().manifest().inputs().entrySet().stream()
                        .map(input -> new Input(
                                input.getKey(),
                                input.getValue().hash(),
                                input.getValue().rows()))
                        .toList());
        List<Long> numbers =
                making.map(one -> makings.correctionsOf(one.number())).orElse(List.of());
        model.addAttribute(
                "corrections",
                numbers.stream()
                        .flatMap(number -> filings.find(number).stream())
                        .toList());
        model.addAttribute("mayCorrections", caller.may("corrections.view", ""));
        model.addAttribute("crumbs", crumbs());
        return "making/made-of";
    }

    /** An input file of a run. */
    public record Input(String name, String hash, int rows) {}
}
