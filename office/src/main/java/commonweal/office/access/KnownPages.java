package commonweal.office.access;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Whoever has not signed in may ask for what there is, which {@link AccessCheck} then looks at, for what pages are drawn
 * with, for the health of the office and for the two addresses of the sign-in form; for nothing else.
 */
@Component
class KnownPages implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String LOOK = "/look/";
    private static final String HEALTH = "/actuator/health";
    private static final List<String> FORMS = List.of("/sign-in", "/sign-out", "/error");

    private final ObjectProvider<HandlerMapping> mappings;

    KnownPages(ObjectProvider<HandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> whoever, RequestAuthorizationContext context) {
        Authentication authentication = whoever.get();
        boolean signedIn = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return new AuthorizationDecision(signedIn || known(context));
    }

    private boolean known(RequestAuthorizationContext context) {
        String path = context.getRequest().getServletPath();
        return path.startsWith(LOOK)
                || path.equals(HEALTH)
                || path.startsWith(HEALTH + "/")
                || FORMS.contains(path)
                || mappings.orderedStream().anyMatch(mapping -> isPage(mapping, context));
    }

    private static boolean isPage(HandlerMapping mapping, RequestAuthorizationContext context) {
        try {
            HandlerExecutionChain chain = mapping.getHandler(context.getRequest());
            return chain != null && chain.getHandler() instanceof HandlerMethod;
        } catch (Exception e) {
            return false; // the address is known for another method, for example: nothing for whoever has not signed in
        }
    }
}
