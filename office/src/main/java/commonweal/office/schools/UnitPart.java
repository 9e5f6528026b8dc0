package commonweal.office.schools;

import commonweal.office.register.Listed;
import java.util.Optional;

/**
 * What another module adds to the page of a school or district: its duties, who serves it. A bean of it is all that is
 * needed. It is asked for whoever calls, and answers only what that one may see.
 */
public interface UnitPart {

    /**
     * A part of a page.
     *
     * @param place its place among the parts, the lowest first
     * @param anchor the id of its heading
     * @param title its heading
     * @param template the template that shows it, such as {@code duties/parts}
     * @param fragment the fragment of it: a section of the page, which finds the content as {@code part.content}
     * @param content what it shows
     */
    record Part(int place, String anchor, String title, String template, String fragment, Object content) {}

    /** The part about this school or district; none if there is nothing to show to whoever calls. */
    Optional<Part> of(Listed unit);
}
