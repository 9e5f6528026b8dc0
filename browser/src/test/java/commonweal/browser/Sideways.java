package commonweal.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Whether a page has to be scrolled sideways: on a telephone, a tablet and a computer. */
final class Sideways {

    private static final List<Integer> WIDTHS = List.of(320, 768, Visits.WIDTH);

    /** What sticks out, but for what lies within something that scrolls by itself. */
    private static final String STICKING_OUT = """
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return [];
              const within = element => {
                for (let above = element.parentElement; above && above !== root; above = above.parentElement) {
                  const overflow = getComputedStyle(above).overflowX;
                  if (overflow !== 'visible' && above !== document.body) return true;
                }
                return false;
              };
              const out = [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > root.clientWidth + 0.5 && !within(one))
                .map(one => one.tagName.toLowerCase() + (one.id ? '#' + one.id : '')
                  + [...one.classList].map(name => '.' + name).join(''));
              return [`the page is ${root.scrollWidth} wide: ` + out.slice(0, 5).join(', ')];
            }""";

    private Sideways() {}

    /** What sticks out, by width; the page is as wide as before afterwards. */
    static List<String> of(Page page) {
        int height = page.viewportSize().height;
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, height);
            for (Object one : (List<?>) page.evaluate(STICKING_OUT)) {
                found.add("at " + width + " pixels " + one);
            }
        }
        page.setViewportSize(Visits.WIDTH, height);
        return found;
    }
}
