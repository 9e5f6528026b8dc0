package commonweal.office.api;

import commonweal.files.Json;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sees to it that a program hears of a refusal in its own language: problem details, where a person would be shown a page.
 * It stands in front of those who refuse.
 */
@Component
@Order(RefusalFilter.IN_FRONT)
class RefusalFilter extends OncePerRequestFilter {

    /** Of the filters that check who calls, whose order is -100. */
    static final int IN_FRONT = -200;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {

            @Override
            public void sendError(int status) throws IOException {
                refuse(response, status);
            }

            @Override
            public void sendError(int status, String message) throws IOException {
                refuse(response, status);
            }
        });
    }

    private static void refuse(HttpServletResponse response, int status) throws IOException {
        FaultWords words = FaultWords.of(status);
        byte[] body = Json.object()
                .with("title", words.title())
                .with("status", status)
                .with("detail", words.detail())
                .with(FaultWords.CODE, words.code())
                .done()
                .print()
                .getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
