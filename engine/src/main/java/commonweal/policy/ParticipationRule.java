package commonweal.policy;

import java.math.BigDecimal;

/**
 * Participation in the assessments, any group in any subject.
 *
 * @param low below this percent the level is no better than 2
 * @param veryLow below this percent the level is 3
 * @param rounding of the rate before it is compared
 * @param districts whether rates of a district as a whole count for the district's level
 */
public record ParticipationRule(BigDecimal low, BigDecimal veryLow, Rounding rounding, boolean districts) {}
