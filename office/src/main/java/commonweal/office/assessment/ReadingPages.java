package commonweal.office.assessment;

import commonweal.files.CsvWriter;
import commonweal.office.access.Caller;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reading self-assessments: the list, one of them, several side by side, and one as a file. */
@Controller("assessmentReadingPages")
class ReadingPages {

    /** How many stand side by side at most. */
    private static final int BESIDE = 4;

    private final Assessments assessments;
    private final AssessmentSight sight;
    private final Sheet sheet;
    private final Register register;
    private final Caller caller;

    ReadingPages(Assessments assessments, AssessmentSight sight, Sheet sheet, Register register, Caller caller) {
        this.assessments = assessments;
        this.sight = sight;
        this.sheet = sheet;
        this.register = register;
        this.caller = caller;
    }

    /** A self-assessment of the list, with the name of whose it is. */
    public record Line(Assessment assessment, String name) {}

    /** A form that whoever calls may write. */
    public record Offer(
            Listed unit, Sheet.Subject subject, @Nullable Assessment draft) {

        /** Where it leads. */
        public String href() {
            return "/self-assessments/of/" + unit.code() + "/" + subject.code() + "/write";
        }
    }

    @GetMapping("/self-assessments")
    @Requires("assessment.view")
    String list(Model model) {
        model.addAttribute(
                "lines",
                assessments.submitted().stream()
                        .filter(sight::sees)
                        .map(one -> new Line(one, name(one.organisation())))
                        .toList());
        model.addAttribute("offers", offers());
        model.addAttribute("department", sight.department());
        model.addAttribute("crumbs", List.of(new Crumb("The state", "/")));
        return "assessment/list";
    }

    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (String code : caller.own()) {
            register.find(code)
                    .filter(one -> caller.may("assessment.write", code))
                    .ifPresent(unit -> {
                        offers.addAll(offers(unit));
                        if (unit.isADistrict()) {
                            register.schoolsOf(code).forEach(school -> offers.addAll(offers(school)));
                        }
                    });
        }
        return offers;
    }

    private List<Offer> offers(Listed unit) {
        return java.util.Arrays.stream(Sheet.Subject.values())
                .filter(subject -> subject.fits(unit))
                .map(subject -> new Offer(
                        unit, subject, assessments.draft(unit.code(), subject).orElse(null)))
                .toList();
    }

    private String name(String code) {
        return register.find(code).map(Listed::name).orElse(code);
    }

    /** A row of one or several self-assessments: what each says, and whether they differ. */
    public record Beside(Sheet.Row row, List<Assessment.@Nullable Answer> answers, boolean differs) {}

    /** Rows that belong together. */
    public record Part(String title, List<Beside> rows, List<Sheet.Row> notScored) {}

    @GetMapping("/self-assessments/{id}")
    @Requires("assessment.view")
    String one(@PathVariable UUID id, Model model) {
        Assessment assessment = sight.find(id);
        fill(List.of(assessment), model);
        model.addAttribute("assessment", assessment);
        model.addAttribute(
                "others",
                assessments.submitted(assessment.organisation()).stream()
                                .filter(one -> one.subject().equals(assessment.subject()))
                                .count()
                        > 1);
        return "assessment/one";
    }

    @GetMapping("/self-assessments/of/{code}/{subject}/compare")
    @Requires(value = "assessment.view", organisation = "code")
    String compare(@PathVariable String code, @PathVariable String subject, Model model) {
        List<Assessment> several = assessments.submitted(code).stream()
                .filter(one -> one.subject().equals(subject))
                .limit(BESIDE)
                .toList();
        if (several.isEmpty()) {
            throw AssessmentPages.notFound();
        }
        fill(several, model);
        return "assessment/compare";
    }

    private void fill(List<Assessment> several, Model model) {
        Assessment first = several.getFirst();
        Listed unit = register.find(first.organisation()).orElseThrow(AssessmentPages::notFound);
        List<Map<String, Assessment.Answer>> answers =
                several.stream().map(one -> assessments.answers(one.id())).toList();
        List<Part> parts = sheet.groups(first.against(), unit).stream()
                .map(group -> new Part(
                        group.title(),
                        group.rows().stream().map(row -> beside(row, answers)).toList(),
                        group.notScored()))
                .toList();
        model.addAttribute("unit", unit);
        model.addAttribute("subject", first.against());
        model.addAttribute("several", several);
        model.addAttribute("parts", parts);
        model.addAttribute("sheet", sheet);
        model.addAttribute("scale", sheet.scale(unit));
        model.addAttribute(
                "crumbs", List.of(new Crumb("The state", "/"), new Crumb("Self-assessment", "/self-assessments")));
    }

    private static Beside beside(Sheet.Row row, List<Map<String, Assessment.Answer>> answers) {
        List<Assessment.@Nullable Answer> here = new ArrayList<>();
        answers.forEach(one -> here.add(one.get(row.id())));
        boolean differs = answers.stream()
                        .map(one -> one.get(row.id()))
                        .map(answer -> answer == null ? "" : Objects.toString(answer.rating(), ""))
                        .distinct()
                        .count()
                > 1;
        return new Beside(row, here, differs);
    }

    @GetMapping(path = "/self-assessments/{id}/answers.csv", produces = "text/csv")
    @Requires("assessment.view")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Assessment assessment = sight.find(id);
        Listed unit = register.find(assessment.organisation()).orElseThrow(AssessmentPages::notFound);
        Map<String, Assessment.Answer> answers = assessments.answers(id);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(
                bytes,
                List.of(
                        "sample",
                        "org",
                        "subject",
                        "school_year",
                        "submitted_on",
                        "item",
                        "name",
                        "rating",
                        "evidence"))) {
            for (Sheet.Row row : sheet.rows(assessment.against(), unit)) {
                Assessment.Answer answer = answers.get(row.id());
                csv.row(List.of(
                        Boolean.toString(assessment.sample()),
                        assessment.organisation(),
                        assessment.subject(),
                        assessment.year(),
                        Objects.toString(assessment.submittedOn(), ""),
                        row.id(),
                        row.name(),
                        answer == null ? "" : Objects.toString(answer.rating(), ""),
                        answer == null ? "" : CsvWriter.guarded(answer.evidence())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TableFile.answer(
                "self-assessment-" + assessment.organisation() + "-" + assessment.subject() + ".csv",
                bytes.toByteArray());
    }
}
