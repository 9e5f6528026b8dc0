package commonweal.office.reviews;

import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What a page answers besides itself: the same page once more because something in its form is wrong. */
public final class Answer {

    private Answer() {}

    /** The page once more, with what was typed and what is wrong with it. */
    public static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
