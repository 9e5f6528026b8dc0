package commonweal.office.assistance.terms;

import commonweal.office.access.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens with a form that was sent: it is done and the next page says so, or the form is shown again with its faults. */
public final class FormPost {

    private FormPost() {}

    /**
     * What was done.
     *
     * @param said what the next page says
     * @param next the address of the next page
     */
    public record Done(String said, String next) {}

    /**
     * Does what a form asks for, if nothing is wrong with it.
     *
     * @param field the field that a refusal is said beside
     * @param what does it
     * @param again shows the page with the form again
     */
    public static String send(
            Asked asked,
            String field,
            HttpServletResponse response,
            RedirectAttributes next,
            Supplier<Done> what,
            Supplier<String> again) {
        if (!asked.faulty()) {
            try {
                Done done = what.get();
                next.addFlashAttribute("messages", List.of(done.said()));
                return "redirect:" + done.next();
            } catch (Refused refused) {
                asked.wrong(field, String.valueOf(refused.getMessage()));
            }
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return again.get();
    }
}
