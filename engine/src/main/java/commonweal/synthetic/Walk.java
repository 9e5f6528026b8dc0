package commonweal.synthetic;

import commonweal.records.Form;
import commonweal.synthetic.Draws.For;

/** A student's way through the years: enrolled, moved, tested, gone; each year's rows are passed on as it comes. */
final class Walk {

    private static final int LAST_GRADE = 12;
    private static final int HIGH_SCHOOL = 9;
    private static final double ARRIVE_AFTER_OCTOBER = 0.15;
    private static final double ARRIVE_LATE_IN_KINDERGARTEN = 0.01;
    private static final double NEW_WHEN_THE_WALK_BEGINS = 0.02;

    private final StateOfTheYears state;
    private final Tests tests;
    private final RecordRows rows;
    private final Student student = new Student();
    private final EnrollmentRow enrolled = new EnrollmentRow();
    private final AccessRow access = new AccessRow();

    Walk(StateOfTheYears state, RecordRows rows) {
        this.state = state;
        this.rows = rows;
        this.tests = state.tests();
    }

    /** All students of an entry. */
    void take(Entry entry) {
        for (int i = 0; i < entry.count(); i++) {
            take(entry, entry.firstKey() + i);
        }
    }

    private void take(Entry entry, long key) {
        Draws draws = state.draws();
        boolean isNew = entry.newcomers() || draws.happens(NEW_WHEN_THE_WALK_BEGINS, key, For.ARRIVES_LATE, 1);
        double often = entry.year() > entry.kindergarten() ? ARRIVE_AFTER_OCTOBER : ARRIVE_LATE_IN_KINDERGARTEN;
        boolean late = isNew && draws.happens(often, key, For.ARRIVES_LATE, 0);
        student.become(key, isNew ? entry.year() : 0, entry.year() - entry.kindergarten(), draws);
        student.now.race = state.groups().race(key, entry.school());
        int october = late ? Moves.GONE : entry.school();
        int school = entry.school();
        int last = state.years().end(entry.kindergarten());
        boolean cameBack = false;
        for (int year = entry.year(); year <= last; year++) {
            int grade = year - entry.kindergarten();
            state.groups().update(student, school, year, grade);
            if (cameBack) {
                exit(year, school, RecordCodes.EXIT_REENGAGED);
            }
            boolean dropsOut = grade >= HIGH_SCHOOL && state.graduation().dropsOut(student, school, year);
            int spring = spring(october, school, year, grade, dropsOut);
            year(year, grade, october, spring);
            cameBack = false;
            if (dropsOut) {
                exit(year, school, RecordCodes.EXIT_DROPPED_OUT);
                cameBack =
                        grade < LAST_GRADE && year < last && state.graduation().comesBack(student, year);
                if (!cameBack) {
                    cohort(entry, school, RecordCodes.DROPPED_OUT);
                    return;
                }
            } else if (spring == Moves.GONE) {
                transferred(entry, school, grade);
                return;
            }
            if (grade == LAST_GRADE) {
                cohort(entry, spring, state.graduation().afterFour(student, spring));
                return;
            }
            int from = spring == Moves.GONE ? school : spring;
            school = next(from, year, grade);
            if (school == NextSchools.LEAVES) {
                transferred(entry, from, grade);
                return;
            }
            october = school;
        }
    }

    private int spring(int october, int school, int year, int grade, boolean dropsOut) {
        if (dropsOut) {
            return state.graduation().goneBySpring(student, year) ? Moves.GONE : school;
        }
        return october == Moves.GONE ? school : state.moves().spring(student, october, year, grade);
    }

    private int next(int school, int year, int grade) {
        boolean leaves = state.draws().happens(StateOfTheYears.LEAVE_BETWEEN_YEARS, student.key, For.LEAVES, year);
        return leaves
                ? NextSchools.LEAVES
                : state.next().next(school, grade, state.draws().share(student.key, For.NEXT_SCHOOL, year));
    }

    private void year(int year, int grade, int october, int spring) {
        if (!state.years().contains(year)) {
            // Nor a test of high-school science: the files must be complete without results that lie before them.
            return;
        }
        if (october == Moves.GONE && spring == Moves.GONE) {
            return;
        }
        int school = spring == Moves.GONE ? october : spring;
        enrolled.student = student.id;
        enrolled.year = year;
        enrolled.school = spring;
        enrolled.octoberSchool = october;
        enrolled.grade = grade;
        enrolled.placement = state.placements().of(student, school, grade);
        enrolled.attributes = student.now;
        rows.add(enrolled);
        if (spring == Moves.GONE) {
            return;
        }
        state.counts().count(student.now, spring, year, grade);
        tests.take(student, spring, sinceOctober(october, spring), year, grade, rows::add);
        if (student.now.englishLearner && grade >= 0) {
            access.student = student.id;
            access.year = year;
            access.school = spring;
            access.sgpa = state.access().growth(student, spring, year, grade);
            access.attributes = student.now;
            rows.add(access);
        }
    }

    private int sinceOctober(int october, int spring) {
        if (october == spring) {
            return RecordCodes.SAME_SCHOOL;
        }
        if (october == Moves.GONE) {
            return RecordCodes.NOWHERE;
        }
        boolean district =
                state.schools().get(october).district == state.schools().get(spring).district;
        return district ? RecordCodes.SAME_DISTRICT : RecordCodes.SAME_STATE;
    }

    private void exit(int year, int school, int exit) {
        if (state.years().contains(year)) {
            rows.exit(student, year, school, exit);
        }
    }

    private void transferred(Entry entry, int school, int grade) {
        if (grade >= HIGH_SCHOOL) {
            cohort(entry, school, RecordCodes.EXCLUDED);
        }
    }

    private void cohort(Entry entry, int school, int afterFour) {
        int cohort = entry.kindergarten() + LAST_GRADE;
        if (state.years().hasCohort(cohort)) {
            int afterFive = cohort == state.years().last()
                    ? Form.MISSING
                    : state.graduation().afterFive(student, afterFour);
            rows.cohort(student, cohort, school, afterFour, afterFive);
        }
    }
}
