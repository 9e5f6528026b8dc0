package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.Optional;
import java.util.function.Consumer;

/** The state's median growth percentile of a grade and subject, which lies at 50. */
final class GrowthMedian implements Check {

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        for (Subject subject : YearLookedAt.SUBJECTS) {
            for (int grade = 0; grade < Tallies.GRADES; grade++) {
                Optional<Median> now = median(at, at.year(), subject, grade);
                if (now.isPresent()
                        && now.get().off(at.rule().growthMedianOff(), at.rule().standardErrors())) {
                    found.accept(fault(at, subject, grade, now.get()));
                }
            }
        }
    }

    private static Fault fault(YearLookedAt at, Subject subject, int grade, Median now) {
        String before = at.hasBefore()
                ? median(at, at.before(), subject, grade)
                        .map(last -> "; in " + at.before() + " it was " + last)
                        .orElse("")
                : "";
        return Fault.warning(
                "plausibility.growth_median",
                at.results(subject.code(), "grade " + grade),
                "In " + at.year() + ", " + subject.title() + ", grade " + grade
                        + ", the state's median growth percentile is " + now + before + ".",
                "Growth percentiles compare the state's students with each other: their median lies at 50, at most "
                        + at.rule().growthMedianOff().toPlainString() + " off.",
                "Ask whoever made the growth percentiles which students they were made from.");
    }

    private static Optional<Median> median(YearLookedAt at, int year, Subject subject, int grade) {
        Tally<SubjectCount> grades = at.tallies().grades();
        int cell = grades.cell(0, year, Tallies.part(subject, grade), Group.ALL);
        return at.median(grades.get(SubjectCount.GROWTH_MEDIAN_TWICE, cell), grades.get(SubjectCount.GROWTH, cell));
    }
}
