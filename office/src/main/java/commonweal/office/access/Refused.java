package commonweal.office.access;

/** Something that may not be done as it was asked for: the message says why, and what to do. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With these words. */
    public Refused(String message) {
        super(message);
    }
}
