package commonweal.office.assessment;

import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One self-assessment, or several of the same district or school side by side: what each says to each row. */
@Component
class SideBySide {

    /** How many stand side by side at most. */
    private static final int BESIDE = 4;

    private final Assessments assessments;
    private final Sheet sheet;
    private final Register register;

    SideBySide(Assessments assessments, Sheet sheet, Register register) {
        this.assessments = assessments;
        this.sheet = sheet;
        this.register = register;
    }

    /**
     * What is shown of them.
     *
     * @param unit whose they are
     * @param subject what they are against
     * @param several the self-assessments, the newest first
     * @param parts what they say
     * @param scale the grades that this one may give
     */
    record Shown(
            Listed unit,
            Sheet.Subject subject,
            List<Assessment> several,
            List<Part> parts,
            List<SchoolConditions.Grade> scale) {}

    /** A row of one or several self-assessments: what each says, and whether they differ. */
    public record Beside(Sheet.Row row, List<Assessment.@Nullable Answer> answers, boolean differs) {}

    /** Rows that belong together. */
    public record Part(String title, List<Beside> rows, List<Sheet.Row> notScored) {}

    /** One by itself. */
    Shown of(Assessment assessment) {
        return of(List.of(assessment));
    }

    /** The newest that a district or school submitted, side by side. */
    Shown newest(String code, String subject) {
        List<Assessment> several = assessments.submitted(code).stream()
                .filter(one -> one.subject().equals(subject))
                .limit(BESIDE)
                .toList();
        if (several.isEmpty()) {
            throw AssessmentPages.notFound();
        }
        return of(several);
    }

    private Shown of(List<Assessment> several) {
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
        return new Shown(unit, first.against(), several, parts, sheet.scale(unit));
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
}
