package commonweal.policy;

/**
 * The lowest performing schools and subgroups, by percentile within school type.
 *
 * @param schoolPercentile highest school percentile that counts as lowest performing, 20
 * @param subgroupPercentile highest percentile among all subgroups that does
 */
public record LowestPerformingRule(int schoolPercentile, int subgroupPercentile) {}
