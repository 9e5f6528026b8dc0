package commonweal.terms;

import java.util.Optional;

/** A tested subject, or {@link #NONE} for measures that belong to no subject (a graduation rate). */
public enum Subject implements Coded {
    ELA("ela", "English language arts"),
    MATH("math", "Mathematics"),
    SCIENCE("science", "Science"),
    NONE("", "");

    private final String code;
    private final String title;

    Subject(String code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The code in files; empty for {@link #NONE}. */
    @Override
    public String code() {
        return code;
    }

    /** The name as the state's reports print it; empty for {@link #NONE}. */
    public String title() {
        return title;
    }

    /** The subject with this code; the empty code is {@link #NONE}. */
    public static Optional<Subject> find(String code) {
        return Coded.find(values(), code);
    }
}
