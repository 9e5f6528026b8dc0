package commonweal.office.reviews;

import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Crumb;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a plan: what can be drawn from today, the draws, and the reviews that were over before the office began. */
@Controller
class ReviewPlanPages {

    private final ReviewPlans plans;
    private final Draws draws;
    private final ReviewSight sight;
    private final ReviewRules rules;
    private final Register register;

    ReviewPlanPages(ReviewPlans plans, Draws draws, ReviewSight sight, ReviewRules rules, Register register) {
        this.plans = plans;
        this.draws = draws;
        this.sight = sight;
        this.rules = rules;
        this.register = register;
    }

    /** A part of the plan, and how many districts there are to draw from. */
    public record PartView(Frame.Part part, long districts) {}

    /** A district of a list with its name, and what is said of it. */
    public record Named(String code, String name, String level, String words) {}

    @GetMapping("/reviews/plans/{id}")
    @Requires("reviews.view")
    String plan(@PathVariable UUID id, Model model) {
        return page(found(id), Typed.of(Map.of("seed-from", "results")), Typed.blank(), model);
    }

    private ReviewPlan found(UUID id) {
        return plans.find(id).filter(plan -> sight.department()).orElseThrow(ReviewSight::notFound);
    }

    private String page(ReviewPlan plan, Typed form, Typed earlierForm, Model model) {
        Optional<Draw.Basis> basis = draws.basis(plan, Map.of());
        model.addAttribute("plan", plan);
        model.addAttribute("basis", basis.orElse(null));
        model.addAttribute(
                "parts",
                plan.parts().stream()
                        .map(part -> new PartView(
                                part, basis.map(one -> one.frame().of(part)).orElse(0L)))
                        .toList());
        model.addAttribute(
                "leftOut",
                basis.map(one -> one.leftOut().stream()
                                .map(out ->
                                        new Named(out.organisation(), name(out.organisation()), out.level(), out.why()))
                                .toList())
                        .orElse(List.of()));
        model.addAttribute("draws", draws.of(plan.id()));
        model.addAttribute(
                "reviews",
                sight.list().stream()
                        .filter(review -> review.year().equals(plan.year()))
                        .map(review -> new ReviewRow(review, name(review.organisation()), sight.whole(review)))
                        .toList());
        model.addAttribute("earlier", plans.earlier());
        model.addAttribute("names", this);
        model.addAttribute("rules", rules);
        model.addAttribute("leads", sight.leads());
        model.addAttribute("form", form);
        model.addAttribute("earlierForm", earlierForm);
        model.addAttribute("crumbs", List.of(new Crumb("The state", "/"), new Crumb("Reviews", "/reviews")));
        return "reviews/plan";
    }

    /** The name of a district. */
    public String name(String code) {
        return register.find(code).map(Listed::name).orElse(code);
    }

    @PostMapping("/reviews/plans/{id}/draw")
    @Requires("reviews.manage")
    Object draw(@PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        ReviewPlan plan = found(id);
        Typed form = Typed.of(values);
        Map<String, String> leftOut = leftOut(form);
        Draws.Seed seed = seed(form);
        if (form.clean()) {
            try {
                UUID draw = draws.draw(plan, leftOut, seed, form.get("reason"));
                next.addFlashAttribute("messages", List.of("It is drawn, and kept with its frame, seed and order."));
                return "redirect:/reviews/draws/" + draw;
            } catch (Refusal e) {
                form.fault(e.field(), e.words());
            }
        }
        return Answer.again(page(plan, form, Typed.blank(), model), model);
    }

    private static Draws.Seed seed(Typed form) {
        switch (form.get("seed-from")) {
            case "results" -> {
                return Draws.Seed.OF_THE_RESULTS;
            }
            case "given" -> {
                String seed = form.needed("seed", "Give the seed.");
                if (!seed.isEmpty() && !seed.matches("[ -~]{1,200}")) {
                    form.fault(
                            "seed",
                            "A seed has at most 200 letters, digits and signs of plain ASCII, so that it is typed the same everywhere.");
                }
                return new Draws.Seed(
                        seed, form.needed("seed-source", "Say where the seed is from, so that others can check it."));
            }
            default -> {
                form.fault("seed-from", "Say where the seed is from.");
                return Draws.Seed.OF_THE_RESULTS;
            }
        }
    }

    /** Further districts that are left out: a line for each, its code and why. */
    private Map<String, String> leftOut(Typed form) {
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (String line : form.text("left-out").lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split("\\s+", 2);
            if (register.find(parts[0]).filter(Listed::isADistrict).isEmpty()) {
                form.fault(
                        "left-out",
                        "No district has the code \"" + parts[0] + "\". A line begins with a code of eight digits.");
            } else if (parts.length < 2) {
                form.fault("left-out", "Say behind the code " + parts[0] + " why it is left out.");
            } else {
                leftOut.put(parts[0], parts[1]);
            }
        }
        return leftOut;
    }

    @PostMapping("/reviews/plans/{id}/earlier")
    @Requires("reviews.manage")
    Object earlier(
            @PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        ReviewPlan plan = found(id);
        Typed form = Typed.of(values);
        String code = form.needed("district", "Give the code of the district.");
        if (!code.isEmpty() && register.find(code).filter(Listed::isADistrict).isEmpty()) {
            form.fault("district", "No district has the code \"" + code + "\". A code has eight digits.");
        }
        Optional<LocalDate> day = form.date("day");
        if (form.get("day").isEmpty()) {
            form.fault("day", "Give the day of the report.");
        }
        String source = form.needed("source", "Say where that is known from.");
        if (form.clean() && day.isPresent()) {
            plans.enter(new ReviewPlans.Earlier(code, day.get(), source));
            next.addFlashAttribute("messages", List.of("The earlier review of " + name(code) + " is entered."));
            return "redirect:/reviews/plans/" + id + "#earlier";
        }
        return Answer.again(page(plan, Typed.of(Map.of("seed-from", "results")), form, model), model);
    }
}
