package commonweal.office.reviews;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** What a page answers besides itself: the same page once more because something in its form is wrong; a file. */
public final class Answer {

    private Answer() {}

    /** The page once more, with what was typed and what is wrong with it. */
    public static ModelAndView again(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A list as a file. */
    public static ResponseEntity<byte[]> file(byte[] csv, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(csv);
    }
}
