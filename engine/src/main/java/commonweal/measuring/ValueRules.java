package commonweal.measuring;

import commonweal.policy.CpiRule;
import commonweal.policy.GroupsRule;
import commonweal.policy.MeasuredRatesRule;
import commonweal.policy.ParticipationRule;

/**
 * The rules of a year that say how what was counted is made into values.
 *
 * @param index rounding of the Composite Performance Index
 * @param participation rounding of participation rates
 * @param rates rounding of shares, other rates and risk ratios
 * @param groups the groups judged in the year: risk ratios are of those among them
 */
public record ValueRules(CpiRule index, ParticipationRule participation, MeasuredRatesRule rates, GroupsRule groups) {}
