package commonweal.measuring;

/**
 * What is counted of a unit, year and group without a subject. The year of a cohort is the cohort's own.
 */
public enum OutcomeCount {
    /** Students of the four-year cohort, without those excluded. */
    COHORT_4YR,
    /** Of those, graduates in four years or less. */
    GRADUATES_4YR,
    /** Students of the five-year cohort, without those excluded. */
    COHORT_5YR,
    /** Of those, graduates in five years or less. */
    GRADUATES_5YR,
    /** Students enrolled in the grades of the dropout rate. */
    SECONDARY,
    /** Of those, dropped out in the year. */
    DROPPED_OUT,
    /** Former dropouts who enrolled again in the year. */
    REENGAGED,
    /** Students with a growth percentile on ACCESS. */
    ACCESS_GROWTH,
    /** Twice their median, {@link Tally#NONE} without any. */
    ACCESS_MEDIAN_TWICE,
    /** Students enrolled in any grade on October 1. */
    ENROLLED,
    /** Of those, with a disability. */
    DISABILITY,
    /** Of those with a disability, in substantially separate placements. */
    SEPARATE
}
