package commonweal.policy;

import commonweal.terms.Subject;
import java.util.List;
import java.util.Map;

/**
 * Which grades are tested in which subject, and how high-school science counts.
 *
 * @param grades the grades in which every student is to be tested: -1 for PK, 0 for K, 1 to 12
 * @param highSchoolScience the rule of high-school science
 */
public record TestedGradesRule(Map<Subject, List<Integer>> grades, HighSchoolScience highSchoolScience) {

    public TestedGradesRule {
        grades = Map.copyOf(grades);
    }

    /**
     * A high-school student is counted once, in the counting grade, with the highest level reached so far.
     *
     * @param countedIn the grade in which the student is counted
     * @param earlier grades in which the test may be taken before; their rows count only through the best result
     */
    public record HighSchoolScience(int countedIn, List<Integer> earlier) {
        public HighSchoolScience {
            earlier = List.copyOf(earlier);
        }
    }

    /** Whether students of this grade are to be tested in the subject. */
    public boolean tested(Subject subject, int grade) {
        return grades.getOrDefault(subject, List.of()).contains(grade);
    }
}
