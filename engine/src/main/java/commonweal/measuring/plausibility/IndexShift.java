package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.Optional;
import java.util.function.Consumer;

/** The state's index of a grade and subject against last year: a wrong conversion table moves it. */
final class IndexShift implements Check {

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        if (!at.hasBefore()) {
            return;
        }
        for (Subject subject : YearLookedAt.SUBJECTS) {
            for (int grade = 0; grade < Tallies.GRADES; grade++) {
                look(at, subject, grade, found);
            }
        }
    }

    private static void look(YearLookedAt at, Subject subject, int grade, Consumer<Fault> found) {
        Tally<SubjectCount> grades = at.tallies().grades();
        int part = Tallies.part(subject, grade);
        Optional<Mean> now = at.index(grades, grades.cell(0, at.year(), part, Group.ALL));
        Optional<Mean> before = at.index(grades, grades.cell(0, at.before(), part, Group.ALL));
        if (now.isEmpty()
                || before.isEmpty()
                || !now.get().fartherThan(at.rule().indexChange(), before.get())
                || !now.get().beyondChance(at.rule().standardErrors(), before.get())) {
            return;
        }
        found.accept(Fault.warning(
                "plausibility.index_shift",
                at.results(subject.code(), "grade " + grade),
                "In " + at.year() + ", " + subject.title() + ", grade " + grade + ", the state's index is "
                        + now.get().asIndex() + "; in " + at.before() + " it was "
                        + before.get().asIndex() + ".",
                "From one year to the next the index of a grade may change by "
                        + at.rule().indexChange().toPlainString() + " points.",
                "Check that the scores were converted with the table of " + at.year() + ", grade " + grade + "."));
    }
}
