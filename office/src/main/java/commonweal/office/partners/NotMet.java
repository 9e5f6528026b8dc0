package commonweal.office.partners;

import java.util.List;

/** A step that may not be taken: everything that stands in its way, a sentence each. */
public final class NotMet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    /** For these reasons. */
    public NotMet(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** For this reason. */
    public NotMet(String reason) {
        this(List.of(reason));
    }

    /** Everything that stands in the way. */
    public List<String> reasons() {
        return reasons;
    }
}
