package commonweal.judgement;

import static commonweal.policy.ClauseKey.INDEX;
import static commonweal.policy.ClauseKey.SCHOOL_TYPES;

import commonweal.policy.YearRules;
import commonweal.reason.Reason;
import commonweal.roster.Grades;
import commonweal.roster.Organisation;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a unit has no level, as far as roster and measures tell. */
final class NotClassified {

    static final String CODE = "insufficient";

    private NotClassified() {}

    /** Reason code of a unit for which nothing holds that sets a level, for example {@code insufficient.new}. */
    static Reason reason(Unit unit) {
        Organisation one = unit.organisation();
        int year = unit.year();
        if (!unit.in(year).states(INDEX)) {
            return said("part_of_a_policy", unit.rules().id() + " is a part of a rule set and states no levels.");
        }
        if (one.closed().isPresent() && !one.openIn(year)) {
            return said("closed", "It closed on " + one.closed().get() + ".");
        }
        if (one.opened().isPresent() && !one.openIn(year)) {
            return said("not_yet_open", "It opened on " + one.opened().get() + ", after the school year.");
        }
        if (endsBeforeTests(unit)) {
            return said(
                    "ends_before_tested_grades",
                    "It ends in grade " + one.grades().map(Grades::toString).orElse("")
                            + ", before the first tested grade ("
                            + unit.in(year).get(SCHOOL_TYPES).value().firstTestedGrade() + ").");
        }
        int firstOfWindow = year - unit.in(year).get(INDEX).value().weights().size() + 1;
        if (one.opened().map(day -> day.getYear() >= firstOfWindow).orElse(false)) {
            return said("new", "It is new: it opened on " + one.opened().orElseThrow() + ".");
        }
        if (one.baselineYear().map(baseline -> baseline >= firstOfWindow).orElse(false)) {
            return said(
                    "reconfigured",
                    "It was substantially reconfigured: its targets start from "
                            + one.baselineYear().orElseThrow() + ".");
        }
        if (tooSmall(unit)) {
            return said(
                    "too_small",
                    "Fewer than " + unit.minimum(year, Group.ALL)
                            + " students were tested, or the figures are suppressed.");
        }
        return said("no_index", "There is no cumulative index of all students, and nothing else that sets a level.");
    }

    private static Reason said(String why, String sentence) {
        return Reason.said(CODE + "." + why, "Not classified. " + sentence);
    }

    private static boolean endsBeforeTests(Unit unit) {
        YearRules rules = unit.in(unit.year());
        Optional<Grades> grades = unit.organisation().grades();
        return unit.isSchool()
                && rules.states(SCHOOL_TYPES)
                && grades.map(served -> served.highest()
                                < rules.get(SCHOOL_TYPES).value().firstTestedGrade())
                        .orElse(false);
    }

    private static boolean tooSmall(Unit unit) {
        return Stream.of(Subject.ELA, Subject.MATH, Subject.SCIENCE)
                .map(subject -> unit.eligibility(unit.year(), Group.ALL, subject, Measure.CPI))
                .anyMatch(one -> one == Eligibility.BELOW_MINIMUM || one == Eligibility.SUPPRESSED);
    }
}
