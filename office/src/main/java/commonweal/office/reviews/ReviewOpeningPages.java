package commonweal.office.reviews;

import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.register.Listed;
import commonweal.office.runs.StandingLevels;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.NamedUnits;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.terms.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a review without a draw: selected at Level 3, or chosen with a reason at any other level. */
@Controller
class ReviewOpeningPages {

    private final Reviews reviews;
    private final DistrictStandards standards;
    private final ReviewRules rules;
    private final NamedUnits units;
    private final StandingLevels levels;
    private final BusinessDate businessDate;

    ReviewOpeningPages(
            Reviews reviews,
            DistrictStandards standards,
            ReviewRules rules,
            NamedUnits units,
            StandingLevels levels,
            BusinessDate businessDate) {
        this.reviews = reviews;
        this.standards = standards;
        this.rules = rules;
        this.units = units;
        this.levels = levels;
        this.businessDate = businessDate;
    }

    @GetMapping("/reviews/new")
    @Requires("reviews.manage")
    String form(@RequestParam(defaultValue = "") String district, Model model) {
        Form form = Form.blank("new")
                .with("district", district)
                .with("purpose", "improvement")
                .with("year", SchoolYear.of(businessDate.date()).begins())
                .withAll("standards", standardIds());
        return page(form, units.meant(district), model);
    }

    private String page(Form form, Optional<Listed> district, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("district", district.orElse(null));
        model.addAttribute(
                "level",
                district.flatMap(one -> levels.of(one.code())).map(Level::code).orElse(""));
        model.addAttribute("standards", standards);
        model.addAttribute("rules", rules);
        model.addAttribute("criteria", criteria());
        model.addAttribute("purposes", purposes());
        model.addAttribute("years", SchoolYear.thisAndNext(businessDate.date()));
        model.addAttribute("crumbs", List.of(new Crumb("The state", "/"), new Crumb("Reviews", "/reviews")));
        return "reviews/new";
    }

    private List<Choice> criteria() {
        return rules.criteria().stream()
                .map(one -> new Choice(one.id(), one.words()))
                .toList();
    }

    private List<Choice> purposes() {
        return rules.purposes().stream()
                .map(one -> new Choice(one.id(), one.words() + " (" + one.citation() + ")"))
                .toList();
    }

    private List<String> standardIds() {
        return standards.standards().stream()
                .map(DistrictStandards.Standard::id)
                .toList();
    }

    @PostMapping("/reviews/new")
    @Requires("reviews.manage")
    String open(Sent sent, Model model) {
        Form form = sent.form("new");
        Optional<Listed> district = units.district(form, "district");
        String purpose =
                form.choice("purpose", purposes().stream().map(Choice::id).toList(), "Say what the review is for.");
        List<String> criteria =
                form.choices("criteria", criteria().stream().map(Choice::id).toList());
        boolean selected = district.flatMap(one -> levels.of(one.code()))
                .filter(Level.THREE::equals)
                .isPresent();
        if (selected && criteria.isEmpty()) {
            form.wrong("criteria", "At Level 3 districts are selected: say by what.");
        }
        List<String> looked = form.choices("standards", standardIds());
        if (looked.isEmpty()) {
            form.wrong("standards", "Tick at least one standard that the review looks at.");
        }
        String why = form.line("reason", "Say why this district is reviewed.");
        int now = SchoolYear.of(businessDate.date()).begins();
        int year = form.count("year", now, now + 1, "Say in which school year.");
        return sent.done(
                form,
                () -> {
                    UUID review = reviews.open(new Reviews.Opening(
                            district.orElseThrow().code(), new SchoolYear(year), null, purpose, criteria, why, looked));
                    return new Done("The review is opened. The next thing is its team.", "/reviews/" + review);
                },
                () -> page(form, district, model));
    }
}
