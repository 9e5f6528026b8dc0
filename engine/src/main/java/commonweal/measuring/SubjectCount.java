package commonweal.measuring;

/** What is counted of a unit, year, subject and group. */
public enum SubjectCount {
    /** Students enrolled in a tested grade when the tests were given. */
    ENROLLED,
    /** Of those, the ones who took part. */
    PARTICIPATED,
    /** Students whose result counts in the index. */
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
