package commonweal.office.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The database of this office, which may still be starting while the application does. */
public interface OfficeDatabase {

    /**
     * Where it is to be reached; waits until it has started.
     *
     * @throws DatabaseUnavailable if it could not be started
     */
    DatabaseAddress address();

    /** A server that runs already. */
    static OfficeDatabase at(DatabaseAddress address) {
        return () -> address;
    }

    /** A server that is being started. */
    static OfficeDatabase starting(CompletableFuture<DatabaseAddress> start) {
        return () -> {
            try {
                return start.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof DatabaseUnavailable unavailable
                        ? unavailable
                        : new DatabaseUnavailable("The database could not be started.", e.getCause());
            }
        };
    }
}
