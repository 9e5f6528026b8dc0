package commonweal.office.decisions;

import commonweal.decisions.Authority;
import commonweal.decisions.Decision;
import commonweal.decisions.DecisionKind;
import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.decisions.DecisionBook.Recording;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.LoadedRun;
import commonweal.office.site.Crumb;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Recording a decision in two steps: what is decided is typed in; then whoever decides is shown what it rests on and what it
 * would change, and only then records it. For whom it is recorded follows from who records it.
 */
@Controller
class RecordingPages {

    static final String DESIGNATE = "decisions.designate";
    static final String VOTE = "decisions.vote";
    static final String DESIGNATIONS = "/decisions/designations";
    static final String VOTES = "/decisions/votes";

    /** What somebody must be allowed to do to record under an address. */
    static final Map<String, String> ACTIONS = Map.of(DESIGNATIONS, DESIGNATE, VOTES, VOTE);

    private static final int MATCHES = 30;

    private static final DecisionBook BOOK = DecisionBook.SHIPPED;

    private final Entering entering;
    private final Weighing weighing;
    private final DecisionRecord record;
    private final Register register;
    private final Cycles cycles;
    private final Caller caller;
    private final BusinessDate businessDate;

    RecordingPages(
            Entering entering,
            Weighing weighing,
            DecisionRecord record,
            Register register,
            Cycles cycles,
            Caller caller,
            BusinessDate businessDate) {
        this.entering = entering;
        this.weighing = weighing;
        this.record = record;
        this.register = register;
        this.cycles = cycles;
        this.caller = caller;
        this.businessDate = businessDate;
    }

    /** Under which address decisions like this one are recorded and withdrawn. */
    static String path(Recorded one) {
        return one.authority().equals(Authority.BOARD.code()) ? VOTES : DESIGNATIONS;
    }

    /** Something that whoever calls may record. */
    public record Offer(String title, String words, String path, String kind) {}

