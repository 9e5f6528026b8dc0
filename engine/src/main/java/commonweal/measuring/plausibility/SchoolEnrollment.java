package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.roster.OrgKind;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** How many students of a school are enrolled in a subject's tested grades, against last year. */
final class SchoolEnrollment implements Check {

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        if (at.hasBefore()) {
            at.each(OrgKind.SCHOOL, unit -> {
                for (Subject subject : YearLookedAt.SUBJECTS) {
                    look(at, unit, subject, found);
                }
            });
        }
    }

    private static void look(YearLookedAt at, int unit, Subject subject, Consumer<Fault> found) {
        int now = at.count(SubjectCount.ENROLLED, unit, at.year(), subject, Group.ALL);
        int before = at.count(SubjectCount.ENROLLED, unit, at.before(), subject, Group.ALL);
        if (!at.enough(now) || !at.enough(before) || !changed(at, now, before)) {
            return;
        }
        found.accept(Fault.warning(
                "plausibility.school_enrollment",
                at.results(at.code(unit), subject.code()),
                "In " + at.year() + ", " + subject.title() + ", " + now + " students of the school " + at.code(unit)
                        + " are enrolled in tested grades; in " + at.before() + " there were " + before + ".",
                "From one year to the next their number may change by "
                        + Mean.percent(at.rule().unitEnrolledChange()) + ".",
                "Ask the school whether grades moved; if they did not, rows are missing or stand under a wrong code."));
    }

    /** By more than the line, and by more than chance: the variance of each count is about the count. */
    private static boolean changed(YearLookedAt at, int now, int before) {
        BigDecimal change = BigDecimal.valueOf((long) now - before).abs();
        BigDecimal variance = BigDecimal.valueOf((long) now + before);
        return change.compareTo(at.rule().unitEnrolledChange().multiply(BigDecimal.valueOf(before))) > 0
                && change.pow(2).compareTo(at.rule().standardErrors().pow(2).multiply(variance)) > 0;
    }
}
