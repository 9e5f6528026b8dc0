package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.roster.OrgKind;
import commonweal.terms.Subject;
import java.util.Optional;
import java.util.function.Consumer;

/** A district of which far more, or far fewer, of the students tested were not there since October than last year. */
final class AttributionShift implements Check {

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        if (at.hasBefore()) {
            at.each(OrgKind.DISTRICT, unit -> {
                for (Subject subject : YearLookedAt.SUBJECTS) {
                    look(at, unit, subject, found);
                }
            });
        }
    }

    private static void look(YearLookedAt at, int unit, Subject subject, Consumer<Fault> found) {
        Optional<Mean> now = at.share(SubjectCount.NOT_ATTRIBUTED, SubjectCount.TESTED, unit, at.year(), subject);
        Optional<Mean> before = at.share(SubjectCount.NOT_ATTRIBUTED, SubjectCount.TESTED, unit, at.before(), subject);
        if (now.isEmpty()
                || before.isEmpty()
                || !now.get().fartherThan(at.rule().attributedChange(), before.get())
                || !now.get().beyondChance(at.rule().standardErrors(), before.get())) {
            return;
        }
        found.accept(Fault.warning(
                "plausibility.attribution_shift",
                at.results(at.code(unit), subject.code()),
                "In " + at.year() + ", " + subject.title() + ", of the district " + at.code(unit) + " "
                        + now.get().asShare() + " students tested do not count there since they came after October; in "
                        + at.before() + " " + before.get().asShare() + ".",
                "From " + at.before() + " to " + at.year() + " a district's share may change by "
                        + Mean.percent(at.rule().attributedChange()) + " of the students tested.",
                "Ask the district whether its October enrollment is right."));
    }
}
