package commonweal.office.reviews;

import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a review, from which it is led: its team, its days, its next step. */
@Controller
class ReviewPages {

    private static final String ADDRESS = "redirect:/reviews/";

    private final Reviews reviews;
    private final ReviewCourse course;
    private final ReviewFindings findings;
    private final ReviewSight sight;
    private final ReviewRules rules;
    private final ReviewView view;
    private final BusinessDate businessDate;

    ReviewPages(
            Reviews reviews,
            ReviewCourse course,
            ReviewFindings findings,
            ReviewSight sight,
            ReviewRules rules,
            ReviewView view,
            BusinessDate businessDate) {
        this.reviews = reviews;
        this.course = course;
        this.findings = findings;
        this.sight = sight;
        this.rules = rules;
        this.view = view;
        this.businessDate = businessDate;
    }

    @GetMapping("/reviews/{id}")
    @Requires("reviews.view")
    String review(@PathVariable UUID id, Model model) {
        return view.fill(sight.whole(id), Map.of(), model);
    }

    private interface Done {
        /** Does it; says what holds now. */
        String done();
    }

    /** Does what a form asks for; or shows the page again with what is wrong with the form. */
    private Object done(
            UUID id, String part, Typed form, String anchor, RedirectAttributes next, Model model, Done done) {
        if (form.clean()) {
            try {
                next.addFlashAttribute("messages", List.of(done.done()));
                return ADDRESS + id + anchor;
            } catch (Refusal e) {
                form.fault(e.field(), e.words());
            }
        }
        return Answer.again(view.fill(sight.whole(id), Map.of(part, form), model), model);
    }

    @PostMapping("/reviews/{id}/members")
    @Requires("reviews.manage")
    Object join(@PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        sight.whole(id);
        Typed form = Typed.of(values);
        String title =
                form.needed("title", "Give the role on the team, not a person's name: Coordinator, for example.");
        List<String> expertise = form.ticked(
                "expertise",
                rules.expertise().stream().map(ReviewRules.Expertise::id).toList());
        return done(id, "member", form, "#team", next, model, () -> {
            reviews.join(id, title, expertise);
            return title + " is on the team.";
        });
    }

    @PostMapping("/reviews/{id}/members/{member}/leave")
    @Requires("reviews.manage")
    Object leave(
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam Map<String, String> values,
            RedirectAttributes next,
            Model model) {
        sight.whole(id);
        Typed form = Typed.of(values);
        return done(id, "leave", form, "#team", next, model, () -> {
            if (!reviews.leave(id, member)) {
                throw ReviewSight.notFound();
            }
            return "The member has left the team.";
        });
    }

    @PostMapping("/reviews/{id}/english-learners")
    @Requires("reviews.manage")
    Object learners(
            @PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        sight.whole(id);
        Typed form = Typed.of(values);
        String learners = form.get("learners");
        if (!List.of("some", "none", "unknown").contains(learners)) {
            form.fault("learners", "Say whether the district has English learners, or that it is not known.");
        }
        String source = form.text("learners-source");
        if (source.isEmpty() && !learners.equals("unknown")) {
            form.fault("learners-source", "Say where that is known from.");
        }
        return done(id, "learners", form, "#team", next, model, () -> {
            reviews.stateEnglishLearners(id, learners, source);
            return "The statement on English learners is kept.";
        });
    }

    @PostMapping("/reviews/{id}/schedule")
    @Requires("reviews.manage")
    Object schedule(
            @PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        sight.whole(id);
        Typed form = Typed.of(values);
        Reviews.Schedule schedule = new Reviews.Schedule(
                form.date("documents").orElse(null),
                form.date("visit-from").orElse(null),
                form.date("visit-to").orElse(null),
                form.date("draft").orElse(null),
                form.date("comments-until").orElse(null),
                form.date("final").orElse(null),
                form.ticked("outside-tests"),
                form.text("other-reviews"));
        LocalDate from = schedule.visitFrom();
        LocalDate to = schedule.visitTo();
        if (to != null && from == null) {
            form.fault("visit-from", "Give the first day, too.");
        }
        inOrder(form, "visit-to", "visit", from, to);
        inOrder(form, "visit-from", "documents", schedule.documentsDue(), from);
        inOrder(form, "draft", "visit", to, schedule.draftDue());
        inOrder(form, "comments-until", "draft", schedule.draftDue(), schedule.commentsDue());
        inOrder(form, "final", "comments", schedule.commentsDue(), schedule.finalDue());
        return done(id, "schedule", form, "#schedule", next, model, () -> {
            reviews.schedule(id, schedule);
            return "The days are kept.";
        });
    }

    private static void inOrder(
            Typed form, String field, String what, @Nullable LocalDate first, @Nullable LocalDate then) {
        if (first != null && then != null && then.isBefore(first)) {
            form.fault(
                    field,
                    switch (what) {
                        case "visit" -> "This is before the visit, or before its first day.";
                        case "documents" -> "The visit is before the documents are due.";
                        case "draft" -> "This is before the draft is sent.";
                        default -> "This is before the district has commented.";
                    });
        }
    }

    @PostMapping("/reviews/{id}/step")
    @Requires("reviews.manage")
    Object step(@PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        sight.whole(id);
        Typed form = Typed.of(values);
        Optional<Stage> to = Arrays.stream(Stage.values())
                .filter(stage -> stage.code().equals(form.get("to")))
                .findFirst();
        if (to.isEmpty()) {
            form.fault("to", "There is no such step.");
        }
        String why = form.needed("reason", "A reason is needed: it is kept with the step.");
        return done(id, "step", form, "", next, model, () -> {
            course.step(id, to.orElseThrow(), why);
            return "The review is now: " + to.orElseThrow().title() + ".";
        });
    }

    @PostMapping("/reviews/{id}/comments")
    @Requires("reviews.manage")
    Object comments(
            @PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        sight.whole(id);
        Typed form = Typed.of(values);
        String words = form.needed("comments", "Write what the district said; if it had nothing to say, write that.");
        LocalDate on = form.date("comments-on").orElse(businessDate.date());
        if (on.isAfter(businessDate.date())) {
            form.fault("comments-on", "This day is still to come.");
        }
        return done(id, "comments", form, "#comments", next, model, () -> {
            findings.comments(id, words, on);
            return "The district's comments are kept.";
        });
    }

    @PostMapping("/reviews/{id}/publish")
    @Requires("reviews.manage")
    Object publish(
            @PathVariable UUID id, @RequestParam Map<String, String> values, RedirectAttributes next, Model model) {
        sight.whole(id);
        Typed form = Typed.of(values);
        String why = form.needed("reason", "A reason is needed: it is kept with the decision.");
        return done(id, "publish", form, "", next, model, () -> {
            course.publish(id, why);
            return "The report is published: everybody can read it.";
        });
    }
}
