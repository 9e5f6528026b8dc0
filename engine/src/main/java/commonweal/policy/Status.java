package commonweal.policy;

import commonweal.terms.Coded;
import java.util.Optional;

/** How well a clause is known. */
public enum Status implements Coded {
    /** A public source states the rule. */
    CONFIRMED("confirmed"),
    /** The rule is read off published figures that it reproduces. */
    INFERRED("inferred"),
    /** No source was found; the value is a working default and is shown as such wherever it decides. */
    UNVERIFIED("unverified");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The status with this code, if there is one. */
    public static Optional<Status> find(String code) {
        return Coded.find(values(), code);
    }
}
