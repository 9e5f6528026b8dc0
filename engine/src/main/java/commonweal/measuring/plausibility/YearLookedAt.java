package commonweal.measuring.plausibility;

import commonweal.faults.Place;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.Tally;
import commonweal.policy.PlausibilityRule;
import commonweal.roster.OrgKind;
import commonweal.terms.Group;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * A year as the checks see it.
 *
 * @param tallies what was counted
 * @param year the year looked at
 * @param hasBefore whether the year before was counted too
 * @param rule the thresholds of the year
 * @param units the places of the units of each kind
 * @param judged the groups judged in the year
 * @param judgedBefore those judged in both this year and the year before; only they are compared
 */
record YearLookedAt(
        Tallies tallies,
        int year,
        boolean hasBefore,
        PlausibilityRule rule,
        Map<OrgKind, int[]> units,
        List<Group> judged,
        List<Group> judgedBefore) {

    static final List<Subject> SUBJECTS = List.of(Subject.ELA, Subject.MATH, Subject.SCIENCE);

    YearLookedAt {
        judged = List.copyOf(judged);
        judgedBefore = List.copyOf(judgedBefore);
        units = Map.copyOf(units);
    }

    int before() {
        return year - 1;
    }

    /** The place of the state among the units. */
    int state() {
        return tallies.subjects().units().indexOf(Tallies.STATE);
    }

    /** Calls for each unit of a kind, by its place. */
    void each(OrgKind kind, IntConsumer look) {
        for (int unit : units.getOrDefault(kind, new int[0])) {
            look.accept(unit);
        }
    }

    /**
     * Calls for each unit of a kind of which some student, in any subject, is counted as this: no other can have a share of
     * them above a line, which is 0 or more.
     */
    void eachWith(SubjectCount part, OrgKind kind, IntConsumer look) {
        int[] students = tallies.subjects().column(part);
        each(kind, unit -> {
            int any = 0;
            for (int subject = 0; subject < Tallies.SUBJECTS; subject++) {
                any |= students[tallies.subjects().cell(unit, year, subject, Group.ALL)];
            }
            if (any != 0) {
                look.accept(unit);
            }
        });
    }

    String code(int unit) {
        return tallies.subjects().units().get(unit).code();
    }

    /** What was counted of a unit in a year and subject. */
    int count(SubjectCount what, int unit, int of, Subject subject, Group group) {
        Tally<SubjectCount> tally = tallies.subjects();
        return tally.get(what, tally.cell(unit, of, Tallies.part(subject), group));
    }

    /** One count as a share of another, all students of a unit; nothing where too few to look at. */
    Optional<Mean> share(SubjectCount part, SubjectCount whole, int unit, int of, Subject subject) {
        return share(part, whole, unit, of, subject, Group.ALL);
    }

    /** The same of a group. */
    Optional<Mean> share(SubjectCount part, SubjectCount whole, int unit, int of, Subject subject, Group group) {
        int count = count(whole, unit, of, subject, group);
        return enough(count) ? Optional.of(Mean.share(count(part, unit, of, subject, group), count)) : Optional.empty();
    }

    /** Last year's share in words, to be added to this year's; empty where there is none. */
    String lastYear(SubjectCount part, SubjectCount whole, int unit, Subject subject, Group group) {
        return hasBefore
                ? share(part, whole, unit, before(), subject, group)
                        .map(last -> " (in " + before() + " " + last.asShare() + ")")
                        .orElse("")
                : "";
    }

    /**
     * Whether a share of some of the state's students is too large: it is above the line, and not by chance. If the state's
     * own share is above the line, that is no chance; else it must be beyond what a random sample of the state could have.
     */
    boolean tooLarge(Mean share, BigDecimal line, Supplier<Optional<Mean>> ofState) {
        return share.above(line)
                && ofState.get()
                        .map(normal -> normal.above(line) || share.beyondChance(rule.standardErrors(), normal))
                        .orElse(true);
    }

    /** The index of all students in a cell of one of the tallies; nothing where too few to look at. */
    Optional<Mean> index(Tally<SubjectCount> tally, int cell) {
        int assessed = tally.get(SubjectCount.ASSESSED, cell);
        return enough(assessed)
                ? Optional.of(Mean.index(tally.get(SubjectCount.POINTS, cell), assessed))
                : Optional.empty();
    }

    /** A median; nothing where too few to look at. */
    Optional<Median> median(int twice, int count) {
        return enough(count) && twice != Tally.NONE ? Optional.of(new Median(twice, count)) : Optional.empty();
    }

    /** Whether there are enough students to look at. */
    boolean enough(int students) {
        return students > 0 && students >= rule.leastStudents();
    }

    /** The results of this year; the key says whose. */
    Place results(String... key) {
        return place("results", key);
    }

    /** A file of this year; the key says whose. */
    Place place(String file, String... key) {
        return new Place(file, 0, Optional.of(year + " " + String.join(" ", key)), Optional.empty());
    }
}
