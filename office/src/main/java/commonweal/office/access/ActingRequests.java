package commonweal.office.access;

import commonweal.office.audit.Acting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/** While a request is handled, whoever has signed in acts; and the reason given in the form is the reason. */
@Component
class ActingRequests implements AsyncHandlerInterceptor {

    /** The field of a form in which somebody says why. */
    static final String REASON = "reason";

    private static final int LONGEST_REASON = 1000;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Acting.nobody();
        String reason =
                Optional.ofNullable(request.getParameter(REASON)).orElse("").strip();
        if (reason.length() > LONGEST_REASON) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return false;
        }
        SignedIn.current().ifPresent(signedIn -> Acting.begin(signedIn.name(), reason));
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        Acting.nobody();
    }

    /** Another thread goes on with the request: in this one, which serves others next, nobody acts any more. */
    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        Acting.nobody();
    }
}
