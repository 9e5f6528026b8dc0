package commonweal.run;

import commonweal.terms.Coded;

/**
 * Why a result differs between two runs.
 *
 * @param kind what differs
 * @param sentence what exactly, in words
 */
public record Cause(Kind kind, String sentence) {

    /** What can differ. */
    public enum Kind implements Coded {
        /** A row of its measures. */
        MEASURE("measure"),
        /** Its row of the roster. */
        ROSTER("roster"),
        /** A decision about it. */
        DECISION("decision"),
        /** A school of the district. */
        SCHOOL("school"),
        /** The whole state it is compared with. */
        STATE("state"),
        /** A clause of the policy. */
        RULE("rule"),
        /** The year. */
        YEAR("year"),
        /** The engine. */
        ENGINE("engine"),
        /** Nothing that was found. */
        NOT_FOUND("not_found");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}
