package commonweal.decisions;

import commonweal.terms.Coded;
import java.util.Optional;

/** What was decided. */
public enum DecisionKind implements Coded {
    /** The Commissioner designates a school, M.G.L. c.69 s.1J. */
    DESIGNATE("designate"),
    /** The Board places a district in Level 4 or 5, 603 CMR 2.05 and M.G.L. c.69 s.1K. */
    PLACE("place"),
    /** A unit may not fall below a level it had. */
    HOLD_HARMLESS("hold_harmless"),
    /** The Department requires a Level 4 District Plan. */
    DISTRICT_PLAN("district_plan"),
    /** A special-education need more serious than the level's. */
    SPECIAL_EDUCATION("special_education"),
    /** Ends the decisions in force for a unit. */
    EXIT("exit");

    private final String code;

    DecisionKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind with this code, if there is one. */
    public static Optional<DecisionKind> find(String code) {
        return Coded.find(values(), code);
    }
}
