package commonweal.office.corrections;

/** A step that may not be taken: the message says why. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPossible(String message) {
        super(message);
    }
}
