package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.roster.OrgKind;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A school of whose tested students too many have no score; one finding, with the subjects it is so in. */
final class WithoutScore implements Check {

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        at.eachWith(SubjectCount.WITHOUT_SCORE, OrgKind.SCHOOL, unit -> look(at, unit, found));
    }

    private static void look(YearLookedAt at, int unit, Consumer<Fault> found) {
        List<String> subjects = new ArrayList<>();
        for (Subject subject : YearLookedAt.SUBJECTS) {
            share(at, unit, subject)
                    .filter(share -> at.tooLarge(share, at.rule().untested(), () -> share(at, at.state(), subject)))
                    .ifPresent(share -> subjects.add(subject.title() + " " + share.asShare()
                            + at.lastYear(SubjectCount.WITHOUT_SCORE, SubjectCount.TESTED, unit, subject, Group.ALL)));
        }
        if (!subjects.isEmpty()) {
            found.accept(Fault.warning(
                    "plausibility.without_score",
                    at.results(at.code(unit)),
                    "In " + at.year() + " tested students of the school " + at.code(unit) + " have no score: "
                            + String.join("; ", subjects) + ".",
                    "Of a school's tested students, at most "
                            + Mean.percent(at.rule().untested()) + " have no score or level.",
                    "Ask the vendor for the missing scores, or correct the rows that say tested."));
        }
    }

    private static Optional<Mean> share(YearLookedAt at, int unit, Subject subject) {
        return at.share(SubjectCount.WITHOUT_SCORE, SubjectCount.TESTED, unit, at.year(), subject);
    }
}
