package commonweal.office.reviews;

import commonweal.files.CsvWriter;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.TableFile;
import commonweal.office.site.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a draw: what it was made of, what came out, how to draw again, and the reviews that follow from it. */
@Controller
class DrawPages {

    private final Draws draws;
    private final DrawProof proof;
    private final DrawView view;
    private final Reviews reviews;
    private final ReviewSight sight;
    private final DistrictStandards standards;
    private final Register register;

    DrawPages(
            Draws draws,
            DrawProof proof,
            DrawView view,
            Reviews reviews,
            ReviewSight sight,
            DistrictStandards standards,
            Register register) {
        this.draws = draws;
        this.proof = proof;
        this.view = view;
        this.reviews = reviews;
        this.sight = sight;
        this.standards = standards;
        this.register = register;
    }

    @GetMapping("/reviews/draws/{id}")
    @Requires("reviews.read_published")
    String draw(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean again, Model model) {
        Draw draw = sight.draw(id);
        if (again) {
            model.addAttribute("checks", proof.of(draw));
        }
        return page(draw, Form.blank("draw"), model);
    }

    private String page(Draw draw, Form form, Model model) {
        DrawView.Shown shown = view.of(draw);
        ReviewPlan plan = shown.plan();
        List<DrawView.Row> rows = shown.rows();
        model.addAttribute("draw", draw);
        model.addAttribute("plan", plan);
        model.addAttribute("newest", shown.newest());
        model.addAttribute("rows", rows);
        model.addAttribute(
                "drawn", rows.stream().filter(row -> row.placed().drawn()).toList());
        model.addAttribute("leftOut", shown.leftOut());
        model.addAttribute(
                "nextOnes", nextOnes(draw, rows).stream().map(DrawPages::choice).toList());
        model.addAttribute("script", DrawView.script(draw));
        model.addAttribute("leads", sight.leads());
        model.addAttribute("department", sight.department());
        model.addAttribute("form", form);
        model.addAttribute("crumbs", crumbs(plan));
        return "reviews/draw";
    }

    /** The one of each part that comes next in the order if a district that was drawn cannot be reviewed. */
    private static List<DrawView.Row> nextOnes(Draw draw, List<DrawView.Row> rows) {
        return draw.listParts().stream()
                .flatMap(part -> rows.stream()
                        .filter(row -> part.holds(row.placed().level())
                                && !row.placed().drawn()
                                && row.review() == null)
                        .findFirst()
                        .stream())
                .toList();
    }

    private static Choice choice(DrawView.Row row) {
        Frame.Placed placed = row.placed();
        return new Choice(placed.code(), row.name() + ", Level " + placed.level() + ", place " + placed.position());
    }

    private List<Crumb> crumbs(ReviewPlan plan) {
        List<Crumb> crumbs = List.of(new Crumb("The state", "/"), new Crumb("Reviews", "/reviews"));
        return sight.department()
                ? List.of(
                        crumbs.getFirst(),
                        crumbs.getLast(),
                        new Crumb("Plan of " + plan.year().title(), "/reviews/plans/" + plan.id()))
                : crumbs;
    }

    private String name(String code) {
        return register.find(code).map(Listed::name).orElse(code);
    }

    @GetMapping(path = "/reviews/draws/{id}/frame.csv", produces = "text/csv")
    @Requires("reviews.read_published")
    ResponseEntity<byte[]> frame(@PathVariable UUID id) {
        Draw draw = sight.draw(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(
                bytes, List.of("district", "level", "name", "place", "sha256_of_seed_and_code", "drawn"))) {
            for (Frame.Placed one : draws.order(draw.id()).stream()
                    .sorted(Comparator.comparing(Frame.Placed::code))
                    .toList()) {
                csv.row(List.of(
                        one.code(),
                        one.level(),
                        CsvWriter.guarded(name(one.code())),
                        Integer.toString(one.position()),
                        one.digest(),
                        one.drawn() ? "yes" : "no"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TableFile.answer("frame.csv", bytes.toByteArray());
    }

    @PostMapping("/reviews/draws/{id}/publish")
    @Requires("reviews.manage")
    String publish(@PathVariable UUID id, Sent sent, Model model) {
        Draw draw = sight.draw(id);
        Form form = sent.form("draw");
        form.reason();
        return sent.done(
                form,
                () -> {
                    draws.publish(id);
                    return new Done(
                            "The draw is published: everybody can see it and draw again.", "/reviews/draws/" + id);
                },
                () -> page(draw, form, model));
    }

    @PostMapping("/reviews/draws/{id}/reviews")
    @Requires("reviews.manage")
    String open(@PathVariable UUID id, Sent sent, Model model) {
        Draw draw = sight.draw(id);
        DrawView.Shown shown = view.of(draw);
        Form form = sent.form("draw");
        List<DrawView.Row> rows = shown.rows();
        Optional<Frame.Placed> placed = rows.stream()
                .map(DrawView.Row::placed)
                .filter(one -> one.code().equals(form.value("district")))
                .findFirst();
        if (placed.isEmpty()) {
            form.wrong("district", "Choose a district of the draw.");
        } else if (!placed.get().drawn()) {
            form.line("why", "It was not drawn: say in whose place it comes, and why.");
            if (nextOnes(draw, rows).stream().noneMatch(row -> row.placed().equals(placed.get()))) {
                form.wrong("district", "It does not come next in the order of the draw.");
            }
        }
        if (!shown.newest()) {
            form.wrong("district", "A later draw of this plan stands: reviews are opened from that one.");
        }
        return sent.done(
                form,
                () -> {
                    UUID review = reviews.open(opening(draw, shown.plan(), placed.orElseThrow(), form.value("why")));
                    return new Done("The review is opened. The next thing is its team.", "/reviews/" + review);
                },
                () -> page(draw, form, model));
    }

    private Reviews.Opening opening(Draw draw, ReviewPlan plan, Frame.Placed placed, String why) {
        String words = "Place " + placed.position() + " in draw " + draw.number() + " of "
                + Written.date(draw.drawnOn()) + (placed.drawn() ? ": drawn." : ": not drawn, but taken. " + why);
        return new Reviews.Opening(
                placed.code(),
                plan.year(),
                draw.id(),
                "improvement",
                List.of(),
                words,
                standards.standards().stream()
                        .map(DistrictStandards.Standard::id)
                        .toList());
    }
}
