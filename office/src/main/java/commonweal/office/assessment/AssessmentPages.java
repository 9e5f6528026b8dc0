package commonweal.office.assessment;

import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Choice;
import commonweal.office.site.Crumb;
import commonweal.office.site.Form;
import commonweal.office.site.Sent;
import commonweal.office.site.Sent.Done;
import java.util.ArrayList;
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
import org.springframework.web.server.ResponseStatusException;

/** Writing a self-assessment: the form, saved as a draft as often as one likes, and submitted once. */
@Controller
class AssessmentPages {

    private static final String WRITE = "assessment.write";
    private static final String NAME = "sa";

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
        return page(asked, filled(draft), model);
    }

    private Form filled(Optional<Assessment> draft) {
        Form form =
                Form.blank(NAME).with("version", draft.map(Assessment::version).orElse(0));
        draft.ifPresent(one -> {
            form.with("note", one.note());
            assessments
                    .answers(one.id())
                    .forEach((item, answer) ->
                            form.with("rating-" + item, answer.rating()).with("evidence-" + item, answer.evidence()));
        });
        return form;
    }

    private String page(Asked asked, Form form, Model model) {
        Optional<Assessment> draft = assessments.draft(asked.unit().code(), asked.subject());
        model.addAttribute("unit", asked.unit());
        model.addAttribute("subject", asked.subject());
        model.addAttribute("groups", sheet.groups(asked.subject(), asked.unit()));
        model.addAttribute("scale", sheet.scale(asked.unit()));
        model.addAttribute(
                "grades",
                sheet.scale(asked.unit()).stream()
                        .map(one -> new Choice(one.code(), one.title()))
                        .toList());
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
    String keep(@PathVariable String code, @PathVariable String subject, Sent sent, Model model) {
        Asked asked = asked(code, subject);
        Form form = sent.form(NAME);
        Optional<Integer> version = form.countOrNone("version", 0, 999_999);
        List<Assessment.Answer> answers = read(asked, form);
        String note = form.textOrNone("note");
        boolean submits = form.value("then").equals("submit");
        if (form.value("version").isEmpty()) {
            form.wrong(
                    "",
                    "The form came without its version. Reload the page; what you typed is still here to be copied.");
        }
        UUID kept = null;
        if (form.good() && version.isPresent()) {
            try {
                kept = assessments.save(asked.unit(), asked.subject(), version.get(), note, answers);
            } catch (Assessments.SavedSince e) {
                return sent.again(() -> conflict(asked, form, model));
            }
        }
        if (kept == null) {
            return sent.again(() -> page(asked, form, model));
        }
        if (submits) {
            return submit(asked, kept, form, sent, model);
        }
        sent.say("The draft is saved. The Department does not see it until it is submitted.");
        return "redirect:" + asked.address() + "/write";
    }

    private String submit(Asked asked, UUID id, Form form, Sent sent, Model model) {
        assessments.find(id).ifPresent(saved -> form.put("version", saved.version()));
        if (!form.ticked("sure")) {
            form.wrong("sure", "Say that it is complete: afterwards it does not change any more. The draft is saved.");
        }
        sheet.rows(asked.subject(), asked.unit()).stream()
                .filter(row -> form.value("rating-" + row.id()).isEmpty())
                .forEach(row ->
                        form.wrong("rating-" + row.id(), "Give a grade for: " + row.name() + ". The draft is saved."));
        return sent.done(
                form,
                () -> {
                    assessments.submit(asked.unit(), id);
                    return new Done(
                            "The self-assessment is submitted. It stays as it is; a new one may follow.",
                            "/self-assessments/" + id);
                },
                () -> page(asked, form, model));
    }

    private List<Assessment.Answer> read(Asked asked, Form form) {
        List<String> grades = sheet.scale(asked.unit()).stream()
                .map(SchoolConditions.Grade::code)
                .toList();
        List<Assessment.Answer> answers = new ArrayList<>();
        for (Sheet.Row row : sheet.rows(asked.subject(), asked.unit())) {
            String rating = form.value("rating-" + row.id());
            if (!rating.isEmpty() && !grades.contains(rating)) {
                form.wrong("rating-" + row.id(), "There is no such grade on the scale.");
            }
            answers.add(new Assessment.Answer(
                    row.id(), rating.isEmpty() ? null : rating, form.textOrNone("evidence-" + row.id())));
        }
        sheet.groups(asked.subject(), asked.unit()).stream()
                .flatMap(group -> group.notScored().stream())
                .filter(row -> !form.value("rating-" + row.id()).isEmpty())
                .forEach(row -> form.wrong("", "A " + asked.unit().kind() + " does not score: " + row.name() + "."));
        return answers;
    }

    /** Somebody else saved in the meantime: what was typed stays in the form, and what the other wrote is named. */
    private String conflict(Asked asked, Form form, Model model) {
        Optional<Assessment> draft = assessments.draft(asked.unit().code(), asked.subject());
        form.put("version", draft.map(Assessment::version).orElse(0));
        if (draft.isEmpty()) {
            form.wrong(
                    "",
                    "Somebody else has submitted this self-assessment in the meantime. What you typed is below; saving it begins a new draft.");
            return page(asked, form, model);
        }
        form.wrong(
                "",
                "Somebody else (" + draft.get().savedBy()
                        + ") has saved this draft in the meantime. What you typed is below and is not saved yet."
                        + " Where the other version differs, it is shown; saving now puts yours in its place.");
        Map<String, Assessment.Answer> there = assessments.answers(draft.get().id());
        for (Sheet.Row row : sheet.rows(asked.subject(), asked.unit())) {
            Assessment.Answer other = there.get(row.id());
            String rating = other == null ? "" : Objects.toString(other.rating(), "");
            String evidence = other == null ? "" : other.evidence();
            if (!rating.equals(form.value("rating-" + row.id()))
                    || !evidence.strip().equals(form.value("evidence-" + row.id()))) {
                form.wrong(
                        "rating-" + row.id(),
                        "Saved by the other: " + (rating.isEmpty() ? "no grade" : rating)
                                + (evidence.isBlank() ? "" : "; " + evidence));
            }
        }
        return page(asked, form, model);
    }
}
