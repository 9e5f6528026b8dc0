package commonweal.run;

/** What makes a result differ, found by judging the inputs of each run under the policy of the other. */
public enum Attribution {
    /** The inputs alone change the result. */
    INPUT("an input"),
    /** The rules alone change it. */
    RULE("a rule"),
    /** Each alone changes it. */
    BOTH("an input and a rule, each by itself"),
    /** Neither alone changes it, both together do. */
    ONLY_TOGETHER("an input and a rule, only together"),
    /** Inputs and policy are the same: another engine, or another way of running. */
    RUN("the way of running"),
    /** The runs are of different years. */
    YEAR("another year");

    private final String words;

    Attribution(String words) {
        this.words = words;
    }

    /** In words: {@code an input}. */
    public String words() {
        return words;
    }

    /** Whether inputs have a part in it. */
    boolean byInput() {
        return this == INPUT || this == BOTH || this == ONLY_TOGETHER;
    }

    /** Whether rules have a part in it. */
    boolean byRule() {
        return this == RULE || this == BOTH || this == ONLY_TOGETHER;
    }

    /** What follows from trying each alone. */
    static Attribution of(boolean inputChangesIt, boolean ruleChangesIt) {
        if (inputChangesIt) {
            return ruleChangesIt ? BOTH : INPUT;
        }
        return ruleChangesIt ? RULE : ONLY_TOGETHER;
    }
}
