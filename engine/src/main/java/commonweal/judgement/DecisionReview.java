package commonweal.judgement;

import commonweal.decisions.Decision;
import commonweal.terms.Coded;

/**
 * A decision in force and whether the unit meets the law's condition for it. A decision stands whatever this says.
 *
 * @param decision the decision
 * @param eligible whether the condition is met
 * @param why in words, with the figure
 */
public record DecisionReview(Decision decision, Eligible eligible, String why) {

    /** Whether the condition is met this year. */
    public enum Eligible implements Coded {
        YES("yes"),
        NO("no"),
        /** The figure the condition needs is not there. */
        CANNOT_BE_COMPUTED("cannot be computed"),
        /** The law sets no such condition on this kind of decision. */
        NO_CONDITION("no condition");

        private final String code;

        Eligible(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
