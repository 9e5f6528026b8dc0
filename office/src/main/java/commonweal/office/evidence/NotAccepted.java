package commonweal.office.evidence;

/** A file that is not accepted: the message says why, and what to do. */
public final class NotAccepted extends Exception {

    private static final long serialVersionUID = 1L;

    NotAccepted(String message) {
        super(message);
    }
}
