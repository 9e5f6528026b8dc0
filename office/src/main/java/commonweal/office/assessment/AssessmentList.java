package commonweal.office.assessment;

import commonweal.office.access.Caller;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of self-assessments as whoever calls may see it, and the forms that whoever calls may write. */
@Component
class AssessmentList {

    private final Assessments assessments;
    private final AssessmentSight sight;
    private final Register register;
    private final Caller caller;

    AssessmentList(Assessments assessments, AssessmentSight sight, Register register, Caller caller) {
        this.assessments = assessments;
        this.sight = sight;
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

    /** Those that were submitted, the newest first. */
    List<Line> lines() {
        return assessments.submitted().stream()
                .filter(sight::sees)
                .map(one -> new Line(one, name(one.organisation())))
                .toList();
    }

    /** The forms of the own districts and schools. */
    List<Offer> offers() {
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
        return Arrays.stream(Sheet.Subject.values())
                .filter(subject -> subject.fits(unit))
                .map(subject -> new Offer(
                        unit, subject, assessments.draft(unit.code(), subject).orElse(null)))
                .toList();
    }

    private String name(String code) {
        return register.find(code).map(Listed::name).orElse(code);
    }
}
