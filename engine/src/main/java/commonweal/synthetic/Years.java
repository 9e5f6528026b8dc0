package commonweal.synthetic;

/**
 * The years of the files.
 *
 * @param first the first year with rows
 * @param last the last
 */
record Years(int first, int last) {

    /** The class whose cohort is the first in the file: the last year's policy looks back so far. */
    private static final int COHORTS_BACK = 4;

    private static final int LAST_GRADE = 12;
    private static final int HIGH_SCHOOL = 9;
    private static final int FIRST_GRADE = -1;

    boolean contains(int year) {
        return first <= year && year <= last;
    }

    int firstCohort() {
        return last - COHORTS_BACK;
    }

    boolean hasCohort(int cohort) {
        return firstCohort() <= cohort && cohort <= last;
    }

    /** The year in which the oldest students were, or would have been, in kindergarten. */
    int oldest() {
        return Math.min(first, firstCohort()) - LAST_GRADE;
    }

    /** The same of the youngest. */
    int youngest() {
        return last - FIRST_GRADE;
    }

    /** The year in which the walk of those begins who were in kindergarten in this year. */
    int begin(int kindergarten) {
        return Math.max(kindergarten + FIRST_GRADE, Math.min(first, kindergarten + HIGH_SCHOOL));
    }

    /** The year of the oldest test. */
    int firstTest() {
        return begin(oldest());
    }

    /** The last year of those who were in kindergarten in this year. */
    int end(int kindergarten) {
        return Math.min(last, kindergarten + LAST_GRADE);
    }
}
