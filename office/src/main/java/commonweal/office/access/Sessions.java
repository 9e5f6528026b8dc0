package commonweal.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What becomes of somebody's session after having come in: how far it is proven, and when it ends. */
@Component
public class Sessions {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();
    private final Accounts accounts;
    private final SignInRules rules;
    private final OpenSessions open;

    Sessions(Accounts accounts, SignInRules rules, OpenSessions open) {
        this.accounts = accounts;
        this.rules = rules;
        this.open = open;
    }

    /** Whether the session of a request is good still: not too old, not ended, and its account open. */
    boolean good(SignedIn signedIn, HttpServletRequest request) {
        return !open.ended(request)
                && signedIn.since().plus(rules.sessionLives()).isAfter(Instant.now())
                && accounts.sessionsHold(signedIn.account(), signedIn.since());
    }

    /** A request of a session that is good came. */
    void seen(SignedIn signedIn, HttpServletRequest request) {
        open.seen(signedIn, request);
    }

    /** Ends a session, so that whoever calls is nobody. */
    void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Somebody has come in: a session with another id than before. */
    void begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        keep(signedIn, request, response);
    }

    /** The session is proven by a second factor now; it has another id from here on. */
    void complete(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        keep(signedIn.completed(), request, response);
    }

    /**
     * All other sessions of the account were ended at this moment: this one goes on, with another id.
     *
     * @param secondFactor whether it is proven by a second factor
     */
    public void goOn(
            SignedIn signedIn,
            boolean secondFactor,
            Instant moment,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn anew = signedIn.anew(secondFactor, moment);
        open.goOn(anew.since(), request);
        keep(anew, request, response);
    }

    private void keep(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        SecurityContextHolder.setContext(context);
        kept.saveContext(context, request, response);
    }
}
