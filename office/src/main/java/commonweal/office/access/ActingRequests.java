package commonweal.office.access;

import commonweal.office.audit.Acting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** While a request is handled, whoever has signed in acts; and the reason given in the form is the reason. */
@Component
class ActingRequests implements HandlerInterceptor {

    /** The field of a form in which somebody says why. */
    static final String REASON = "reason";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String reason = request.getParameter(REASON);
        SignedIn.current().ifPresent(signedIn -> Acting.begin(signedIn.name(), reason == null ? "" : reason.strip()));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        Acting.nobody();
    }
}
