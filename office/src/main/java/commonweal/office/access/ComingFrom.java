package commonweal.office.access;

import commonweal.office.audit.Acting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While a request is handled, what is done comes from its address. It stands in front of those who check who calls. */
@Component
@Order(ComingFrom.IN_FRONT)
class ComingFrom extends OncePerRequestFilter {

    /** Of the filters that check who calls, whose order is -100. */
    static final int IN_FRONT = -250;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Acting.from(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            Acting.fromNowhere();
        }
    }
}
