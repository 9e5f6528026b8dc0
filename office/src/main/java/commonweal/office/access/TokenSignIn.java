package commonweal.office.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in that show a token: {@code Authorization: Bearer ...}, for the API only, without a session. */
class TokenSignIn extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;

    /** No part of the application by itself: it would stand before every request twice. */
    TokenSignIn(Tokens tokens) {
        this.tokens = tokens;
    }

    static boolean showsToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return AccessCheck.isApi(request) && header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!showsToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedIn> whose =
                tokens.whose(request.getHeader("Authorization").substring(BEARER.length()));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        whose.ifPresent(signedIn -> context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
