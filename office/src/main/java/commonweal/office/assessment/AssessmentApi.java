package commonweal.office.assessment;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import commonweal.office.reviews.DistrictStandards;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The self-assessments for programs: the list, one of them, and several side by side, to whoever asks what the pages would show. */
@RestController
class AssessmentApi {

    private final AssessmentList list;
    private final AssessmentSight sight;
    private final SideBySide sideBySide;
    private final Sheet sheet;

    AssessmentApi(AssessmentList list, AssessmentSight sight, SideBySide sideBySide, Sheet sheet) {
        this.list = list;
        this.sight = sight;
        this.sideBySide = sideBySide;
        this.sheet = sheet;
    }

    @GetMapping(path = "/api/self-assessments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("assessment.view")
    String all() {
        return Json.object()
                .with(
                        "self_assessments",
                        Json.array(
                                list.lines(),
                                line -> line(line.assessment(), line.name()).done()))
                .with("may_write", Json.array(list.offers(), AssessmentApi::offer))
                .done()
                .print();
    }

    /** The members are named as the columns of the file of answers. */
    private static Json.Members line(Assessment assessment, String name) {
        return Json.object()
                .with("id", assessment.id().toString())
                .with("sample", assessment.sample())
                .with("org", assessment.organisation())
                .with("name", name)
                .with("subject", assessment.subject())
                .with("school_year", assessment.year())
                .with("submitted_on", Json.saidOrNull(assessment.submittedOn()))
                .with("submitted_by", Json.saidOrNull(assessment.submittedBy()));
    }

    private static Json offer(AssessmentList.Offer offer) {
        Assessment draft = offer.draft();
        return Json.object()
                .with("org", offer.unit().code())
                .with("name", offer.unit().name())
                .with("subject", offer.subject().code())
                .with("draft_saved_on", Json.saidOrNull(draft == null ? null : draft.savedOn()))
                .done();
    }

    @GetMapping(path = "/api/self-assessments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("assessment.view")
    String one(@PathVariable UUID id) {
        Assessment assessment = sight.find(id);
        SideBySide.Shown shown = sideBySide.of(assessment);
        return line(assessment, shown.unit().name())
                .with("subject_title", shown.subject().title())
                .with("note", Json.saidOrNull(assessment.note()))
                .with("scale", Json.array(shown.scale(), AssessmentApi::grade))
                .with("rests_on", restsOn(shown.subject()))
                .with("parts", Json.array(shown.parts(), this::part))
                .done()
                .print();
    }

    private static Json grade(SchoolConditions.Grade grade) {
        return Json.object()
                .with("code", grade.code())
                .with("name", grade.name())
                .with("words", grade.words())
                .with("status", grade.status())
                .done();
    }

    /** What the rows and the scale rest on: for the standards the scale has a source of its own. */
    private Json restsOn(Sheet.Subject subject) {
        SchoolConditions conditions = sheet.conditions();
        return switch (subject) {
            case STANDARDS -> {
                DistrictStandards standards = sheet.standards();
                SchoolConditions.StandardsScale scale = conditions.standardsScale();
                yield source(standards.citation(), standards.status(), standards.note())
                        .with(
                                "scale",
                                source(scale.citation(), scale.status(), scale.note())
                                        .done())
                        .done();
            }
            case CONDITIONS ->
                source(conditions.citation(), conditions.status(), conditions.note())
                        .with("source", conditions.source())
                        .with("source_date", conditions.sourceDate().toString())
                        .done();
        };
    }

    private static Json.Members source(String citation, String status, @Nullable String note) {
        return Json.object().with("citation", citation).with("status", status).with("note", Json.saidOrNull(note));
    }

    private Json part(SideBySide.Part part) {
        return Json.object()
                .with("title", part.title())
                .with(
                        "answers",
                        Json.array(
                                part.rows(),
                                one -> answer(row(one.row()), one.answers().getFirst())
                                        .done()))
                .with("not_scored", Json.array(part.notScored(), row -> row(row).done()))
                .done();
    }

    private static Json.Members row(Sheet.Row row) {
        return Json.object().with("item", row.id()).with("name", row.name()).with("status", row.status());
    }

    private Json.Members answer(Json.Members members, Assessment.@Nullable Answer answer) {
        String rating = answer == null ? null : answer.rating();
        return members.with("rating", Json.saidOrNull(rating))
                .with(
                        "rating_words",
                        Json.saidOrNull(
                                rating == null
                                        ? null
                                        : sheet.grade(rating)
                                                .map(SchoolConditions.Grade::title)
                                                .orElse(null)))
                .with("evidence", Json.saidOrNull(answer == null ? null : answer.evidence()));
    }

    @GetMapping(path = "/api/self-assessments/of/{code}/{subject}/compare", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(value = "assessment.view", organisation = "code")
    String compare(@PathVariable String code, @PathVariable String subject) {
        SideBySide.Shown shown = sideBySide.newest(code, subject);
        String name = shown.unit().name();
        return Json.object()
                .with("org", shown.unit().code())
                .with("name", name)
                .with("sample", shown.unit().sample())
                .with("subject", shown.subject().code())
                .with("subject_title", shown.subject().title())
                .with(
                        "self_assessments",
                        Json.array(shown.several(), one -> line(one, name).done()))
                .with("parts", Json.array(shown.parts(), this::beside))
                .done()
                .print();
    }

    private Json beside(SideBySide.Part part) {
        return Json.object()
                .with("title", part.title())
                .with(
                        "rows",
                        Json.array(
                                part.rows(),
                                one -> row(one.row())
                                        .with("differs", one.differs())
                                        .with(
                                                "answers",
                                                Json.array(
                                                        one.answers(),
                                                        answer -> answer(Json.object(), answer)
                                                                .done()))
                                        .done()))
                .done();
    }
}
