package commonweal.office.access;

import commonweal.office.access.SignInLog.Outcome;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private static final String ACTOR = "system:sign-in";

    private final Accounts accounts;
    private final SignInLog log;
    private final SignInRules rules;
    private final PasswordEncoder encoder;
    private final BusinessDate businessDate;
    private final AccessTable table;
    /** Compared with when there is no such account. */
    private final String nobodysHash;

    /** With these accounts, by these rules. */
    public PasswordSignIn(
            Accounts accounts,
            SignInLog log,
            SignInRules rules,
            PasswordEncoder encoder,
            BusinessDate businessDate,
            AccessTable table) {
        this.accounts = accounts;
        this.log = log;
        this.rules = rules;
        this.encoder = encoder;
        this.businessDate = businessDate;
        this.table = table;
        this.nobodysHash = encoder.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = address(asked);
        if (log.failuresFrom(address, Instant.now().minus(rules.addressWindow())) >= rules.mostFromAddress()) {
            log.add(name, address, Outcome.SLOWED_DOWN);
            throw new LockedException("too many failures from " + address);
        }
        Optional<Account> found = accounts.find(name).filter(this::open);
        boolean right = encoder.matches(
                password(asked), found.map(Account::passwordHash).orElse(nobodysHash));
        if (found.isEmpty() || found.get().passwordHash() == null) {
            log.add(name, address, Outcome.REFUSED);
            throw new BadCredentialsException("no such account");
        }
        Account account = found.get();
        if (locked(account)) {
            log.add(name, address, Outcome.LOCKED);
            throw new LockedException("the account is locked");
        }
        if (!right) {
            log.add(name, address, Outcome.REFUSED);
            Acting.as(
                    ACTOR,
                    "",
                    () -> accounts.failed(
                            account.id(), rules.mostFailures(), Instant.now().plus(rules.lockedFor())));
            throw new BadCredentialsException("wrong password");
        }
        Acting.as(ACTOR, "", () -> accounts.succeeded(account.id()));
        log.add(name, address, Outcome.SIGNED_IN);
        return signedIn(account);
    }

    private Authentication signedIn(Account account) {
        boolean needsCode = account.secondFactor() != null
                || accounts.rolesOf(account.id()).stream()
                        .flatMap(held -> table.role(held.role()).stream())
                        .anyMatch(Role::secondFactor);
        SignedIn principal =
                new SignedIn(account.id(), account.name(), account.displayName(), account.sample(), !needsCode);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
    }

    private boolean open(Account account) {
        return account.closedOn() == null || account.closedOn().isAfter(businessDate.date());
    }

    private static boolean locked(Account account) {
        return account.lockedUntil() != null && account.lockedUntil().isAfter(Instant.now());
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
