package commonweal.office.reviews;

import commonweal.office.access.Requires;
import commonweal.office.clock.BusinessDate;
import commonweal.office.site.Choice;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a review, from which it is led: its team, its days, its next step. */
@Controller
class ReviewPages {

    private static final String ADDRESS = "/reviews/";

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
        return view.fill(sight.whole(id), Form.blank(), model);
    }

    /** Does what a form asks for; or shows the page again with what is wrong with the form. */
    private String done(UUID id, Sent sent, Form form, String anchor, Model model, Supplier<String> what) {
        return sent.done(
                form, () -> new Done(what.get(), ADDRESS + id + anchor), () -> view.fill(sight.whole(id), form, model));
    }

    @PostMapping("/reviews/{id}/members")
    @Requires("reviews.manage")
    String join(@PathVariable UUID id, Sent sent, Model model) {
        sight.whole(id);
        Form form = sent.form("member");
        String title = form.line("title", "Give the role on the team, not a person's name: Coordinator, for example.");
        List<String> expertise = form.choices(
                "expertise",
                rules.expertise().stream().map(ReviewRules.Expertise::id).toList());
        return done(id, sent, form, "#team", model, () -> {
            reviews.join(id, title, expertise);
            return title + " is on the team.";
        });
    }

    @PostMapping("/reviews/{id}/members/{member}/leave")
    @Requires("reviews.manage")
    String leave(@PathVariable UUID id, @PathVariable UUID member, Sent sent, Model model) {
        sight.whole(id);
        Form form = sent.form("leave");
        return done(id, sent, form, "#team", model, () -> {
            if (!reviews.leave(id, member)) {
                throw ReviewSight.notFound();
            }
            return "The member has left the team.";
        });
    }

    @PostMapping("/reviews/{id}/english-learners")
    @Requires("reviews.manage")
    String learners(@PathVariable UUID id, Sent sent, Model model) {
        sight.whole(id);
        Form form = sent.form("el");
        String learners = form.choice(
                "learners",
                ReviewView.LEARNERS.stream().map(Choice::id).toList(),
                "Say whether the district has English learners, or that it is not known.");
        String source = form.lineOrNone("learners-source");
        if (source.isEmpty() && !learners.equals("unknown")) {
            form.wrong("learners-source", "Say where that is known from.");
        }
        return done(id, sent, form, "#team", model, () -> {
            reviews.stateEnglishLearners(id, learners, source);
            return "The statement on English learners is kept.";
        });
    }

    @PostMapping("/reviews/{id}/schedule")
    @Requires("reviews.manage")
    String schedule(@PathVariable UUID id, Sent sent, Model model) {
        sight.whole(id);
        Form form = sent.form("day");
        Reviews.Schedule schedule = new Reviews.Schedule(
                form.dayOrNone("documents").orElse(null),
                form.dayOrNone("visit-from").orElse(null),
                form.dayOrNone("visit-to").orElse(null),
                form.dayOrNone("draft").orElse(null),
                form.dayOrNone("comments-until").orElse(null),
                form.dayOrNone("final").orElse(null),
                form.ticked("outside-tests"),
                form.textOrNone("other-reviews"));
        LocalDate from = schedule.visitFrom();
        LocalDate to = schedule.visitTo();
        if (to != null && from == null) {
            form.wrong("visit-from", "Give the first day, too.");
        }
        inOrder(form, "visit-to", "visit", from, to);
        inOrder(form, "visit-from", "documents", schedule.documentsDue(), from);
        inOrder(form, "draft", "visit", to, schedule.draftDue());
        inOrder(form, "comments-until", "draft", schedule.draftDue(), schedule.commentsDue());
        inOrder(form, "final", "comments", schedule.commentsDue(), schedule.finalDue());
        return done(id, sent, form, "#schedule", model, () -> {
            reviews.schedule(id, schedule);
            return "The days are kept.";
        });
    }

    private static void inOrder(
            Form form, String field, String what, @Nullable LocalDate first, @Nullable LocalDate then) {
        if (first != null && then != null && then.isBefore(first)) {
            form.wrong(
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
    String step(@PathVariable UUID id, Sent sent, Model model) {
        sight.whole(id);
        String asked = sent.form().value("to");
        Optional<Stage> to = Arrays.stream(Stage.values())
                .filter(stage -> stage.code().equals(asked))
                .findFirst();
        Form form = sent.form(to.filter(Stage.CALLED_OFF::equals).isPresent() ? "off" : "step");
        if (to.isEmpty()) {
            form.wrong("", "There is no such step.");
        }
        String why = form.reason();
        return done(id, sent, form, "", model, () -> {
            course.step(id, to.orElseThrow(), why);
            return "The review is now: " + to.orElseThrow().title() + ".";
        });
    }

    @PostMapping("/reviews/{id}/comments")
    @Requires("reviews.manage")
    String comments(@PathVariable UUID id, Sent sent, Model model) {
        sight.whole(id);
        Form form = sent.form("said");
        String words = form.text("comments", "Write what the district said; if it had nothing to say, write that.");
        LocalDate on = form.dayOrNone("comments-on").orElse(businessDate.date());
        if (on.isAfter(businessDate.date())) {
            form.wrong("comments-on", "This day is still to come.");
        }
        return done(id, sent, form, "#comments", model, () -> {
            findings.comments(id, words, on);
            return "The district's comments are kept.";
        });
    }

    @PostMapping("/reviews/{id}/publish")
    @Requires("reviews.manage")
    String publish(@PathVariable UUID id, Sent sent, Model model) {
        sight.whole(id);
        Form form = sent.form("publish");
        String why = form.reason();
        return done(id, sent, form, "", model, () -> {
            course.publish(id, why);
            return "The report is published: everybody can read it.";
        });
    }
}
