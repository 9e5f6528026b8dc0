package commonweal.policy;

import java.util.List;
import java.util.Map;

/**
 * Who may take which recorded decision, and at which levels.
 *
 * @param byDecision for each decision code the authorities that may take it and the levels it may name
 */
public record AuthorityRule(Map<String, Powers> byDecision) {

    /** The decisions that can be recorded, by their codes. */
    static final List<String> DECISIONS =
            List.of("designate", "place", "hold_harmless", "district_plan", "special_education", "exit");

    static final List<String> AUTHORITIES = List.of("Commissioner", "Board", "Department");
    static final List<String> CONCERNED = List.of("school", "district");

    public AuthorityRule {
        byDecision = Map.copyOf(byDecision);
    }

    /**
     * The powers behind one kind of decision.
     *
     * @param authorities who may take it
     * @param on the kinds of organisation it may concern: school, district
     * @param levels the level column's permitted values, among them an empty one where it may be left out; none at
     *     all if it must be empty
     */
    public record Powers(List<String> authorities, List<String> on, List<String> levels) {

        public Powers {
            authorities = List.copyOf(authorities);
            on = List.copyOf(on);
            levels = List.copyOf(levels);
        }
    }
}
