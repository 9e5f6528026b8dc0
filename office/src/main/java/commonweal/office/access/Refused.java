package commonweal.office.access;

import java.util.List;

/** Something that may not be done as it was asked for: the message says why, and what to do. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient List<String> reasons;

    private Refused(String field, List<String> reasons) {
        super(String.join(" ", reasons));
        this.field = field;
        this.reasons = List.copyOf(reasons);
    }

    /** With these words. */
    public Refused(String message) {
        this("", List.of(message));
    }

    /**
     * With these words about a field of the form in which it was asked for.
     *
     * @param field the field; empty if it is about none
     * @param message the words
     */
    public Refused(String field, String message) {
        this(field, List.of(message));
    }

    /** For all these reasons, a sentence each. */
    public Refused(List<String> reasons) {
        this("", reasons);
    }

    /** The field that it is about; the other one if it names none. */
    public String fieldOr(String otherwise) {
        return field.isEmpty() ? otherwise : field;
    }

    /** Everything that stands in the way, a sentence each. */
    public List<String> reasons() {
        return reasons;
    }
}
