package commonweal.office.corrections;

import commonweal.files.ContentHash;
import commonweal.office.access.Accounts;
import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.access.SignedIn;
import commonweal.office.corrections.Filing.Kind;
import commonweal.office.corrections.Filing.State;
import commonweal.office.evidence.Evidence;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.LoadedRun;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.site.Crumb;
import commonweal.roster.OrgCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

/** The page of a filing: what is claimed, what it would change, what was decided and why; and the steps that may be taken. */
@Controller
class FilingPages {

    private static final int SHORTEST_REASON = 10;

    private final VisibleFilings visible;
    private final Filings filings;
    private final Effects effects;
    private final FigureWords words;
    private final Evidence evidence;
    private final Register register;
    private final Runs runs;
    private final Cycles cycles;
    private final Accounts accounts;
    private final Caller caller;

    FilingPages(
            VisibleFilings visible,
            Filings filings,
            Effects effects,
            FigureWords words,
            Evidence evidence,
            Register register,
            Runs runs,
            Cycles cycles,
            Accounts accounts,
            Caller caller) {
        this.visible = visible;
        this.filings = filings;
        this.effects = effects;
        this.words = words;
        this.evidence = evidence;
        this.register = register;
        this.runs = runs;
        this.cycles = cycles;
        this.accounts = accounts;
        this.caller = caller;
    }

    /**
     * A disputed figure as the page shows it.
     *
     * @param answer what was decided about it; empty until then
     * @param ticked whether it is marked to be accepted
     */
    public record ClaimView(
            int number, String title, String unit, String now, String claimed, String answer, boolean ticked) {}

    /**
     * A step as the page shows it.
     *
     * @param who the account in words
     */
    public record StepView(Filings.Step step, String who) {}

    /**
     * What whoever decides has chosen.
     *
     * @param decision {@code accept}, {@code part}, {@code reject}, or empty
     * @param figures the numbers of the figures that are ticked
     * @param reason why
     * @param wrong what is wrong with it; null if nothing is
     */
    private record Choice(
            String decision,
            Set<Integer> figures,
            String reason,
            @Nullable String wrong) {}

    @GetMapping("/corrections/{number}")
    @Requires("corrections.view")
    String page(@PathVariable long number, Model model) {
        return show(found(number), null, model);
    }

    private String show(Filing filing, @Nullable Choice choice, Model model) {
        List<Claim> claims = filings.claims(filing.number());
        List<Filings.Step> steps = filings.steps(filing.number());
        RunFacts run = effects.run(filing.year());
        Set<Integer> accepted = filings.acceptedOf(filing.number());
        Cycle cycle = cycles.find(filing.year()).orElseThrow();
        model.addAttribute("filing", filing);
        Listed unit = register.find(filing.organisation()).orElseThrow();
        model.addAttribute("unit", unit);
        model.addAttribute("cycle", cycle);
        model.addAttribute("evidence", evidence.find(filings.evidenceOf(filing.number())));
        model.addAttribute(
                "claims",
                claims.stream()
                        .map(claim -> view(
                                filing,
                                claim,
                                accepted,
                                choice == null || choice.figures().contains(claim.number())))
                        .toList());
        model.addAttribute(
                "steps",
                steps.stream()
                        .map(step -> new StepView(
                                step,
                                accounts.find(step.account())
                                        .map(one -> one.displayName())
                                        .orElse(step.account())))
                        .toList());
        model.addAttribute("crumbs", List.of(new Crumb("Corrections", "/corrections")));
        boolean mayDecide = caller.may("corrections.decide", filing.organisation()) && filing.open();
        model.addAttribute("mayDecide", mayDecide);
        model.addAttribute("mayAccept", cycle.stage() == Cycle.Stage.REVIEW);
        model.addAttribute("mayWithdraw", mayWithdraw(filing));
        model.addAttribute("choice", choice);
        addEffect(filing, claims, steps, run, choice, model);
        if (!accepted.isEmpty()) {
            model.addAttribute("inRun", inRun(filing, claims, accepted, run));
            model.addAttribute("run", run);
        }
        return "corrections/filing";
    }

    private void addEffect(
            Filing filing,
            List<Claim> claims,
            List<Filings.Step> steps,
            RunFacts run,
            @Nullable Choice choice,
            Model model) {
        if (!filing.open()) {
            steps.stream()
                    .filter(step -> step.effect() != null)
                    .reduce((first, last) -> last)
                    .map(Filings.Step::effect)
                    .ifPresent(kept -> model.addAttribute("effect", Effects.read(kept)));
            return;
        }
        List<Claim> weighed = choice == null ? claims : weighed(claims, choice.decision(), choice.figures());
        boolean whole = weighed.size() == claims.size();
        model.addAttribute("effect", whole ? effects.of(filing, run) : effects.of(run, filing.organisation(), weighed));
        effects.together(run, filing.organisation(), weighed, filing.number())
                .ifPresent(sentence -> model.addAttribute("together", sentence));
        model.addAttribute("weighedAll", whole);
        model.addAttribute("seen", seen(run, weighed));
    }

    /** The claims whose effect is shown: of a rejection all that were made. */
    private static List<Claim> weighed(List<Claim> claims, String decision, Collection<Integer> ticked) {
        return decision.equals("part")
                ? claims.stream()
                        .filter(claim -> ticked.contains(claim.number()))
                        .toList()
                : claims;
    }

