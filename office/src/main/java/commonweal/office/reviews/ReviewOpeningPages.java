package commonweal.office.reviews;

import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.StandingLevels;
import commonweal.office.site.Crumb;
import commonweal.terms.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opening a review without a draw: selected at Level 3, or chosen with a reason at any other level. */
@Controller
class ReviewOpeningPages {

    private final Reviews reviews;
    private final DistrictStandards standards;
    private final ReviewRules rules;
    private final Register register;
    private final StandingLevels levels;
    private final BusinessDate businessDate;

    ReviewOpeningPages(
            Reviews reviews,
            DistrictStandards standards,
            ReviewRules rules,
            Register register,
            StandingLevels levels,
            BusinessDate businessDate) {
        this.reviews = reviews;
        this.standards = standards;
        this.rules = rules;
        this.register = register;
        this.levels = levels;
        this.businessDate = businessDate;
    }

    @GetMapping("/reviews/new")
    @Requires("reviews.manage")
    String form(@RequestParam(defaultValue = "") String district, Model model) {
        Map<String, String> values = new HashMap<>();
        values.put("district", district);
        values.put("purpose", "improvement");
        values.put("year", Integer.toString(SchoolYear.of(businessDate.date()).begins()));
        standardIds().forEach(id -> values.put("standard-" + id, "on"));
        return page(Typed.of(values), model);
    }

    private String page(Typed form, Model model) {
        Optional<Listed> district = district(form.get("district"));
        model.addAttribute("form", form);
        model.addAttribute("district", district.orElse(null));
        model.addAttribute(
                "level",
                district.flatMap(one -> levels.of(one.code())).map(Level::code).orElse(""));
        model.addAttribute("standards", standards);
        model.addAttribute("rules", rules);
        int now = SchoolYear.of(businessDate.date()).begins();
        model.addAttribute("years", List.of(new SchoolYear(now), new SchoolYear(now + 1)));
        model.addAttribute("crumbs", List.of(new Crumb("The state", "/"), new Crumb("Reviews", "/reviews")));
        return "reviews/new";
    }

    private Optional<Listed> district(String typed) {
        Optional<Listed> byCode = register.find(typed).filter(Listed::isADistrict);
        return byCode.or(() -> register.list().stream()
                .filter(one -> one.isADistrict() && one.name().equalsIgnoreCase(typed))
                .findFirst());
    }

    private List<String> standardIds() {
        return standards.standards().stream()
                .map(DistrictStandards.Standard::id)
                .toList();
    }

    @PostMapping("/reviews/new")
    @Requires("reviews.manage")
    Object open(@RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        Typed form = Typed.of(values);
        String typed = form.needed("district", "Give the district: its code or its whole name.");
        Optional<Listed> district = district(typed);
        if (!typed.isEmpty() && district.isEmpty()) {
            form.fault(
                    "district",
                    "No district is called \"" + typed + "\" or has that code. Look it up under Districts.");
        }
        String purpose = form.get("purpose");
        if (rules.purposes().stream().noneMatch(one -> one.id().equals(purpose))) {
            form.fault("purpose", "Say what the review is for.");
        }
        List<String> criteria = form.ticked(
                "criterion",
                rules.criteria().stream().map(ReviewRules.Criterion::id).toList());
        boolean selected = district.flatMap(one -> levels.of(one.code()))
                .filter(Level.THREE::equals)
                .isPresent();
        if (selected && criteria.isEmpty()) {
            form.fault("criteria", "At Level 3 districts are selected: say by what.");
        }
        List<String> looked = form.ticked("standard", standardIds());
        if (looked.isEmpty()) {
            form.fault("standards", "Tick at least one standard that the review looks at.");
        }
        String why = form.needed("reason", "Say why this district is reviewed.");
        int now = SchoolYear.of(businessDate.date()).begins();
        Optional<Integer> year = form.number("year", now, now + 1);
        if (form.get("year").isEmpty()) {
            form.fault("year", "Say in which school year.");
        }
        if (form.clean() && district.isPresent() && year.isPresent()) {
            try {
                UUID review = reviews.open(new Reviews.Opening(
                        district.get().code(), new SchoolYear(year.get()), null, purpose, criteria, why, looked));
                next.addFlashAttribute("messages", List.of("The review is opened. The next thing is its team."));
                return "redirect:/reviews/" + review;
            } catch (Refusal e) {
                form.fault(e.field(), e.words());
            }
        }
        return Answer.again(page(form, model), model);
    }
}