    /**
     * What whoever calls may record about a school or district.
     *
     * @param inForce whether a decision about it is in force: without one there is nothing to end
     */
    static List<Offer> offers(Listed unit, boolean inForce, Caller caller) {
        return ACTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> !unit.sample() && caller.may(entry.getValue(), unit.code()))
                .flatMap(entry -> BOOK.offered(entry.getValue(), unit.kind()).stream()
                        .filter(one -> inForce || !one.kind().equals(DecisionKind.EXIT.code()))
                        .map(one -> new Offer(one.title(), one.words(), entry.getKey(), one.kind())))
                .toList();
    }

    // ---- First step -------------------------------------------------------------------------------------------------

    /** Leads on to where whoever calls may record this. */
    @GetMapping("/decisions/new")
    @Requires(RecordView.VIEW)
    String begin(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String kind,
            RedirectAttributes next) {
        String on = register.find(organisation).map(Listed::kind).orElse("");
        String path = ACTIONS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(entry -> caller.may(entry.getValue(), organisation))
                .filter(entry -> on.isEmpty()
                        || kind.isEmpty()
                        || BOOK.find(entry.getValue(), on, kind).isPresent())
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> ACTIONS.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .filter(entry -> caller.may(entry.getValue(), organisation))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElseThrow(DecisionPages::notFound);
        next.addAttribute("organisation", organisation);
        next.addAttribute("kind", kind);
        return "redirect:" + path + "/new";
    }

    @GetMapping(DESIGNATIONS + "/new")
    @Requires(DESIGNATE)
    String newDesignation(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        return empty(DESIGNATIONS, organisation, kind, model);
    }

    @GetMapping(VOTES + "/new")
    @Requires(VOTE)
    String newVote(
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        return empty(VOTES, organisation, kind, model);
    }

    private String empty(String path, String organisation, String kind, Model model) {
        Optional<Listed> unit =
                register.find(organisation.strip()).filter(one -> !one.kind().equals("state"));
        if (unit.isEmpty() || DecisionKind.find(kind).isEmpty()) {
            model.addAttribute("path", path);
            model.addAttribute("asked", organisation.strip());
            if (unit.isEmpty()) {
                model.addAttribute("matches", named(organisation));
            }
            unit.ifPresent(one -> {
                model.addAttribute("unit", one);
                model.addAttribute("offers", offers(one, inForce(one), caller));
            });
            model.addAttribute("crumbs", List.of(new Crumb("Decisions", "/decisions")));
            return "decisions/begin";
        }
        String suggested = BOOK.find(action(path), unit.get().kind(), kind)
                .map(Recording::suggested)
                .orElse("");
        DecisionForm form = new DecisionForm(
                unit.get().code(), kind, "", businessDate.date().toString(), suggested, "");
        return form(path, unit.get(), form, Map.of(), model);
    }

    /** The schools and districts with such a name, not more than one looks through. */
    private List<Listed> named(String name) {
        String words = name.strip().toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? List.of()
                : register.list().stream()
                        .filter(one -> !one.kind().equals("state") && !one.sample())
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(words))
                        .limit(MATCHES)
                        .toList();
    }

    private boolean inForce(Listed unit) {
        return Standing.of(record.of(unit.code()), businessDate.date()).stream().anyMatch(Standing::inForce);
    }

    private String form(String path, Listed unit, DecisionForm form, Map<String, String> faults, Model model) {
        describe(path, unit, form, model);
        model.addAttribute("faults", faults);
        weighing.newest().ifPresent(results -> {
            model.addAttribute("results", results.facts());
            model.addAttribute("levels", DecisionForm.levels(form.kind(), results.run()));
        });
        return "decisions/form";
    }

    private void describe(String path, Listed unit, DecisionForm form, Model model) {
        Optional<Recording> offered = BOOK.find(action(path), unit.kind(), form.kind());
        model.addAttribute("path", path);
        model.addAttribute("unit", unit);
        model.addAttribute("unitHref", (unit.isADistrict() ? "/districts/" : "/schools/") + unit.code());
        model.addAttribute("form", form);
        model.addAttribute("title", offered.map(Recording::title).orElse(BOOK.title(form.kind())));
        model.addAttribute("words", offered.map(Recording::words).orElse(""));
        model.addAttribute("kindTitle", BOOK.title(form.kind()));
        model.addAttribute("levelTitle", Words.level(form.level()));
        model.addAttribute("authority", authority(path, unit, form.kind()).code());
        model.addAttribute("today", businessDate.date());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb("Decisions", "/decisions"),
                        new Crumb(unit.name(), (unit.isADistrict() ? "/districts/" : "/schools/") + unit.code())));
    }

    private static String action(String path) {
        return ACTIONS.getOrDefault(path, "");
    }

    /** For whom it is recorded: as offered, else for whom whoever holds the action records. */
    private static Authority authority(String path, Listed unit, String kind) {
        String code = BOOK.find(action(path), unit.kind(), kind)
                .map(Recording::authority)
                .orElseGet(() -> BOOK.otherwise().getOrDefault(action(path), ""));
        return Authority.find(code).orElseThrow();
    }

    // ---- Second step, and recording ---------------------------------------------------------------------------------

    @PostMapping(DESIGNATIONS)
    @Requires(DESIGNATE)
    String designation(
            @ModelAttribute("typed") Typed typed,
            @RequestParam(defaultValue = "preview") String step,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            RedirectAttributes next) {
        return step(DESIGNATIONS, typed.form(), step, seen, model, next);
    }

    @PostMapping(VOTES)
    @Requires(VOTE)
    String vote(
            @ModelAttribute("typed") Typed typed,
            @RequestParam(defaultValue = "preview") String step,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            RedirectAttributes next) {
        return step(VOTES, typed.form(), step, seen, model, next);
    }

    private String step(
            String path, DecisionForm form, String step, String seen, Model model, RedirectAttributes next) {
        Listed unit = register.find(form.organisation())
                .filter(one -> !one.kind().equals("state")
                        && DecisionKind.find(form.kind()).isPresent())
                .orElseThrow(DecisionPages::notFound);
        Optional<LoadedRun> newest = weighing.newest();
        if (newest.isEmpty() || step.equals("change")) {
            return form(path, unit, form, Map.of(), model);
        }
        LoadedRun results = newest.get();
        Map<String, String> faults = form.faults(results.run(), businessDate.date());
        if (!faults.isEmpty()) {
            return form(path, unit, form, faults, model);
        }
        Decision decision = form.decision(authority(path, unit, form.kind()), results.run());
        if (!step.equals("record")) {
            return preview(path, unit, form, weighing.of(decision, results), false, model);
        }
        Entering.Outcome outcome = entering.record(decision, results, seen);
        if (outcome.id().isEmpty()) {
            return preview(
                    path, unit, form, outcome.picture(), outcome.picture().mayBeRecorded(), model);
        }
        next.addFlashAttribute(
                "messages",
                List.of("The decision is recorded. The results of "
                        + results.facts().year() + " stay as they are; the next ones are made with it."));
        return "redirect:/decisions/" + outcome.id().get();
    }

    private String preview(String path, Listed unit, DecisionForm form, Picture picture, boolean changed, Model model) {
        describe(path, unit, form, model);
        model.addAttribute("picture", picture);
        model.addAttribute("seal", picture.seal());
        model.addAttribute("changed", changed);
        model.addAttribute("doubtful", Weighing.doubtful(picture));
        model.addAttribute("date", LocalDate.parse(form.date()));
        cycles.find(picture.year()).ifPresent(cycle -> model.addAttribute("cycle", cycle));
        return "decisions/preview";
    }

    // ---- Withdrawing ------------------------------------------------------------------------------------------------

    @PostMapping(DESIGNATIONS + "/{id}/withdrawal")
    @Requires(DESIGNATE)
    String withdrawDesignation(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        return withdraw(DESIGNATIONS, id, reason, next);
    }

    @PostMapping(VOTES + "/{id}/withdrawal")
    @Requires(VOTE)
    String withdrawVote(
            @PathVariable String id, @RequestParam(defaultValue = "") String reason, RedirectAttributes next) {
        return withdraw(VOTES, id, reason, next);
    }

    private String withdraw(String path, String id, String reason, RedirectAttributes next) {
        Recorded one = RecordView.number(id)
                .flatMap(record::find)
                .filter(found -> path(found).equals(path) && !found.withdrawn())
                .filter(found -> caller.may(action(path), found.organisation()))
                .orElseThrow(DecisionPages::notFound);
        if (reason.isBlank()) {
            next.addFlashAttribute("withdrawalFault", "Say what was wrong with the entry: it is kept with it.");
        } else {
            List<Refusal> refusals = entering.withdraw(one, reason.strip());
            if (refusals.isEmpty()) {
                next.addFlashAttribute(
                        "messages", List.of("The entry is withdrawn. It stays to be read, and does not count."));
            } else {
                next.addFlashAttribute("refusals", refusals);
                next.addFlashAttribute("typedReason", reason);
            }
        }
        return "redirect:/decisions/" + one.id();
    }

    /** The fields of the form as they arrive; one that is missing is empty. */
    public record Typed(
            @Nullable String organisation,
            @Nullable String kind,
            @Nullable String level,
            @Nullable String date,
            @Nullable String citation,
            @Nullable String reason) {

        DecisionForm form() {
            return new DecisionForm(or(organisation), or(kind), or(level), or(date), or(citation), or(reason));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