    private static String seen(RunFacts run, List<Claim> weighed) {
        StringBuilder all = new StringBuilder(run.id());
        weighed.forEach(claim -> all.append(' ').append(claim.number()));
        return ContentHash.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ClaimView view(Filing filing, Claim claim, Set<Integer> accepted, boolean ticked) {
        boolean decided = !filing.open() && filing.state() != State.WITHDRAWN;
        return new ClaimView(
                claim.number(),
                words.of(claim.key()),
                words.unit(claim.key().measure()),
                claim.now().words(),
                claim.claimed().words(),
                decided ? accepted.contains(claim.number()) ? "Accepted" : "Not accepted" : "",
                ticked);
    }

    /** Whether every accepted figure is in the run in review. */
    private boolean inRun(Filing filing, List<Claim> claims, Set<Integer> accepted, RunFacts run) {
        LoadedRun loaded = runs.open(run);
        Optional<KnownFigures> known = loaded.run()
                .roster()
                .find(new OrgCode(filing.organisation()))
                .map(one -> KnownFigures.of(loaded.run(), one));
        return claims.stream()
                .filter(claim -> accepted.contains(claim.number()))
                .allMatch(claim -> known.filter(
                                figures -> figures.said(claim.key()).same(claim.claimed()))
                        .isPresent());
    }

    private boolean mayWithdraw(Filing filing) {
        return filing.open()
                && caller.may("corrections.file", filing.organisation())
                && SignedIn.current()
                        .filter(one -> one.name().equals(filing.filedBy()))
                        .isPresent();
    }

    // ---- Steps ------------------------------------------------------------------------------------------------------

    @PostMapping("/corrections/{number}/review")
    @Requires("corrections.decide")
    String review(@PathVariable long number, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        Filing filing = found(number);
        return step(filing, next, "It is under review; whoever filed it sees that.", () -> {
            filings.step(number, State.UNDER_REVIEW, reason.strip());
        });
    }

    @PostMapping("/corrections/{number}/withdraw")
    @Requires("corrections.file")
    String withdraw(
            @PathVariable long number, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        Filing filing = found(number);
        if (filing.open() && !mayWithdraw(filing)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return step(filing, next, "It is withdrawn. It stays on record.", () -> {
            filings.step(number, State.WITHDRAWN, reason.strip());
        });
    }

    private static String step(Filing filing, RedirectAttributes next, String done, Runnable taken) {
        try {
            taken.run();
            next.addFlashAttribute("messages", List.of(done));
        } catch (NotPossible e) {
            next.addFlashAttribute("fault", String.valueOf(e.getMessage()));
        }
        return "redirect:" + filing.href();
    }

    @PostMapping("/corrections/{number}/decide")
    @Requires("corrections.decide")
    String decide(
            @PathVariable long number,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") List<Integer> figure,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(name = "do", defaultValue = "decide") String pressed,
            Model model,
            RedirectAttributes next) {
        Filing filing = found(number);
        if (!filing.open()) {
            return step(filing, next, "", () -> {
                throw new NotPossible("It is decided already; see below.");
            });
        }
        List<Claim> claims = filings.claims(number);
        Set<Integer> ticked = new TreeSet<>(figure);
        List<Claim> weighed = weighed(claims, decision, ticked);
        RunFacts run = effects.run(filing.year());
        Optional<String> wrong = pressed.equals("weigh")
                ? Optional.empty()
                : wrong(filing, claims, decision, ticked, reason)
                        .or(() -> seen.equals(seen(run, weighed))
                                ? Optional.empty()
                                : Optional.of("Look at the effect first: it is that of other figures than before."));
        if (pressed.equals("weigh") || wrong.isPresent()) {
            return show(filing, new Choice(decision, ticked, reason, wrong.orElse(null)), model);
        }
        Effect effect = effects.of(run, filing.organisation(), weighed);
        List<Integer> accepted = decision.equals("reject")
                ? List.of()
                : new ArrayList<>(weighed.stream().map(Claim::number).toList());
        return step(filing, next, "It is decided. Whoever filed it sees what, and why.", () -> {
            filings.decide(number, accepted, state(decision), reason.strip(), Effects.written(effect));
        });
    }

    private static State state(String decision) {
        return switch (decision) {
            case "accept" -> State.ACCEPTED;
            case "part" -> State.PARTLY_ACCEPTED;
            default -> State.REJECTED;
        };
    }

    private static Optional<String> wrong(
            Filing filing, List<Claim> claims, String decision, Set<Integer> ticked, String reason) {
        if (!List.of("accept", "part", "reject").contains(decision)) {
            return Optional.of("Choose whether to accept it.");
        }
        if (decision.equals("part")) {
            long known = claims.stream()
                    .filter(claim -> ticked.contains(claim.number()))
                    .count();
            if (filing.kind() == Kind.APPEAL || known == 0) {
                return Optional.of("Tick the figures that are accepted; if none is, reject it.");
            }
            if (known == claims.size()) {
                return Optional.of("All figures are ticked: accept all of it.");
            }
        }
        return reason.strip().length() < SHORTEST_REASON
                ? Optional.of("Give the reason in a sentence: whoever filed it reads it.")
                : Optional.empty();
    }

    private Filing found(long number) {
        return visible.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
