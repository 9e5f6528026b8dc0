package commonweal.terms;

import java.util.Optional;

/** The six types within which schools are compared, by the name the state prints. */
public enum SchoolType implements Coded {
    EARLY_ELEMENTARY("Early Elementary School"),
    ELEMENTARY("Elementary School"),
    ELEMENTARY_MIDDLE("Elementary-Middle School"),
    MIDDLE("Middle School"),
    MIDDLE_HIGH_OR_K12("Middle-High School or K-12"),
    HIGH("High School");

    private final String code;

    SchoolType(String code) {
        this.code = code;
    }

    /** The printed name, which is also the code in files. */
    @Override
    public String code() {
        return code;
    }

    /** The type with this name, if there is one. */
    public static Optional<SchoolType> find(String code) {
        return Coded.find(values(), code);
    }
}
