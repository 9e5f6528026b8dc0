package commonweal.office.access;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whoever has signed in.
 *
 * @param account whose account
 * @param name what is typed in to sign in, and stands in the record of what was done
 * @param displayName as people say it
 * @param sample whether the account stands for no person
 * @param complete whether every factor was given that was asked for; without it nothing may be done but giving it
 * @param secondFactor whether a one-time code was given
 * @param since when the password was given; a session that began too long ago, or before all were ended, is good no longer
 */
public record SignedIn(
        UUID account,
        String name,
        String displayName,
        boolean sample,
        boolean complete,
        boolean secondFactor,
        Instant since)
        implements Serializable {

    /** In milliseconds, as the database can give it back. */
    public SignedIn {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whoever calls, if somebody has signed in. */
    public static Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** The same, with a one-time code given. */
    SignedIn completed() {
        return new SignedIn(account, name, displayName, sample, true, true, since);
    }

    /** The same, from this moment on: for whoever has just ended all other sessions. */
    SignedIn anew(boolean withSecondFactor, Instant moment) {
        return new SignedIn(account, name, displayName, sample, complete, withSecondFactor, moment);
    }
}
