package commonweal.synthetic;

import commonweal.terms.Group;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** How many students in tested grades each group of a school has in the last year, whatever faults are put in. */
final class StudentsByGroup {

    private static final int FORMER_EL_YEARS = 2;
    private static final Group[] OF_RACE = RecordCodes.RACES.stream()
            .map(race -> Group.find(race).orElseThrow())
            .toArray(Group[]::new);

    private final int year;
    private final AtomicIntegerArray counts;

    StudentsByGroup(int schools, int year) {
        this.year = year;
        counts = new AtomicIntegerArray(schools * Group.values().length);
    }

    /** Counts a student, if the year and the grade count. */
    void count(Attributes now, int school, int inYear, int grade) {
        if (inYear != year || !Conversions.testedGrades().contains(grade)) {
            return;
        }
        boolean learner = now.englishLearner || now.formerEl(FORMER_EL_YEARS);
        add(school, Group.ALL, true);
        add(school, Group.HIGH_NEEDS, now.lowIncome || now.disability || learner);
        add(school, Group.LOW_INCOME, now.lowIncome);
        add(school, Group.EL_AND_FORMER_EL, learner);
        add(school, Group.STUDENTS_WITH_DISABILITIES, now.disability);
        add(school, OF_RACE[now.race], true);
    }

    private void add(int school, Group group, boolean member) {
        if (member) {
            counts.incrementAndGet(school * Group.values().length + group.ordinal());
        }
    }

    /** The students of a group in a school. */
    int of(School school, Group group) {
        return counts.get(school.index * Group.values().length + group.ordinal());
    }

    /** The students of a group in some schools. */
    int of(List<School> schools, Group group) {
        return schools.stream().mapToInt(school -> of(school, group)).sum();
    }
}
