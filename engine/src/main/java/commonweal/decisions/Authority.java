package commonweal.decisions;

import commonweal.terms.Coded;
import java.util.Optional;

/** Who decided. */
public enum Authority implements Coded {
    COMMISSIONER("Commissioner"),
    BOARD("Board"),
    DEPARTMENT("Department");

    private final String code;

    Authority(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The authority with this code, if there is one. */
    public static Optional<Authority> find(String code) {
        return Coded.find(values(), code);
    }
}
