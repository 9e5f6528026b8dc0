package commonweal.office.access;

import commonweal.office.access.SignInLog.Outcome;
import commonweal.office.clock.BusinessDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signing in by name and password. What fails always takes as long and says the same, whether there is such an account or
 * not; too many failures lock the account, and too many from one address make that address wait.
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Attempts attempts;
    private final PasswordEncoder encoder;
    private final BusinessDate businessDate;
    private final AccessTable table;
    /** Compared with when there is no such account; made beside the start of the office, because it takes its time. */
    private final CompletableFuture<String> nobodysHash;

    /** With these accounts. */
    public PasswordSignIn(
            Accounts accounts,
            Attempts attempts,
            PasswordEncoder encoder,
            BusinessDate businessDate,
            AccessTable table) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
        this.businessDate = businessDate;
        this.table = table;
        this.nobodysHash = CompletableFuture.supplyAsync(() -> encoder.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = address(asked);
        if (attempts.mustWait(address)) {
            attempts.note(name, address, Outcome.SLOWED_DOWN);
            throw new LockedException("too many failures from one address");
        }
        Optional<Account> found = accounts.find(name).filter(this::open);
        boolean right = encoder.matches(
                password(asked), found.map(Account::passwordHash).orElseGet(nobodysHash::join));
        if (found.isEmpty() || found.get().passwordHash() == null) {
            attempts.note(name, address, Outcome.REFUSED);
            throw new BadCredentialsException("no such account");
        }
        Account account = found.get();
        if (Attempts.locked(account)) {
            attempts.note(name, address, Outcome.LOCKED);
            throw new LockedException("the account is locked");
        }
        if (!right) {
            attempts.failed(account, address, Outcome.REFUSED);
            throw new BadCredentialsException("wrong password");
        }
        boolean needsCode = account.secondFactor() != null || table.asksForSecondFactor(accounts.rolesOf(account.id()));
        if (needsCode) {
            // Failures are forgotten after the code only: else the password would buy ever new guesses at the code.
            attempts.note(name, address, Outcome.PASSWORD_GIVEN);
        } else if (!attempts.succeeded(account, address)) {
            throw new LockedException("the account is locked");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(
                        account.id(),
                        account.name(),
                        account.displayName(),
                        account.sample(),
                        !needsCode,
                        false,
                        Instant.now()),
                null,
                List.of());
    }

    private boolean open(Account account) {
        return account.closedOn() == null || account.closedOn().isAfter(businessDate.date());
    }

    private static String password(Authentication asked) {
        return asked.getCredentials() == null ? "" : asked.getCredentials().toString();
    }

    private static String address(Authentication asked) {
        @Nullable Object details = asked.getDetails();
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
