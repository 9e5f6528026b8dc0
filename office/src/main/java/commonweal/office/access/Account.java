package commonweal.office.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param id never shown
 * @param name what is typed in to sign in
 * @param displayName as people say it
 * @param passwordHash null if no password was set yet, or the account comes in by another way only
 * @param secondFactor secret of its one-time codes, encrypted ({@link Accounts#secretOf}); null if it has none yet
 * @param lastCode time step of the code used last
 * @param failures how often in a row signing in failed
 * @param lockedUntil until when nobody comes in, whatever the password
 * @param closedOn from when on it is closed
 * @param sample whether it stands for no person
 */
public record Account(
        UUID id,
        String name,
        String displayName,
        @Nullable String passwordHash,
        @Nullable String secondFactor,
        long lastCode,
        int failures,
        @Nullable Instant lockedUntil,
        @Nullable LocalDate closedOn,
        boolean sample) {

    /** Without what is secret. */
    @Override
    public String toString() {
        return "account " + name;
    }
}
