package commonweal.roster;

import commonweal.terms.Coded;
import java.util.Optional;

/** What an organisation is. */
public enum OrgKind implements Coded {
    STATE("state"),
    DISTRICT("district"),
    SCHOOL("school");

    private final String code;

    OrgKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind with this code, if there is one. */
    public static Optional<OrgKind> find(String code) {
        return Coded.find(values(), code);
    }
}
