package commonweal.policy;

import java.math.BigDecimal;

/**
 * How far the records of a year may stray before somebody has to look. Each is a share of 0 to 1 unless said otherwise.
 *
 * @param leastStudents smaller populations are not looked at, number of students
 * @param groupMissing above this share of a group's enrolled students without any result, the run stops
 * @param unitMissing above this share of a district's enrolled students without any result, it is flagged
 * @param groupShareChange a group's share of the state's students may change by this much of itself from year to year
 * @param groupLost a group whose share fell by more than this much of itself stops the run
 * @param untested above this share of tested students without a score, a school is flagged
 * @param indexChange the state's index of a grade and subject may change by this many points from year to year
 * @param unitIndexChange the same of a school, all grades together
 * @param unitEnrolledChange a school's students enrolled in tested grades may change by this much of themselves from year
 *     to year
 * @param attributedChange a district's share of students there since October may change by this much
 * @param growthMedianOff the state's median growth percentile of a grade and subject may lie this far from 50
 * @param standardErrors a change, or a median off 50, must also be more than this many standard errors of chance
 */
public record PlausibilityRule(
        int leastStudents,
        BigDecimal groupMissing,
        BigDecimal unitMissing,
        BigDecimal groupShareChange,
        BigDecimal groupLost,
        BigDecimal untested,
        BigDecimal indexChange,
        BigDecimal unitIndexChange,
        BigDecimal unitEnrolledChange,
        BigDecimal attributedChange,
        BigDecimal growthMedianOff,
        BigDecimal standardErrors) {}
