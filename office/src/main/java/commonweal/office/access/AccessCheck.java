package commonweal.office.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands before every page and every part of the API: whoever calls must be allowed to do what it {@link Requires}, for the
 * organisation in its address. What states nothing is refused to everybody.
 */
@Component
public class AccessCheck implements HandlerInterceptor {

    /** Where whoever has given the password but no one-time code is sent. */
    static final String CODE_PAGE = "/sign-in/code";

    private final Permissions permissions;
    private final Accounts accounts;
    private final AccessTable table;
    private final Sessions sessions;
    private final SignInLog log;

    /** By these permissions. */
    public AccessCheck(
            Permissions permissions, Accounts accounts, AccessTable table, Sessions sessions, SignInLog log) {
        this.permissions = permissions;
        this.accounts = accounts;
        this.table = table;
        this.sessions = sessions;
        this.log = log;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true; // style sheets, pictures and fonts
        }
        if (!(handler instanceof HandlerMethod method)) {
            return refuse(request, response);
        }
        SignedIn.current().ifPresent(signedIn -> {
            if (isOver(signedIn, request)) {
                sessions.end(request);
            } else {
                sessions.seen(signedIn, request);
            }
        });
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            return turnAway(request, response);
        }
        Optional<SignedIn> signedIn = SignedIn.current();
        if (signedIn.isPresent() && !signedIn.get().complete()) {
            return sendForCode(request, response);
        }
        List<HeldRole> held =
                signedIn.map(one -> accounts.rolesOf(one.account())).orElse(List.of());
        boolean nobody = signedIn.isPresent() && held.isEmpty(); // an account without a role is not the public
        boolean allowed = !nobody && permissions.allow(held, requires.value(), organisation(request, requires));
        return allowed || turnAway(request, response);
    }

    /** A session is over, too, when its owner was given a role since that asks for more than was given to come in. */
    private boolean isOver(SignedIn signedIn, HttpServletRequest request) {
        return !sessions.good(signedIn, request)
                || signedIn.complete()
                        && !signedIn.secondFactor()
                        && table.asksForSecondFactor(accounts.rolesOf(signedIn.account()));
    }

    private static String organisation(HttpServletRequest request, Requires requires) {
        if (requires.organisation().isEmpty()) {
            return "";
        }
        @Nullable Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object code = variables instanceof Map<?, ?> map ? map.get(requires.organisation()) : null;
        // An address without the variable would be about every organisation: about none that anybody owns.
        return code == null ? "?" : code.toString();
    }

    private static boolean sendForCode(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(request.getContextPath() + CODE_PAGE);
        }
        return false;
    }

    /** Says no, and writes down to whom who has signed in. */
    private boolean turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedIn.current()
                .ifPresent(one ->
                        log.turnedAway(one, request.getRemoteAddr(), request.getMethod(), request.getRequestURI()));
        return refuse(request, response);
    }

    /** To somebody who has signed in: no. To anybody else: sign in first. */
    static boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (SignedIn.current().isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isApi(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        }
        return false;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
