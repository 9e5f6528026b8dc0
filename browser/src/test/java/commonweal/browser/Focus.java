package commonweal.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** Where the keyboard is, and whether that can be seen. */
final class Focus {

    /** Whether the browser draws a line round it, round its label, or round what its label draws in its place. */
    private static final String CAN_BE_SEEN = """
            const shown = element => [element, ...(element.labels || [])].filter(one => {
              const box = one.getBoundingClientRect();
              return box.width >= 1 && box.height >= 1 && box.right > 0; // not hidden beyond the left edge
            });
            const canBeSeen = element => shown(element)
              .flatMap(one => [getComputedStyle(one), getComputedStyle(one, '::before')])
              .some(style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                && !/, 0\\)$|^transparent$/.test(style.outlineColor));
            const name = element => (element.getAttribute('aria-label')
              || (element.labels && element.labels[0] && element.labels[0].textContent)
              || element.innerText || element.textContent || element.tagName).trim().replace(/\\s+/g, ' ');
            """;

    private static final String EVERYWHERE = "() => {" + CAN_BE_SEEN + """
              const stops = [...document.querySelectorAll(
                  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
                .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility());
              return stops.filter(one => { one.focus({preventScroll: true}); return !canBeSeen(one); })
                .map(one => one.tagName.toLowerCase() + ' "' + name(one).slice(0, 60) + '"');
            }""";

    private static final String HERE = "async () => {" + CAN_BE_SEEN + """
              await Promise.all(document.getAnimations().map(one => one.finished)); // it may still slide in
              const here = document.activeElement;
              if (!here || here === document.body) return {name: '', seen: true};
              const inWindow = shown(here).some(one => {
                const box = one.getBoundingClientRect();
                return box.bottom > 0 && box.top < innerHeight && box.left < innerWidth;
              });
              return {name: name(here), seen: inWindow && canBeSeen(here)};
            }""";

    private Focus() {}

    /** Where on the page the keyboard can go and nobody would see it. */
    static List<String> unseen(Page page) {
        page.keyboard().press("Tab"); // from now on the page is used with the keyboard
        return ((List<?>) page.evaluate(EVERYWHERE))
                .stream().map(Object::toString).toList();
    }

    /**
     * Where the keyboard is.
     *
     * @param name its words
     * @param seen whether a line is drawn round it, within the window
     */
    record Stop(String name, boolean seen) {}

    /** Where the keyboard is now. */
    static Stop here(Page page) {
        Map<?, ?> here = (Map<?, ?>) page.evaluate(HERE);
        return new Stop(String.valueOf(here.get("name")), Boolean.TRUE.equals(here.get("seen")));
    }
}
