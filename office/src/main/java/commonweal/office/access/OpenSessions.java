package commonweal.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions that are open, each for its owner to see and to end. They lie in memory, as sessions do. */
@Component
public class OpenSessions {

    private static final String ATTRIBUTE = "commonweal.open-session";

    /**
     * A session as its owner sees it.
     *
     * @param id names it in a page; it lets nobody in
     * @param began when the password was given
     * @param lastSeen when the last request came
     * @param browser which kind of browser it says to be
     * @param address where the last request came from
     * @param complete whether every proof was given that is asked for
     * @param here whether it is the one in which the page is shown
     */
    public record Shown(
            UUID id, Instant began, Instant lastSeen, String browser, String address, boolean complete, boolean here) {}

    private final Map<UUID, OpenSession> open = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final SignInRules rules;

    OpenSessions(Accounts accounts, SignInRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    /** Whether the session of a request was ended from another. */
    boolean ended(HttpServletRequest request) {
        return of(request).map(OpenSession::ended).orElse(false);
    }

    /** A request of somebody who has signed in came; whoever shows a token has no session. */
    void seen(SignedIn signedIn, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || TokenSignIn.showsToken(request)) {
            return;
        }
        OpenSession one = of(request).filter(there -> there.isOf(signedIn)).orElseGet(() -> {
            OpenSession fresh = new OpenSession(signedIn, open);
            session.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        });
        one.seen(signedIn, request.getRemoteAddr(), BrowserKind.of(request.getHeader("User-Agent")));
    }

    /** All other sessions were ended at this moment: that of this request goes on. */
    void goOn(Instant moment, HttpServletRequest request) {
        of(request).ifPresent(one -> one.goOn(moment));
    }

    /** When the session of a request began, in which somebody has signed in. */
    public Instant began(SignedIn signedIn, HttpServletRequest request) {
        return of(request)
                .filter(one -> one.isOf(signedIn))
                .map(OpenSession::began)
                .orElse(signedIn.since());
    }

    /** The sessions of an account that are good, the one of this request first, then the one seen last. */
    public List<Shown> of(UUID account, HttpServletRequest request) {
        @Nullable UUID here = of(request).map(OpenSession::id).orElse(null);
        return open.values().stream()
                .filter(one -> one.account().equals(account) && good(one, request))
                .map(one -> new Shown(
                        one.id(),
                        one.began(),
                        one.lastSeen(),
                        one.browser(),
                        one.address(),
                        one.complete(),
                        one.id().equals(here)))
                .sorted(Comparator.comparing(Shown::here)
                        .reversed()
                        .thenComparing(Comparator.comparing(Shown::lastSeen).reversed()))
                .toList();
    }

    private boolean good(OpenSession one, HttpServletRequest request) {
        Duration rest = Duration.ofSeconds(request.getSession().getMaxInactiveInterval());
        Instant now = Instant.now();
        return !one.ended()
                && (!rest.isPositive() || one.lastSeen().plus(rest).isAfter(now))
                && one.since().plus(rules.sessionLives()).isAfter(now)
                && accounts.sessionsHold(one.account(), one.since());
    }

    /**
     * Ends a session of an account: its next request finds it over.
     *
     * @return whether the account has this session
     */
    public boolean end(UUID account, String session) {
        Optional<OpenSession> found = open.values().stream()
                .filter(one ->
                        one.account().equals(account) && one.id().toString().equals(session) && !one.ended())
                .findFirst();
        found.ifPresent(OpenSession::end);
        return found.isPresent();
    }

    private static Optional<OpenSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((OpenSession) session.getAttribute(ATTRIBUTE));
    }
}
