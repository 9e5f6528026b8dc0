package commonweal.office.access;

import commonweal.office.access.SignInLog.Outcome;
import commonweal.office.audit.Acting;
import commonweal.office.clock.BusinessDate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What becomes of somebody whom the agency's own sign-in has sent back: signed in, if an account is connected; or an account
 * is connected now, if its owner had asked for that. Whoever needs a one-time code is asked for it all the same.
 */
@Component
class ProviderSignIn implements AuthenticationSuccessHandler {

    /** In the session of whoever connects an account: which one, and since when. */
    private static final String CONNECTING = "commonweal.connecting";

    private static final long MOST_SECONDS = 600;
    private static final String ACTOR = "system:sign-in";

    /** What is being connected: an account, by its owner or by the holder of a one-time link. */
    private record Connecting(UUID account, String token, Instant since) implements java.io.Serializable {}

    private final Accounts accounts;
    private final Identities identities;
    private final FirstSteps firstSteps;
    private final Attempts attempts;
    private final Sessions sessions;
    private final BusinessDate businessDate;
    private final AccessTable table;

    ProviderSignIn(
            Accounts accounts,
            Identities identities,
            FirstSteps firstSteps,
            Attempts attempts,
            Sessions sessions,
            BusinessDate businessDate,
            AccessTable table) {
        this.accounts = accounts;
        this.identities = identities;
        this.firstSteps = firstSteps;
        this.attempts = attempts;
        this.sessions = sessions;
        this.businessDate = businessDate;
        this.table = table;
    }

    /** From now on, for ten minutes, coming back from the agency's sign-in connects this account. */
    static void connect(HttpSession session, UUID account, String oneTimeLink) {
        session.setAttribute(CONNECTING, new Connecting(account, oneTimeLink, Instant.now()));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        OidcUser known = (OidcUser) Objects.requireNonNull(authentication.getPrincipal());
        String issuer = Objects.requireNonNull(known.getIssuer()).toString();
        String subject = Objects.requireNonNull(known.getSubject());
        Optional<Connecting> connecting = connecting(request.getSession());
        if (connecting.isPresent() && !connected(connecting.get(), issuer, subject)) {
            refuse(request, response, "used");
            return;
        }
        Optional<Account> account =
                identities.account(issuer, subject).flatMap(accounts::find).filter(this::open);
        if (account.isEmpty()) {
            attempts.note("?", request.getRemoteAddr(), Outcome.REFUSED);
            refuse(request, response, "unknown");
        } else if (comesIn(account.get(), request, response)) {
            response.sendRedirect(request.getContextPath() + "/sign-in/done");
        } else {
            refuse(request, response, "refused");
        }
    }

    private static Optional<Connecting> connecting(HttpSession session) {
        Optional<Connecting> asked = Optional.ofNullable((Connecting) session.getAttribute(CONNECTING));
        session.removeAttribute(CONNECTING);
        return asked.filter(one -> one.since().plusSeconds(MOST_SECONDS).isAfter(Instant.now()));
    }

    private boolean connected(Connecting connecting, String issuer, String subject) {
        try {
            return Acting.as(
                    ACTOR,
                    "connected with the agency's sign-in",
                    () -> firstSteps.connect(connecting.token(), connecting.account(), issuer, subject));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean comesIn(Account account, HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        boolean needsCode = account.secondFactor() != null || table.asksForSecondFactor(accounts.rolesOf(account.id()));
        if (Attempts.locked(account)) {
            attempts.note(account.name(), address, Outcome.LOCKED);
            return false;
        }
        if (needsCode) {
            attempts.note(account.name(), address, Outcome.PASSWORD_GIVEN);
        } else if (!attempts.succeeded(account, address)) {
            return false;
        }
        sessions.begin(
                new SignedIn(
                        account.id(),
                        account.name(),
                        account.displayName(),
                        account.sample(),
                        !needsCode,
                        false,
                        Instant.now()),
                request,
                response);
        return true;
    }

    private boolean open(Account account) {
        return account.closedOn() == null || account.closedOn().isAfter(businessDate.date());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        sessions.end(request);
        response.sendRedirect(request.getContextPath() + "/sign-in?" + why);
    }
}
