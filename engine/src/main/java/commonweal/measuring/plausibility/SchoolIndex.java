package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.roster.OrgKind;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.Optional;
import java.util.function.Consumer;

/** A school's index in a subject against last year. */
final class SchoolIndex implements Check {

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
        Tally<SubjectCount> tally = at.tallies().subjects();
        int part = Tallies.part(subject);
        Optional<Mean> now = at.index(tally, tally.cell(unit, at.year(), part, Group.ALL));
        Optional<Mean> before = at.index(tally, tally.cell(unit, at.before(), part, Group.ALL));
        if (now.isEmpty()
                || before.isEmpty()
                || !now.get().fartherThan(at.rule().unitIndexChange(), before.get())
                || !now.get().beyondChance(at.rule().standardErrors(), before.get())) {
            return;
        }
        found.accept(Fault.warning(
                "plausibility.school_index",
                at.results(at.code(unit), subject.code()),
                "In " + at.year() + ", " + subject.title() + ", the index of the school " + at.code(unit) + " is "
                        + now.get().asIndex() + "; in " + at.before() + " it was "
                        + before.get().asIndex() + ".",
                "From one year to the next a school's index may change by "
                        + at.rule().unitIndexChange().toPlainString() + " points.",
                "Ask the school whether these are its students and scores."));
    }
}
