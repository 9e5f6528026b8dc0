package commonweal.office.access;

import commonweal.office.access.SignInLog.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down who has signed out. */
@Component
class SigningOut implements LogoutHandler {

    private final SignInLog log;

    SigningOut(SignInLog log) {
        this.log = log;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            log.add(signedIn.name(), request.getRemoteAddr(), Outcome.SIGNED_OUT);
        }
    }
}
