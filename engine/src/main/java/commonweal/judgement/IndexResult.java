package commonweal.judgement;

import commonweal.reason.Reason;
import commonweal.terms.Coded;
import commonweal.terms.Group;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Annual and cumulative index of a group in a year.
 *
 * @param year the year
 * @param group the group
 * @param corePoints sum of the points of the core indicators, if any has points
 * @param extraCredit sum of the extra credit that counts
 * @param indicators how many core indicators have points
 * @param annual the annual index in use, exact and not capped, if there is one
 * @param annualDisplayed the same as displayed, a whole number
 * @param cumulative the cumulative index, if there is one; only in the determination year
 * @param status whether the figures were computed or given, or what is missing
 * @param reasoning makes the reason tree when it is asked for
 */
public record IndexResult(
        int year,
        Group group,
        Optional<Integer> corePoints,
        int extraCredit,
        int indicators,
        Optional<BigDecimal> annual,
        Optional<BigDecimal> annualDisplayed,
        Optional<BigDecimal> cumulative,
        Status status,
        Supplier<Reason> reasoning) {

    /** Where the index of the row comes from. */
    public enum Status implements Coded {
        /** Computed from points and annual indexes. */
        COMPUTED("computed"),
        /** The cumulative index (in earlier years: the annual one) was given and used as given. */
        GIVEN("given"),
        /** There is an annual index, but too few for a cumulative one. */
        TOO_FEW_YEARS("too_few_years"),
        /** The group is not eligible for an annual index in this year. */
        NOT_ELIGIBLE("not_eligible");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** The reason tree. */
    public Reason reason() {
        return reasoning.get();
    }
}
