package commonweal.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe finds against the Web Content Accessibility Guidelines, versions 2.0 to 2.2, levels A and AA. The pages have no
 * frames, so axe runs in the page itself and brings back what is wrong alone: several times as fast as to ask for all it saw.
 */
final class Axe {

    private static final String SCRIPT = script();

    private static final String VIOLATIONS = """
            async () => {
              const found = await axe.run(document, {
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
                resultTypes: ['violations'],
                iframes: false,
              });
              return found.violations.flatMap(rule => rule.nodes.map(
                node => `${rule.id}: ${rule.help}, at ${node.target} ${node.html}`));
            }""";

    private Axe() {}

    /** What it finds. */
    static List<String> of(Page page) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(VIOLATIONS))
                .stream().map(Object::toString).toList();
    }

    /** The script as it comes with the library. */
    private static String script() {
        try (InputStream file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8) + "\n;0";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
