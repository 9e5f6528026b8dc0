package commonweal.office.assessment;

import commonweal.office.access.Caller;
import commonweal.office.register.Listed;
import commonweal.office.schools.UnitPart;
import commonweal.office.site.Entry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The self-assessments of a district or school, on its page: what whoever calls may see of them. */
@Component
class AssessmentPart implements UnitPart {

    private static final int PLACE = 41;

    private final Assessments assessments;
    private final AssessmentSight sight;
    private final Caller caller;

    AssessmentPart(Assessments assessments, AssessmentSight sight, Caller caller) {
        this.assessments = assessments;
        this.sight = sight;
        this.caller = caller;
    }

    /** What the part shows. */
    public record Content(Listed unit, List<Assessment> submitted, List<Sheet.Subject> mayWrite) {}

    @Override
    public Optional<Part> of(Listed unit) {
        if (!caller.may("assessment.view", unit.code())) {
            return Optional.empty();
        }
        List<Sheet.Subject> mayWrite = Arrays.stream(Sheet.Subject.values())
                .filter(subject -> subject.fits(unit) && caller.may("assessment.write", unit.code()))
                .toList();
        List<Assessment> submitted =
                assessments.submitted(unit.code()).stream().filter(sight::sees).toList();
        return Optional.of(new Part(
                PLACE,
                "self-assessments",
                "Self-assessment",
                "assessment/parts",
                "unit",
                new Content(unit, submitted, mayWrite)));
    }

    /** Where self-assessments stand in the navigation. */
    @Configuration
    static class Navigation {

        @Bean
        static Entry assessmentEntry() {
            return new Entry(Entry.Section.SUPPORT, 41, "Self-assessment", "/self-assessments", "assessment.view");
        }
    }
}
