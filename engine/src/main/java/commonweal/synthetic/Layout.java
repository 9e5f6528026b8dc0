package commonweal.synthetic;

import commonweal.terms.Coded;
import java.util.Optional;

/** How attributes are spread over the files. */
public enum Layout implements Coded {
    /** Results carry scores only; who a student is, and where in October, stands in enrollment. */
    SEPARATE("separate"),
    /** Every row of results carries everything. */
    FLAT("flat");

    private final String code;

    Layout(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The layout with this code, if there is one. */
    public static Optional<Layout> find(String code) {
        return Coded.find(values(), code);
    }
}
