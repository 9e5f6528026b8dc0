package commonweal.office.database;

import org.jspecify.annotations.Nullable;

/** There is no database: the message says what is wrong and what to do. */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence for whoever started the office. */
    public DatabaseUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
