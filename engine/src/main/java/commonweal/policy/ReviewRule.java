package commonweal.policy;

import commonweal.terms.Level;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The two reviews a district enters with its level: over-identification of low-income students for special education,
 * and inordinate separation of students with disabilities.
 *
 * @param fromLevel the level at which the reviews open, 3
 * @param identificationThreshold risk ratio above which the first review opens, if a threshold is set
 * @param separationThreshold the same for the second
 */
public record ReviewRule(
        Level fromLevel, Optional<BigDecimal> identificationThreshold, Optional<BigDecimal> separationThreshold) {}
