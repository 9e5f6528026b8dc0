package commonweal.office.access;

import java.io.Serializable;
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
 * @param complete whether every factor that the roles ask for was given; without it nothing may be done but giving it
 */
public record SignedIn(UUID account, String name, String displayName, boolean sample, boolean complete)
        implements Serializable {

    /** Whoever calls, if somebody has signed in. */
    public static Optional<SignedIn> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** The same, with every factor given. */
    SignedIn completed() {
        return new SignedIn(account, name, displayName, sample, true);
    }
}
