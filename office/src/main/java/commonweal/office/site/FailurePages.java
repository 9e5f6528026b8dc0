package commonweal.office.site;

import commonweal.office.access.OpenToAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is said when a page cannot be shown: what is wrong, and what to do. To a program, as problem details (RFC 9457). */
@Controller
class FailurePages implements ErrorController {

    /** By status: a heading, and what to do. */
    private static final Map<Integer, String[]> WORDS = Map.of(
            400, new String[] {"The request could not be read", "Go back and try again."},
            401, new String[] {"Sign in first", "This needs an account or a token."},
            403,
                    new String[] {
                        "You may not see this",
                        "Your account has no role for it. If it should, ask an administrator; before results are published each"
                                + " district sees its own only."
                    },
            404,
                    new String[] {
                        "There is no such page", "Check the address, or look for the school or district by name."
                    },
            405, new String[] {"The request could not be read", "Go back and try again."},
            413, new String[] {"The file is too large", "At most 10 MB can be sent at once."});

    private static final String[] OTHER = {
        "Something went wrong here", "It has been written down for whoever runs the office. Try again in a moment."
    };

    /** From here on it is the office's fault, and it is written down under a number. */
    private static final int INSIDE = 500;

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    @OpenToAll("Says what went wrong.")
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        int status = status(request);
        String[] words = WORDS.getOrDefault(status, OTHER);
        response.setStatus(status);
        model.addAttribute("heading", words[0]);
        model.addAttribute("remedy", words[1]);
        model.addAttribute("status", status);
        if (status >= INSIDE) {
            model.addAttribute("number", FailureNumber.of(request));
        }
        return "site/failure";
    }

    @RequestMapping("/error")
    @OpenToAll("Says what went wrong.")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        int status = status(request);
        String[] words = WORDS.getOrDefault(status, OTHER);
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setTitle(words[0]);
        problem.setDetail(words[1]);
        if (status >= INSIDE) {
            problem.setProperty("failure", FailureNumber.of(request));
        }
        return ResponseEntity.status(status).body(problem);
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
    }
}
