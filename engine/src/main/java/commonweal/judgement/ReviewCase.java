package commonweal.judgement;

import commonweal.terms.Coded;
import commonweal.terms.Group;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One of the two reviews of a Level 3 district.
 *
 * @param kind which review
 * @param group the group the ratio is of; {@link Group#ALL} when no ratio was given
 * @param ratio the risk ratio, if one was given
 * @param threshold the policy's threshold, if it sets one
 * @param status what follows
 */
public record ReviewCase(
        Kind kind, Group group, Optional<BigDecimal> ratio, Optional<BigDecimal> threshold, Status status) {

    /** The two reviews. */
    public enum Kind implements Coded {
        IDENTIFICATION("over_identification_of_low_income_students"),
        SEPARATION("inordinate_separation_of_students_with_disabilities");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What follows from ratio and threshold. */
    public enum Status implements Coded {
        /** The policy sets no threshold: neither opened nor cleared. */
        THRESHOLD_NOT_SET("threshold not set"),
        /** No risk ratio was given. */
        NO_RATIO("no ratio given"),
        OPENED("opened"),
        CLEARED("cleared");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
