package commonweal.measuring;

/**
 * What is counted of a unit, year, subject and group. Two sums must hold in every cell: enrolled = without a row + not
 * tested + tested, and tested = not attributed + not counted + without score + assessed.
 */
public enum SubjectCount {
    /** Students enrolled in a tested grade when the tests were given. */
    ENROLLED,
    /** Of those, the ones who took part. */
    PARTICIPATED,
    /** Of those enrolled, the ones without any row of results (known from enrollment). */
    WITHOUT_ROW,
    /** Of those enrolled, tested: their row says so, or the best result of high-school science was. */
    TESTED,
    /** Of those tested, not in the unit since October, where that is asked for. */
    NOT_ATTRIBUTED,
    /** Of the remaining, English learners in the first year or alternate results, where those do not count in the index. */
    NOT_COUNTED,
    /** Of the remaining, without points: there is no score or level. */
    WITHOUT_SCORE,
    /** The remaining: students whose result counts in the index. */
    ASSESSED,
    /** Sum of their points, 0 to 100 each. */
    POINTS,
    /** Students whose result counts in the shares at each level. */
    LEVELLED,
    /** Of those, at Warning/Failing. */
    WARNING_FAILING,
    /** At Needs Improvement. */
    NEEDS_IMPROVEMENT,
    /** At Proficient. */
    PROFICIENT,
    /** At Advanced. */
    ADVANCED,
    /** Students with a growth percentile that counts. */
    GROWTH,
    /** Twice the median of their growth percentiles: the sum of the two middle values, {@link Tally#NONE} without any. */
    GROWTH_MEDIAN_TWICE
}
