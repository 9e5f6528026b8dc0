package commonweal.office.reviews;

import commonweal.office.access.Requires;
import commonweal.office.site.Choice;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private static final List<Choice> KINDS =
            List.of(new Choice("strength", "Strength"), new Choice("challenge", "Challenge"));

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
        return page(review, change, change == null ? Form.blank() : filled(finding(id, change)), model);
    }

    private static Form filled(Review.Finding finding) {
        return Form.blank("find")
                .with("indicator", finding.indicator())
                .with("kind", finding.kind())
                .with("rating", finding.rating())
                .with("words", finding.words())
                .with("evidence", finding.evidence());
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

    private String page(Review review, @Nullable UUID change, Form form, Model model) {
        view.common(review, model);
        model.addAttribute("crumbs", view.crumbs(review, true));
        model.addAttribute("change", change);
        model.addAttribute("form", form);
        model.addAttribute("kinds", KINDS);
        model.addAttribute(
                "ratings",
                Stream.of("1", "2", "3", "4")
                        .map(code -> new Choice(code, view.rating(code)))
                        .toList());
        model.addAttribute(
                "lookedAt",
                standards.standards().stream()
                        .filter(one -> review.listStandards().contains(one.id()))
                        .map(one -> new Choice(one.id(), one.title()))
                        .toList());
        return "reviews/findings";
    }

    private String done(UUID id, @Nullable UUID change, Sent sent, Form form, Model model, Supplier<String> what) {
        return sent.done(
                form,
                () -> new Done(what.get(), "/reviews/" + id + "/findings"),
                () -> page(open(id), change, form, model));
    }

    private Review.Finding read(Review review, UUID finding, Form form) {
        String indicator = form.line("indicator", "Say under which indicator it was found.");
        boolean within = standards
                .standardOf(indicator)
                .filter(standard -> review.listStandards().contains(standard.id()))
                .isPresent();
        if (!indicator.isEmpty() && !within) {
            form.wrong("indicator", "The review does not look at such an indicator.");
        }
        String kind = form.choice(
                "kind", KINDS.stream().map(Choice::id).toList(), "Say whether it is a strength or a challenge.");
        String rating = form.value("rating");
        if (!rating.matches("[1-4]?")) {
            form.wrong("rating", "There is no such rating.");
        }
        return new Review.Finding(
                finding,
                indicator,
                kind,
                rating.isEmpty() ? null : rating,
                form.text("words", "Write what was found."),
                form.text("evidence", "Write what shows it: documents, interviews, visits to classrooms, figures."));
    }

    @PostMapping("/reviews/{id}/findings")
    @Requires("reviews.manage")
    String add(@PathVariable UUID id, Sent sent, Model model) {
        Form form = sent.form("find");
        Review.Finding finding = read(open(id), NONE, form);
        return done(id, null, sent, form, model, () -> {
            findings.add(id, finding);
            return "The finding is kept.";
        });
    }

    @PostMapping("/reviews/{id}/findings/{finding}")
    @Requires("reviews.manage")
    String change(@PathVariable UUID id, @PathVariable UUID finding, Sent sent, Model model) {
        Form form = sent.form("find");
        Review.Finding changed = read(open(id), finding, form);
        finding(id, finding);
        return done(id, finding, sent, form, model, () -> {
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
    String recommend(@PathVariable UUID id, Sent sent, Model model) {
        Review review = open(id);
        Form form = sent.form("rec");
        String standard = form.line("standard", "Say under which standard.");
        if (!standard.isEmpty() && !review.listStandards().contains(standard)) {
            form.wrong("standard", "The review does not look at such a standard.");
        }
        String words = form.text("recommendation", "Write what is recommended.");
        return done(id, null, sent, form, model, () -> {
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
    String overview(@PathVariable UUID id, Sent sent, Model model) {
        open(id);
        Form form = sent.form("over");
        String words = form.text("overview", "Write how the report begins.");
        return done(id, null, sent, form, model, () -> {
            findings.overview(id, words);
            return "The overview is kept.";
        });
    }
}
