package commonweal.office.site;

import commonweal.office.access.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What came with a request, to be read as a form; and what happens with the form: it is done and the next page says so, or the
 * page is shown again with what is wrong. A method of a controller asks for it as one of its arguments.
 */
public final class Sent {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    /** With this request, answered by this response. */
    public Sent(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
        request.getParameterMap().forEach((field, several) -> values.put(field, List.copyOf(Arrays.asList(several))));
    }

    /**
     * What was done.
     *
     * @param said what the next page says
     * @param next the address of the next page
     */
    public record Done(String said, String next) {}

    /** The only form of the page, as it was sent. */
    public Form form() {
        return form("");
    }

    /** The form of this name, as it was sent. */
    public Form form(String name) {
        return Form.sent(name, values);
    }

    /**
     * Does what a form asks for, if nothing is wrong with it.
     *
     * @param form the form
     * @param what does it; may refuse
     * @param again shows the page with the form again
     * @return the view
     */
    public String done(Form form, Supplier<Done> what, Supplier<String> again) {
        return done(form, "", what, again);
    }

    /**
     * The same, where what is refused is said beside a field.
     *
     * @param field the field that a refusal is about if it does not name another
     */
    public String done(Form form, String field, Supplier<Done> what, Supplier<String> again) {
        if (form.good()) {
            try {
                Done done = what.get();
                say(done.said());
                return "redirect:" + done.next();
            } catch (Refused refused) {
                refused.reasons().forEach(reason -> form.wrong(refused.fieldOr(field), reason));
            }
        }
        return again(again);
    }

    /** The page is shown again because something is wrong. */
    public String again(Supplier<String> page) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page.get();
    }

    /** What the next page says. */
    public void say(String message) {
        RequestContextUtils.getOutputFlashMap(request).put("messages", List.of(message));
    }
}
