package commonweal.office.reviews;

import commonweal.files.CsvWriter;
import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import commonweal.office.site.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The list of the reviews with the plans and the published draws, and the page of the standards and rules behind them. */
@Controller
class ReviewListPages {

    private static final int MOST = 100;
    private static final Map<String, Choice> WAYS = Map.of(
            "together", new Choice("together", "From Levels 1 and 2 together"),
            "each", new Choice("each", "From each level by itself"));

    private final ReviewSight sight;
    private final ReviewPlans plans;
    private final DrawView draws;
    private final DistrictStandards standards;
    private final ReviewRules rules;
    private final ReviewRows rows;
    private final BusinessDate businessDate;

    ReviewListPages(
            ReviewSight sight,
            ReviewPlans plans,
            DrawView draws,
            DistrictStandards standards,
            ReviewRules rules,
            ReviewRows rows,
            BusinessDate businessDate) {
        this.sight = sight;
        this.plans = plans;
        this.draws = draws;
        this.standards = standards;
        this.rules = rules;
        this.rows = rows;
        this.businessDate = businessDate;
    }

    @GetMapping("/reviews")
    @Requires("reviews.read_published")
    String list(Model model) {
        SchoolYear now = SchoolYear.of(businessDate.date());
        return list(Form.blank("plan").with("year", now.begins()).with("how", "together"), model);
    }

    private String list(Form form, Model model) {
        model.addAttribute("rows", rows.all());
        model.addAttribute("department", sight.department());
        model.addAttribute("leads", sight.leads());
        model.addAttribute("plans", sight.department() ? plans.list() : List.of());
        model.addAttribute("published", draws.published());
        model.addAttribute("form", form);
        model.addAttribute("years", SchoolYear.thisAndNext(businessDate.date()));
        model.addAttribute("ways", WAYS);
        model.addAttribute("crumbs", List.of(new Crumb("The state", "/")));
        return "reviews/list";
    }

    @PostMapping("/reviews/plans")
    @Requires("reviews.manage")
    String make(Sent sent, Model model) {
        Form form = sent.form("plan");
        int now = SchoolYear.of(businessDate.date()).begins();
        int year = form.count("year", now, now + 1, "Say for which school year.");
        List<Frame.Part> parts = parts(form);
        Optional<Integer> pause = form.countOrNone("pause", 1, 20);
        String note = form.textOrNone("note");
        return sent.done(
                form,
                () -> {
                    UUID plan = plans.make(new SchoolYear(year), parts, pause.orElse(null), note);
                    return new Done("The plan is made. Nothing is drawn yet.", "/reviews/plans/" + plan);
                },
                () -> list(form, model));
    }

    private static List<Frame.Part> parts(Form form) {
        List<Frame.Part> parts = new ArrayList<>();
        switch (form.value("how")) {
            case "together" -> part(form, "together", "1,2", parts);
            case "each" -> {
                part(form, "level1", "1", parts);
                part(form, "level2", "2", parts);
            }
            default -> form.wrong("how", "Say whether Levels 1 and 2 are drawn from together or each by itself.");
        }
        if (parts.isEmpty() && form.good()) {
            form.wrong(form.value("how").equals("each") ? "level1" : "together", "Say how many are drawn.");
        }
        return parts;
    }

    private static void part(Form form, String field, String levels, List<Frame.Part> parts) {
        form.countOrNone(field, 0, MOST)
                .filter(number -> number > 0)
                .ifPresent(number -> parts.add(new Frame.Part(levels, number)));
    }

    @GetMapping(path = "/reviews.csv", produces = "text/csv")
    @Requires("reviews.read_published")
    ResponseEntity<byte[]> file() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(
                bytes,
                List.of(
                        "sample",
                        "school_year",
                        "org",
                        "name",
                        "level",
                        "way",
                        "purpose",
                        "stage",
                        "visit_from",
                        "visit_to",
                        "published_on"))) {
            for (ReviewRow row : rows.all()) {
                Review review = row.review();
                csv.row(List.of(
                        Boolean.toString(review.sample()),
                        review.year().title(),
                        review.organisation(),
                        CsvWriter.guarded(row.name()),
                        review.level(),
                        review.way(),
                        review.purpose(),
                        review.stage(),
                        Objects.toString(review.visitFrom(), ""),
                        Objects.toString(review.visitTo(), ""),
                        Objects.toString(review.publishedOn(), "")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TableFile.answer("district-reviews.csv", bytes.toByteArray());
    }

    @GetMapping("/reviews/rules")
    @Requires("reviews.read_published")
    String rules(Model model) {
        model.addAttribute("standards", standards);
        model.addAttribute("rules", rules);
        model.addAttribute("crumbs", List.of(new Crumb("The state", "/"), new Crumb("Reviews", "/reviews")));
        return "reviews/rules";
    }
}
