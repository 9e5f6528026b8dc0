package commonweal.office.reviews;

import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a plan: what can be drawn from today, the draws, and the reviews that were over before the office began. */
@Controller
class ReviewPlanPages {

    private static final Map<String, Choice> SEEDS = Map.of(
            "results",
            new Choice(
                    "results",
                    "From the published results: the id of their run, the school year, the number of the draw. Nobody chooses it."),
            "given",
            new Choice("given", "From something public that is given here"));

    private final ReviewPlans plans;
    private final Draws draws;
    private final ReviewSight sight;
    private final PlanView view;
    private final Register register;
    private final NamedUnits units;

    ReviewPlanPages(
            ReviewPlans plans, Draws draws, ReviewSight sight, PlanView view, Register register, NamedUnits units) {
        this.plans = plans;
        this.draws = draws;
        this.sight = sight;
        this.view = view;
        this.register = register;
        this.units = units;
    }

    @GetMapping("/reviews/plans/{id}")
    @Requires("reviews.view")
    String plan(@PathVariable UUID id, Model model) {
        return page(view.found(id), Form.blank(), model);
    }

    private String page(ReviewPlan plan, Form form, Model model) {
        PlanView.Shown shown = view.of(plan);
        model.addAttribute("plan", plan);
        model.addAttribute("basis", shown.basis().orElse(null));
        model.addAttribute("parts", shown.parts());
        model.addAttribute("leftOut", shown.leftOut());
        model.addAttribute("draws", shown.draws());
        model.addAttribute("reviews", shown.reviews());
        model.addAttribute("earlier", shown.earlier());
        model.addAttribute("rules", shown.rules());
        model.addAttribute("names", view);
        model.addAttribute("leads", sight.leads());
        model.addAttribute("form", form);
        model.addAttribute("seeds", SEEDS);
        model.addAttribute("crumbs", List.of(new Crumb("The state", "/"), new Crumb("Reviews", "/reviews")));
        return "reviews/plan";
    }

    @PostMapping("/reviews/plans/{id}/draw")
    @Requires("reviews.manage")
    String draw(@PathVariable UUID id, Sent sent, Model model) {
        ReviewPlan plan = view.found(id);
        Form form = sent.form("draw");
        Map<String, String> leftOut = leftOut(form);
        Draws.Seed seed = seed(form);
        String why = form.lineOrNone("reason");
        return sent.done(
                form,
                () -> {
                    UUID draw = draws.draw(plan, leftOut, seed, why);
                    return new Done("It is drawn, and kept with its frame, seed and order.", "/reviews/draws/" + draw);
                },
                () -> page(plan, form, model));
    }

    private static Draws.Seed seed(Form form) {
        switch (form.value("seed-from")) {
            case "results" -> {
                return Draws.Seed.OF_THE_RESULTS;
            }
            case "given" -> {
                String seed = form.line("seed", "Give the seed.");
                if (!seed.isEmpty() && !seed.matches("[ -~]{1,200}")) {
                    form.wrong(
                            "seed",
                            "A seed has at most 200 letters, digits and signs of plain ASCII, so that it is typed the same everywhere.");
                }
                return new Draws.Seed(
                        seed, form.line("seed-source", "Say where the seed is from, so that others can check it."));
            }
            default -> {
                form.wrong("seed-from", "Say where the seed is from.");
                return Draws.Seed.OF_THE_RESULTS;
            }
        }
    }

    /** Further districts that are left out: a line for each, its code and why. */
    private Map<String, String> leftOut(Form form) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (String line :
                form.textOrNone("left-out").lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split("\\s+", 2);
            if (register.find(parts[0]).filter(Listed::isADistrict).isEmpty()) {
                form.wrong(
                        "left-out",
                        "No district has the code \"" + parts[0] + "\". A line begins with a code of eight digits.");
            } else if (parts.length < 2) {
                form.wrong("left-out", "Say behind the code " + parts[0] + " why it is left out.");
            } else {
                leftOut.put(parts[0], parts[1]);
            }
        }
        return leftOut;
    }

    @PostMapping("/reviews/plans/{id}/earlier")
    @Requires("reviews.manage")
    String earlier(@PathVariable UUID id, Sent sent, Model model) {
        ReviewPlan plan = view.found(id);
        Form form = sent.form("earlier");
        Optional<Listed> district = units.district(form, "district");
        LocalDate day = form.day("day", "Give the day of the report.");
        String source = form.line("source", "Say where that is known from.");
        return sent.done(
                form,
                () -> {
                    plans.enter(new ReviewPlans.Earlier(district.orElseThrow().code(), day, source));
                    return new Done(
                            "The earlier review of " + district.get().name() + " is entered.",
                            "/reviews/plans/" + id + "#earlier");
                },
                () -> page(plan, form, model));
    }
}
