package commonweal.office.access;

import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody does before being in for the first time; each step happens whole or not at all. */
@Service
@Transactional
class FirstSteps {

    private static final HeldRole ADMINISTRATOR = new HeldRole("administrator", "");

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final PasswordEncoder encoder;
    private final Identities identities;

    FirstSteps(Accounts accounts, OneTimeLinks links, PasswordEncoder encoder, Identities identities) {
        this.accounts = accounts;
        this.links = links;
        this.encoder = encoder;
        this.identities = identities;
    }

    /** Opens the first administrator's account; says no if the link was used meanwhile. */
    boolean openAdministrator(String token, String name, String displayName, String password) {
        if (!links.use(token)) {
            return false;
        }
        UUID account = accounts.open(name, displayName.isBlank() ? name : displayName, false);
        accounts.give(account, ADMINISTRATOR);
        accounts.setPassword(account, encoder.encode(password));
        links.end(account);
        return true;
    }

    /** Sets the password of an account; says no if the link was used meanwhile. */
    boolean setPassword(String token, UUID account, String password) {
        if (!links.use(token)) {
            return false;
        }
        accounts.setPassword(account, encoder.encode(password));
        links.end(account);
        return true;
    }

    /**
     * Connects an account with somebody whom the agency's own sign-in knows; says no if the link was used meanwhile, or that
     * one has another account already.
     *
     * @param token of the one-time link that allows it; empty if the owner has signed in
     */
    boolean connect(String token, UUID account, String issuer, String subject) {
        boolean free = identities.account(issuer, subject).map(account::equals).orElse(true);
        if (!free || !token.isEmpty() && !links.use(token)) {
            return false;
        }
        identities.connect(account, issuer, subject);
        return true;
    }

    /**
     * Uses a one-time code up.
     *
     * @param newSecret the secret it is of, if the account has none yet; otherwise empty
     * @return whether it was not used before
     */
    boolean useCode(UUID account, String newSecret, long step) {
        return (newSecret.isEmpty() || accounts.setFirstSecondFactor(account, newSecret))
                && accounts.useCode(account, step);
    }
}
