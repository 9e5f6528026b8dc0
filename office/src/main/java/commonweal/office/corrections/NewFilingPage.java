package commonweal.office.corrections;

import commonweal.office.access.Requires;
import commonweal.office.access.SignedIn;
import commonweal.office.corrections.Filing.Kind;
import commonweal.office.evidence.Evidence;
import commonweal.office.evidence.KeptFile;
import commonweal.office.evidence.NotAccepted;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.office.site.Crumb;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.run.Run;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a discrepancy or an appeal is filed; the effect is shown before it is sent. */
@Controller
class NewFilingPage {

    private static final String PAGE = "corrections/new";
    private static final int MOST_FILES = 10;

    private final Register register;
    private final Runs runs;
    private final Showing showing;
    private final Filings filings;
    private final Effects effects;
    private final FigureWords words;
    private final Evidence evidence;

    NewFilingPage(
            Register register,
            Runs runs,
            Showing showing,
            Filings filings,
            Effects effects,
            FigureWords words,
            Evidence evidence) {
        this.register = register;
        this.runs = runs;
        this.showing = showing;
        this.filings = filings;
        this.effects = effects;
        this.words = words;
        this.evidence = evidence;
    }

    /** What it is about: the school or district, and the results in review. */
    private record Subjected(Listed unit, Shown shown, Run run, Organisation organisation) {}

    /** A measure to choose from. */
    public record Choice(String code, String title) {}

    @GetMapping("/corrections/new/{code}")
    @Requires(value = "corrections.file", organisation = "code")
    String form(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Model model) {
        Listed unit = found(code);
        Optional<Subjected> about = inReview(unit);
        if (about.isEmpty()) {
            model.addAttribute("unit", unit);
            model.addAttribute("crumbs", crumbs(unit));
            return "corrections/not-now";
        }
        return page(about.get(), form(about.get(), typed), List.of(), model);
    }

    @PostMapping("/corrections/new/{code}")
    @Requires(value = "corrections.file", organisation = "code")
    String post(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes next)
            throws IOException {
        Listed unit = found(code);
        Subjected about = inReview(unit).orElse(null);
        if (about == null) {
            model.addAttribute("unit", unit);
            model.addAttribute("crumbs", crumbs(unit));
            return "corrections/not-now";
        }
        FilingForm form = form(about, typed);
        List<KeptFile> kept = kept(about.unit(), form, files == null ? List.of() : files);
        String run = about.shown().run().id();
        if (!form.pressed().equals("send")) {
            form.checkFigures();
            return page(about, form, kept, model);
        }
        form.check();
        if (!form.wrong().isEmpty()) {
            return page(about, form, kept, model);
        }
        if (!form.sawEffect(run)) {
            form.add("effect", "Look at the effect first: the figures were changed since it was shown, or it was not.");
            return page(about, form, kept, model);
        }
        Effect effect = effects.of(about.shown().run(), code, form.claims());
        try {
            long number = filings.file(
                    new Filings.New(
                            about.shown().year(),
                            code,
                            form.kind().orElse(Kind.DISCREPANCY),
                            form.words(),
                            form.claims(),
                            kept.stream().map(KeptFile::id).toList()),
                    Effects.written(effect));
            next.addFlashAttribute(
                    "messages", List.of("It was filed as No. " + number + ". The Department answers on this page."));
            return "redirect:/corrections/" + number;
        } catch (NotPossible e) {
            form.add("effect", String.valueOf(e.getMessage()));
            return page(about, form, kept, model);
        }
    }

    private FilingForm form(Subjected about, MultiValueMap<String, String> typed) {
        TypedFigures figures = new TypedFigures(
                new LinkedMultiValueMap<>(typed),
                about.run(),
                about.unit().code(),
                KnownFigures.of(about.run(), about.organisation()),
                words);
        return new FilingForm(typed, figures);
    }

    /** The files that were handed in before, and those that come now. */
    private List<KeptFile> kept(Listed unit, FilingForm form, List<MultipartFile> files) throws IOException {
        List<Long> ids = new ArrayList<>(form.evidence());
        for (MultipartFile file : files) {
            if (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
                continue; // a field for files that was left empty
            }
            if (ids.size() >= MOST_FILES) {
                form.add("file", "At most " + MOST_FILES + " files can be handed in.");
                break;
            }
            try {
                ids.add(evidence.keep(file, unit.code()));
            } catch (NotAccepted e) {
                form.add("file", String.valueOf(e.getMessage()));
            }
        }
        String account = SignedIn.current().map(SignedIn::name).orElse("");
        return evidence.find(ids).stream()
                .filter(file ->
                        file.organisation().equals(unit.code()) && file.keptBy().equals(account))
                .toList();
    }

    private String page(Subjected about, FilingForm form, List<KeptFile> kept, Model model) {
        RunFacts run = about.shown().run();
        model.addAttribute("unit", about.unit());
        model.addAttribute("cycle", about.shown().cycle());
        model.addAttribute("form", form);
        model.addAttribute("kept", kept);
        model.addAttribute("crumbs", crumbs(about.unit()));
        model.addAttribute(
                "measures",
                Arrays.stream(Measure.values())
                        .map(measure -> new Choice(measure.code(), words.title(measure)))
                        .toList());
        model.addAttribute("groups", Group.values());
        model.addAttribute("subjects", List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE));
        int last = run.year();
        model.addAttribute(
                "addYears",
                IntStream.rangeClosed(0, last - KnownFigures.first(about.run().rules()))
                        .map(back -> last - back)
                        .boxed()
                        .toList());
        boolean asked = form.pressed().equals("preview") || form.pressed().equals("send");
        boolean inOrder = form.rows().stream().allMatch(row -> row.fault() == null);
        if (asked && inOrder) {
            List<Claim> claims = form.claims();
            model.addAttribute("effect", effects.of(run, about.unit().code(), claims));
            effects.together(run, about.unit().code(), claims, 0)
                    .ifPresent(sentence -> model.addAttribute("together", sentence));
            model.addAttribute("seen", form.seen(run.id()));
        }
        return PAGE;
    }

    private Listed found(String code) {
        return register.find(code)
                .filter(one -> !one.sample() && (one.isASchool() || one.isADistrict()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The results of it that are in review and may be shown; none if there are none. */
    private Optional<Subjected> inReview(Listed unit) {
        return showing.of(unit.code()).stream()
                .filter(shown -> shown.cycle().stage() == Cycle.Stage.REVIEW)
                .flatMap(shown -> about(unit, shown).stream())
                .findFirst();
    }

    private Optional<Subjected> about(Listed unit, Shown shown) {
        Run run = runs.open(shown.run()).run();
        return run.roster().find(new OrgCode(unit.code())).map(one -> new Subjected(unit, shown, run, one));
    }

    static List<Crumb> crumbs(Listed unit) {
        return List.of(
                new Crumb("The state", "/"),
                new Crumb(unit.name(), (unit.isASchool() ? "/schools/" : "/districts/") + unit.code()));
    }
}
