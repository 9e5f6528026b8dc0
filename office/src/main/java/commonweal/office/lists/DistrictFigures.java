package commonweal.office.lists;

import commonweal.office.register.GradeSpan;

/**
 * By what districts are compared with one another, in a school year.
 *
 * @param district its code
 * @param students how many students it has
 * @param lowIncome how many of a hundred are of low income
 * @param englishLearners how many of a hundred are English learners
 * @param disability how many of a hundred have a disability
 * @param grades the grades in which it has students
 */
record DistrictFigures(
        String district, int students, double lowIncome, double englishLearners, double disability, GradeSpan grades) {}
