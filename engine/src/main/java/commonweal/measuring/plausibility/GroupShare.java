package commonweal.measuring.plausibility;

import commonweal.faults.Fault;
import commonweal.measuring.SubjectCount;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.function.Consumer;

/**
 * A group's share of the state's students against last year: a group that was lost stops the run, one that changed is
 * told. Only groups judged in both years are compared.
 */
final class GroupShare implements Check {

    @Override
    public void look(YearLookedAt at, Consumer<Fault> found) {
        if (!at.hasBefore()) {
            return;
        }
        for (Subject subject : YearLookedAt.SUBJECTS) {
            for (Group group : at.judgedBefore()) {
                if (group != Group.ALL) {
                    look(at, subject, group, found);
                }
            }
        }
    }

    private static void look(YearLookedAt at, Subject subject, Group group, Consumer<Fault> found) {
        Mean now = share(at, at.year(), subject, group);
        Mean before = share(at, at.before(), subject, group);
        boolean compared = now.count() > 0
                && before.count() > 0
                && at.enough((int) Math.max(now.sum(), before.sum()))
                && now.beyondChance(at.rule().standardErrors(), before);
        if (compared && now.lowerThanShareOf(before, at.rule().groupLost())) {
            found.accept(Fault.error(
                    "plausibility.group_lost",
                    at.results(subject.code(), group.code()),
                    wrong(at, subject, group, now, before),
                    rule(at, at.rule().groupLost(), "fall"),
                    "Look for a code or a column that was read otherwise than last year, or a file that was not sent, and"
                            + " measure again."));
        } else if (compared && now.fartherThanShareOf(before, at.rule().groupShareChange())) {
            found.accept(Fault.warning(
                    "plausibility.group_share",
                    at.results(subject.code(), group.code()),
                    wrong(at, subject, group, now, before),
                    rule(at, at.rule().groupShareChange(), "change"),
                    "Ask whether students were coded otherwise than last year."));
        }
    }

    private static String wrong(YearLookedAt at, Subject subject, Group group, Mean now, Mean before) {
        return "In " + at.year() + ", " + subject.title() + ", " + group.title() + " are " + now.asShare()
                + " enrolled students; in " + at.before() + " they were " + before.asShare() + ".";
    }

    private static String rule(YearLookedAt at, BigDecimal line, String verb) {
        return "From " + at.before() + " to " + at.year() + " a group's share may " + verb + " by " + Mean.percent(line)
                + " of itself.";
    }

    private static Mean share(YearLookedAt at, int year, Subject subject, Group group) {
        return Mean.share(
                at.count(SubjectCount.ENROLLED, at.state(), year, subject, group),
                at.count(SubjectCount.ENROLLED, at.state(), year, subject, Group.ALL));
    }
}
