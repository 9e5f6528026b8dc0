package commonweal.office.site;

import commonweal.office.access.OneTimeLinks;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number of a failure: it stands on the page and in the log, so that whoever runs the office finds what somebody tells of.
 * It says nothing else. Neither what was asked for after the question mark nor a one-time link gets into the log.
 */
final class FailureNumber {

    private static final Logger LOG = LoggerFactory.getLogger(FailureNumber.class);
    /** Without letters and digits that look alike. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private FailureNumber() {}

    /** Writes a failure down under a new number, and returns it. */
    static String of(HttpServletRequest request) {
        String number = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error(
                "Failure {}: {} {}",
                number,
                request.getMethod(),
                address(request),
                thrown instanceof Throwable why ? why : null);
        return number;
    }

    private static String address(HttpServletRequest request) {
        String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        int link = address.indexOf(OneTimeLinks.PATH);
        return link < 0 ? address : address.substring(0, link + OneTimeLinks.PATH.length()) + "...";
    }
}
