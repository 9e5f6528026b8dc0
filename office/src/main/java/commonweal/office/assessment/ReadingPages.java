package commonweal.office.assessment;

import commonweal.files.CsvWriter;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.site.Crumb;
import commonweal.office.site.TableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reading self-assessments: the list, one of them, several side by side, and one as a file. */
@Controller("assessmentReadingPages")
class ReadingPages {

    private final Assessments assessments;
    private final AssessmentSight sight;
    private final Sheet sheet;
    private final Register register;
    private final AssessmentList list;
    private final SideBySide sideBySide;

    ReadingPages(
            Assessments assessments,
            AssessmentSight sight,
            Sheet sheet,
            Register register,
            AssessmentList list,
            SideBySide sideBySide) {
        this.assessments = assessments;
        this.sight = sight;
        this.sheet = sheet;
        this.register = register;
        this.list = list;
        this.sideBySide = sideBySide;
    }

    @GetMapping("/self-assessments")
    @Requires("assessment.view")
    String list(Model model) {
        model.addAttribute("lines", list.lines());
        model.addAttribute("offers", list.offers());
        model.addAttribute("department", sight.department());
        model.addAttribute("crumbs", List.of(new Crumb("The state", "/")));
        return "assessment/list";
    }

    @GetMapping("/self-assessments/{id}")
    @Requires("assessment.view")
    String one(@PathVariable UUID id, Model model) {
        Assessment assessment = sight.find(id);
        fill(sideBySide.of(assessment), model);
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
        fill(sideBySide.newest(code, subject), model);
        return "assessment/compare";
    }

    private void fill(SideBySide.Shown shown, Model model) {
        model.addAttribute("unit", shown.unit());
        model.addAttribute("subject", shown.subject());
        model.addAttribute("several", shown.several());
        model.addAttribute("parts", shown.parts());
        model.addAttribute("sheet", sheet);
        model.addAttribute("scale", shown.scale());
        model.addAttribute(
                "crumbs", List.of(new Crumb("The state", "/"), new Crumb("Self-assessment", "/self-assessments")));
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
