package commonweal.office.reviews;

/** Something cannot be done as it was asked for: the message says what is wrong and what must hold. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * A refusal.
     *
     * @param field the field of the form that it is about; empty if it is about none
     * @param message what is wrong
     */
    public Refusal(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field of the form that it is about; empty if it is about none. */
    public String field() {
        return field;
    }

    /** What is wrong. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
