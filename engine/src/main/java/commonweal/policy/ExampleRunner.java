package commonweal.policy;

import java.util.List;

/** Works an example through the code that judges. */
@FunctionalInterface
public interface ExampleRunner {

    /**
     * What came out otherwise than the example says; nothing if it is reproduced.
     *
     * @param rules the rule set that carries the example
     */
    List<Mismatch> run(RuleSet rules, Example example);

    /**
     * A figure that came out otherwise.
     *
     * @param what the figure, by its key in the example: {@code points}
     */
    record Mismatch(String what, String expected, String actual) {}
}
