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

/** A district of whose students too many have no row of results; one finding, with the subjects it is so in. */
final class UnitMissing implements Check {

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        at.eachWith(SubjectCount.WITHOUT_ROW, OrgKind.DISTRICT, unit -> look(at, unit, found));
    }

    private static void look(YearLookedAt at, int unit, Consumer<Fault> found) {
        List<String> subjects = new ArrayList<>();
        for (Subject subject : YearLookedAt.SUBJECTS) {
            share(at, unit, subject)
                    .filter(share -> at.tooLarge(share, at.rule().unitMissing(), () -> share(at, at.state(), subject)))
                    .ifPresent(share -> subjects.add(subject.title() + " " + share.asShare()
                            + at.lastYear(SubjectCount.WITHOUT_ROW, SubjectCount.ENROLLED, unit, subject, Group.ALL)));
        }
        if (!subjects.isEmpty()) {
            found.accept(Fault.warning(
                    "plausibility.unit_missing",
                    at.results(at.code(unit)),
                    "In " + at.year() + " enrolled students of the district " + at.code(unit)
                            + " have no row of results: " + String.join("; ", subjects) + ".",
                    "Of a district's students, at most "
                            + Mean.percent(at.rule().unitMissing()) + " have no row.",
                    "Ask the district or the vendor for the missing rows before results are judged."));
        }
    }

    private static Optional<Mean> share(YearLookedAt at, int unit, Subject subject) {
        return at.share(SubjectCount.WITHOUT_ROW, SubjectCount.ENROLLED, unit, at.year(), subject);
    }
}
