package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A group of the state of whom too many have no row of results: a filter has left it out, or a file is not whole. Of a
 * group other than all students, more than chance could leave out of it. Groups overlap, so that one left out drags others
 * with it: the group that lacks most is told, and the others are named after it.
 */
final class GroupMissing implements Check {

    private record Lacking(Group group, Mean share) {}

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        for (Subject subject : YearLookedAt.SUBJECTS) {
            List<Lacking> lacking = new ArrayList<>();
            for (Group group : at.judged()) {
                share(at, subject, group)
                        .filter(share ->
                                at.tooLarge(share, at.rule().groupMissing(), () -> share(at, subject, Group.ALL)))
                        .ifPresent(share -> lacking.add(new Lacking(group, share)));
            }
            lacking.sort(Comparator.comparing(Lacking::share, Mean::compare).reversed());
            if (!lacking.isEmpty()) {
                found.accept(fault(at, subject, lacking));
            }
        }
    }

    private static Optional<Mean> share(YearLookedAt at, Subject subject, Group group) {
        return at.share(SubjectCount.WITHOUT_ROW, SubjectCount.ENROLLED, at.state(), at.year(), subject, group);
    }

    private static Fault fault(YearLookedAt at, Subject subject, List<Lacking> lacking) {
        Group group = lacking.getFirst().group();
        Mean share = lacking.getFirst().share();
        String others = lacking.stream().skip(1).map(one -> one.group().title()).collect(Collectors.joining(", "));
        return Fault.error(
                "plausibility.group_missing",
                at.results(subject.code(), group.code()),
                "In " + at.year() + ", " + subject.title() + ", " + group.title() + ": " + share.asShare()
                        + " enrolled students have no row of results"
                        + at.lastYear(SubjectCount.WITHOUT_ROW, SubjectCount.ENROLLED, at.state(), subject, group)
                        + "." + (others.isEmpty() ? "" : " Above the line, by less: " + others + "."),
                "Of no group of the state may more than "
                        + Mean.percent(at.rule().groupMissing()) + " have no row.",
                "Look for a filter that leaves the group out or a file that was not sent, and measure again with all rows.");
    }
}
