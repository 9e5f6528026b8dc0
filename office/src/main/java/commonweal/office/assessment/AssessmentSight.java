package commonweal.office.assessment;

import commonweal.office.access.Caller;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which self-assessments whoever calls may see: the Department all that were submitted, a district or school its own. */
@Component
class AssessmentSight {

    private static final String VIEW = "assessment.view";

    private final Assessments assessments;
    private final Caller caller;

    AssessmentSight(Assessments assessments, Caller caller) {
        this.assessments = assessments;
        this.caller = caller;
    }

    /** Whether whoever calls sees those of everybody. */
    boolean department() {
        return caller.mayEverywhere(VIEW);
    }

    /** Whether this one may be seen. A draft is for whoever writes it, in its form, and is nowhere else. */
    boolean sees(Assessment assessment) {
        return !assessment.draft() && caller.may(VIEW, assessment.organisation());
    }

    /** One that may be seen; whoever may not see it does not learn that it is there. */
    Assessment find(UUID id) {
        return assessments.find(id).filter(this::sees).orElseThrow(AssessmentPages::notFound);
    }
}
