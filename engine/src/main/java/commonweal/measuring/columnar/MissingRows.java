package commonweal.measuring.columnar;

import commonweal.measuring.Tallies;

/** Students who are enrolled in a tested grade and have no row of results: they count as enrolled all the same. */
final class MissingRows {

    private final ResultContext context;
    private final Outcomes outcomes;
    private final ScienceStudents science;
    private final ResultPacking packing;
    private final int years;
    private final SchoolRows schools;
    private final GradeRows grades;
    private int attributions;
    private final int[][] enrolled = new int[PackedRow.YEARS][Tallies.SUBJECTS];

    /**
     * Looks for them.
     *
     * @param science high-school science: who has a result of an earlier grade is not without one
     * @param years one bit for each year that has results; a year without any is not counted at all
     * @param schools takes them
     * @param grades takes them too
     */
    MissingRows(
            ResultContext context,
            Outcomes outcomes,
            ScienceStudents science,
            int years,
            SchoolRows schools,
            GradeRows grades) {
        this.context = context;
        this.outcomes = outcomes;
        this.science = science;
        this.packing = new ResultPacking(context, outcomes);
        this.years = years;
        this.schools = schools;
        this.grades = grades;
    }

    /** Adds all of them. */
    void add() {
        int without = outcomes.number(Outcomes.WITHOUT_ROW);
        context.enrollment().forEach((studentYear, entry) -> {
            int year = StudentYears.year(studentYear);
            if (Enrollment.school(entry) == Enrollment.NO_SCHOOL || (years >>> year & 1) == 0) {
                return;
            }
            YearTables rules = context.rules(context.firstYear() + year);
            for (int subject = 0; subject < Tallies.SUBJECTS; subject++) {
                if (rules.tested(subject, Enrollment.grade(entry))) {
                    enrolled[year][subject]++;
                    if (!Enrollment.seen(entry, subject)) {
                        add(studentYear, entry, year, subject, without, rules);
                    }
                }
            }
        });
    }

    private void add(long studentYear, long entry, int year, int subject, int without, YearTables rules) {
        int school = Enrollment.school(entry);
        int grade = Enrollment.grade(entry);
        int packed = PackedRow.of(
                year,
                subject,
                Enrollment.race(entry),
                Enrollment.flags(entry),
                without,
                0,
                packing.attribution(Enrollment.october(entry), school));
        if (subject == ResultColumns.SCIENCE && grade == rules.scienceCountedIn()) {
            int earlier = science.fromEarlier(
                    StudentYears.student(studentYear), year, packed, Enrollment.firstYearEl(entry), rules);
            packed = earlier < 0 ? packed : earlier;
        }
        attributions |= 1 << PackedRow.attribution(packed);
        schools.add(school, packed);
        grades.add(grade, packed);
    }

    /** One bit for each attribution that occurred. */
    int attributions() {
        return attributions;
    }

    /** How many students are enrolled in a grade tested in the subject, by year as packed rows count them. */
    int enrolled(int year, int subject) {
        return enrolled[year][subject];
    }
}
