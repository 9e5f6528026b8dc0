package commonweal.office.reviews;

import commonweal.office.access.Requires;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the report of a review is written: its overview, what was found, what is recommended. */
@Controller
class ReviewFindingPages {

    private static final UUID NONE = new UUID(0, 0);

    private final ReviewFindings findings;
    private final ReviewSight sight;
    private final DistrictStandards standards;
    private final ReviewView view;

    ReviewFindingPages(ReviewFindings findings, ReviewSight sight, DistrictStandards standards, ReviewView view) {
        this.findings = findings;
        this.sight = sight;
        this.standards = standards;
        this.view = view;
    }

    @GetMapping("/reviews/{id}/findings")
    @Requires("reviews.manage")
    String findings(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID change, Model model) {
        Review review = open(id);
        if (change == null) {
            return page(review, null, Map.of(), model);
        }
        Review.Finding finding = finding(id, change);
        return page(review, change, Map.of("finding", typed(finding)), model);
    }

    private static Typed typed(Review.Finding finding) {
        return Typed.of(new HashMap<>(Map.of(
                "indicator", finding.indicator(),
                "kind", finding.kind(),
                "rating", Objects.toString(finding.rating(), ""),
                "words", finding.words(),
                "evidence", finding.evidence())));
    }

    private Review.Finding finding(UUID review, UUID id) {
        return findings.of(review).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(ReviewSight::notFound);
    }

    /** A review whose report may still be written. */
    private Review open(UUID id) {
        Review review = sight.whole(id);
        if (review.at().over()) {
            throw ReviewSight.notFound();
        }
        return review;
    }

    private String page(Review review, @Nullable UUID change, Map<String, Typed> typed, Model model) {
        view.common(review, model);
        model.addAttribute("crumbs", view.crumbs(review, true));
        model.addAttribute("change", change);
        model.addAttribute("forms", view.findingForms(review, typed));
        return "reviews/findings";
    }

    private interface Done {
        /** Does it; says what holds now. */
        String done();
    }

    private Object done(
            UUID id, @Nullable UUID change, String part, Typed form, RedirectAttributes next, Model model, Done done) {
        if (form.clean()) {
            try {
                next.addFlashAttribute("messages", List.of(done.done()));
                return "redirect:/reviews/" + id + "/findings";
            } catch (Refusal e) {
                form.fault(e.field(), e.words());
            }
        }
        return Answer.again(page(open(id), change, Map.of(part, form), model), model);
    }

    private Review.Finding read(Review review, UUID finding, Typed form) {
        String indicator = form.needed("indicator", "Say under which indicator it was found.");
        boolean within = standards
                .standardOf(indicator)
                .filter(standard -> review.listStandards().contains(standard.id()))
                .isPresent();
        if (!indicator.isEmpty() && !within) {
            form.fault("indicator", "The review does not look at such an indicator.");
        }
        String kind = form.get("kind");
        if (!kind.equals("strength") && !kind.equals("challenge")) {
            form.fault("kind", "Say whether it is a strength or a challenge.");
        }
        String rating = form.get("rating");
        if (!rating.matches("[1-4]?")) {
            form.fault("rating", "There is no such rating.");
        }
        return new Review.Finding(
                finding,
                indicator,
                kind,
                rating.isEmpty() ? null : rating,
                form.needed("words", "Write what was found."),
                form.needed("evidence", "Write what shows it: documents, interviews, visits to classrooms, figures."));
    }

    @PostMapping("/reviews/{id}/findings")
    @Requires("reviews.manage")
    Object add(@PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        Typed form = Typed.of(values);
        Review.Finding finding = read(open(id), NONE, form);
        return done(id, null, "finding", form, next, model, () -> {
            findings.add(id, finding);
            return "The finding is kept.";
        });
    }

    @PostMapping("/reviews/{id}/findings/{finding}")
    @Requires("reviews.manage")
    Object change(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @RequestParam Map<String, String> values,
            RedirectAttributes next,
            Model model) {
        Typed form = Typed.of(values);
        Review.Finding changed = read(open(id), finding, form);
        finding(id, finding);
        return done(id, finding, "finding", form, next, model, () -> {
            findings.change(id, changed);
            return "The finding is changed.";
        });
    }

    @PostMapping("/reviews/{id}/findings/{finding}/remove")
    @Requires("reviews.manage")
    Object remove(@PathVariable UUID id, @PathVariable UUID finding, RedirectAttributes next) {
        open(id);
        if (!findings.remove(id, finding)) {
            throw ReviewSight.notFound();
        }
        next.addFlashAttribute("messages", List.of("The finding is taken back. The record of what was done keeps it."));
        return "redirect:/reviews/" + id + "/findings";
    }

    @PostMapping("/reviews/{id}/recommendations")
    @Requires("reviews.manage")
    Object recommend(
            @PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        Review review = open(id);
        Typed form = Typed.of(values);
        String standard = form.needed("standard", "Say under which standard.");
        if (!standard.isEmpty() && !review.listStandards().contains(standard)) {
            form.fault("standard", "The review does not look at such a standard.");
        }
        String words = form.needed("recommendation", "Write what is recommended.");
        return done(id, null, "recommendation", form, next, model, () -> {
            findings.recommend(id, standard, words);
            return "The recommendation is kept.";
        });
    }

    @PostMapping("/reviews/{id}/recommendations/{recommendation}/remove")
    @Requires("reviews.manage")
    Object removeRecommendation(@PathVariable UUID id, @PathVariable UUID recommendation, RedirectAttributes next) {
        open(id);
        if (!findings.removeRecommendation(id, recommendation)) {
            throw ReviewSight.notFound();
        }
        next.addFlashAttribute(
                "messages", List.of("The recommendation is taken back. The record of what was done keeps it."));
        return "redirect:/reviews/" + id + "/findings";
    }

    @PostMapping("/reviews/{id}/overview")
    @Requires("reviews.manage")
    Object overview(
            @PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        open(id);
        Typed form = Typed.of(values);
        String words = form.needed("overview", "Write how the report begins.");
        return done(id, null, "overview", form, next, model, () -> {
            findings.overview(id, words);
            return "The overview is kept.";
        });
    }
}
