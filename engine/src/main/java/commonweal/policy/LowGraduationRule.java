package commonweal.policy;

import java.math.BigDecimal;

/**
 * Persistently low graduation rate: the latest four-year rate and each of several earlier five-year rates.
 *
 * @param fourYearBelow the latest four-year rate must be below this percent
 * @param fiveYearBelow each prior five-year rate must be below this percent
 * @param priorFiveYearRates how many prior five-year rates
 * @param fourYearLag years between the four-year cohort and the determination
 * @param fiveYearLag years between the newest five-year cohort and the determination
 */
public record LowGraduationRule(
        BigDecimal fourYearBelow, BigDecimal fiveYearBelow, int priorFiveYearRates, int fourYearLag, int fiveYearLag) {}
