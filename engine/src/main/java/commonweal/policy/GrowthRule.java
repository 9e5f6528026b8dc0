package commonweal.policy;

/**
 * Points for growth: the better of what the median earns and what its rise from the previous year earns.
 *
 * @param byMedian points by the median student growth percentile
 * @param byRise points by the rise from the previous year; a rise below the table earns nothing
 * @param minimumStudents the least number of students with a growth percentile
 */
public record GrowthRule(BandTable byMedian, BandTable byRise, int minimumStudents) {}
