package commonweal.judgement;

import java.math.BigDecimal;

/**
 * Where a group started, where it should be this year and at the end; all as displayed.
 *
 * @param baselineYear the year it started from
 * @param baseline the value of that year
 * @param target this year's
 * @param goal the last year's
 */
public record Target(int baselineYear, BigDecimal baseline, BigDecimal target, BigDecimal goal) {}
