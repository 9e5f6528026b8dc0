package commonweal.office.assessment;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.reviews.Answer;
import commonweal.office.reviews.Refusal;
import commonweal.office.reviews.Typed;
import commonweal.office.site.Crumb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing a self-assessment: the form, saved as a draft as often as one likes, and submitted once. */
@Controller
class AssessmentPages {

    private static final String WRITE = "assessment.write";

    private final Assessments assessments;
    private final Sheet sheet;
    private final Register register;
    private final Caller caller;

    AssessmentPages(Assessments assessments, Sheet sheet, Register register, Caller caller) {
        this.assessments = assessments;
        this.sheet = sheet;
        this.register = register;
        this.caller = caller;
    }

    /**
     * The form of a district or school.
     *
     * @param unit whose it is
     * @param subject what it is against
     */
    private record Asked(Listed unit, Sheet.Subject subject) {

        String address() {
            return "/self-assessments/of/" + unit.code() + "/" + subject.code();
        }
    }

    private Asked asked(String code, String subject) {
        Listed unit = register.find(code).orElseThrow(AssessmentPages::notFound);
        return Sheet.Subject.find(subject)
                .filter(one -> one.fits(unit))
                .map(one -> new Asked(unit, one))
                .orElseThrow(AssessmentPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @GetMapping("/self-assessments/of/{code}/{subject}/write")
    @Requires(value = WRITE, organisation = "code")
    String write(@PathVariable String code, @PathVariable String subject, Model model) {
        Asked asked = asked(code, subject);
        Optional<Assessment> draft = assessments.draft(code, asked.subject());
        return page(asked, typed(draft), model);
    }

    private Typed typed(Optional<Assessment> draft) {
        Map<String, String> values = new HashMap<>();
        values.put("version", Integer.toString(draft.map(Assessment::version).orElse(0)));
        draft.ifPresent(one -> {
            values.put("note", one.note());
            assessments.answers(one.id()).forEach((item, answer) -> {
                values.put("rating-" + item, Objects.toString(answer.rating(), ""));
                values.put("evidence-" + item, answer.evidence());
            });
        });
        return Typed.of(values);
    }

    private String page(Asked asked, Typed form, Model model) {
        Optional<Assessment> draft = assessments.draft(asked.unit().code(), asked.subject());
        model.addAttribute("unit", asked.unit());
        model.addAttribute("subject", asked.subject());
        model.addAttribute("groups", sheet.groups(asked.subject(), asked.unit()));
        model.addAttribute("scale", sheet.scale(asked.unit()));
        model.addAttribute("sheet", sheet);
        model.addAttribute("draft", draft.orElse(null));
        model.addAttribute("form", form);
        model.addAttribute(
                "earlier",
                assessments.submitted(asked.unit().code()).stream()
                        .filter(one -> one.against() == asked.subject())
                        .findFirst()
                        .orElse(null));
        model.addAttribute(
                "crumbs", List.of(new Crumb("The state", "/"), new Crumb("Self-assessment", "/self-assessments")));
        return "assessment/write";
    }

    @PostMapping("/self-assessments/of/{code}/{subject}/write")
    @Requires(value = WRITE, organisation = "code")
    Object keep(
            @PathVariable String code,
            @PathVariable String subject,
            @RequestParam Map<String, String> values,
            RedirectAttributes next,
            Model model) {
        Asked asked = asked(code, subject);
        Typed form = Typed.of(values);
        Optional<Integer> version = form.number("version", 0, 999_999);
        List<Assessment.Answer> answers = read(asked, form);
        String note = form.text("note");
        boolean submits = form.get("then").equals("submit");
        if (form.get("version").isEmpty()) {
            form.fault(
                    "",
                    "The form came without its version. Reload the page; what you typed is still here to be copied.");
        }
        UUID kept = null;
        if (form.clean() && version.isPresent()) {
            try {
                kept = assessments.save(asked.unit(), asked.subject(), version.get(), note, answers);
            } catch (Assessments.SavedSince e) {
                return Answer.again(conflict(asked, values, model), model);
            }
        }
        if (kept == null) {
            return Answer.again(page(asked, form, model), model);
        }
        if (submits) {
            return submit(asked, kept, values, next, model);
        }
        next.addFlashAttribute(
                "messages", List.of("The draft is saved. The Department does not see it until it is submitted."));
        return "redirect:" + asked.address() + "/write";
    }

    private Object submit(Asked asked, UUID id, Map<String, String> values, RedirectAttributes next, Model model) {
        Map<String, String> now = new HashMap<>(values);
        assessments.find(id).ifPresent(saved -> now.put("version", Integer.toString(saved.version())));
        Typed form = Typed.of(now);
        if (!form.ticked("sure")) {
            form.fault("sure", "Say that it is complete: afterwards it does not change any more. The draft is saved.");
        }
        sheet.rows(asked.subject(), asked.unit()).stream()
                .filter(row -> form.get("rating-" + row.id()).isEmpty())
                .forEach(row ->
                        form.fault("rating-" + row.id(), "Give a grade for: " + row.name() + ". The draft is saved."));
        if (form.clean()) {
            try {
                assessments.submit(asked.unit(), id);
                next.addFlashAttribute(
                        "messages",
                        List.of("The self-assessment is submitted. It stays as it is; a new one may follow."));
                return "redirect:/self-assessments/" + id;
            } catch (Refusal e) {
                form.fault(e.field(), e.words());
            }
        }
        return Answer.again(page(asked, form, model), model);
    }

    private List<Assessment.Answer> read(Asked asked, Typed form) {
        List<String> grades = sheet.scale(asked.unit()).stream()
                .map(SchoolConditions.Grade::code)
                .toList();
        List<Assessment.Answer> answers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows(asked.subject(), asked.unit())) {
            String rating = form.get("rating-" + row.id());
            if (!rating.isEmpty() && !grades.contains(rating)) {
                form.fault("rating-" + row.id(), "There is no such grade on the scale.");
            }
            answers.add(new Assessment.Answer(
                    row.id(), rating.isEmpty() ? null : rating, form.text("evidence-" + row.id())));
        }
        sheet.groups(asked.subject(), asked.unit()).stream()
                .flatMap(group -> group.notScored().stream())
                .filter(row -> !form.get("rating-" + row.id()).isEmpty())
                .forEach(row -> form.fault("", "A " + asked.unit().kind() + " does not score: " + row.name() + "."));
        return answers;
    }

    /** Somebody else saved in the meantime: what was typed stays in the form, and what the other wrote is named. */
    private String conflict(Asked asked, Map<String, String> values, Model model) {
        Optional<Assessment> draft = assessments.draft(asked.unit().code(), asked.subject());
        Map<String, String> now = new HashMap<>(values);
        now.put("version", Integer.toString(draft.map(Assessment::version).orElse(0)));
        Typed form = Typed.of(now);
        if (draft.isEmpty()) {
            form.fault(
                    "",
                    "Somebody else has submitted this self-assessment in the meantime. What you typed is below; saving it begins a new draft.");
            return page(asked, form, model);
        }
        form.fault(
                "",
                "Somebody else (" + draft.get().savedBy()
                        + ") has saved this draft in the meantime. What you typed is below and is not saved yet."
                        + " Where the other version differs, it is shown; saving now puts yours in its place.");
        Map<String, Assessment.Answer> there = assessments.answers(draft.get().id());
        for (Sheet.Row row : sheet.rows(asked.subject(), asked.unit())) {
            Assessment.Answer other = there.get(row.id());
            String rating = other == null ? "" : Objects.toString(other.rating(), "");
            String evidence = other == null ? "" : other.evidence();
            if (!rating.equals(form.get("rating-" + row.id()))
                    || !evidence.strip().equals(form.get("evidence-" + row.id()))) {
                form.fault(
                        "rating-" + row.id(),
                        "Saved by the other: " + (rating.isEmpty() ? "no grade" : rating)
                                + (evidence.isBlank() ? "" : "; " + evidence));
            }
        }
        return page(asked, form, model);
    }
}
