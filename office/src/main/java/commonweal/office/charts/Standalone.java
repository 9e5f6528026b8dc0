package commonweal.office.charts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture that carries its own look, for where the stylesheet of the page does not reach: a document, a file to download.
 * A page must not show it: there a look inside the page is refused.
 */
public final class Standalone {

    private static final Pattern NAMED = Pattern.compile("var\\(--[a-z0-9-]+,\\s*([^()]*)\\)");
    private static final Pattern NAMING = Pattern.compile("(?m)^\\s*--[a-z0-9-]+:[^;]*;\\s*$\\n");
    private static final Pattern REMARK = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern PAGE_ONLY = Pattern.compile("(?s)/\\* page \\*/.*");
    private static final String LOOK = look();

    private Standalone() {}

    /** The picture with the rules of {@code charts.css} inside, every named colour replaced by the one it falls back to. */
    public static String of(Picture picture) {
        String svg = picture.svg();
        int inside = svg.indexOf('>') + 1;
        return svg.substring(0, inside) + "<style>" + LOOK + "</style>" + svg.substring(inside);
    }

    private static String look() {
        try (InputStream in = Standalone.class.getResourceAsStream("/static/look/charts.css")) {
            if (in == null) {
                throw new IllegalStateException("charts.css is not in the program");
            }
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            css = PAGE_ONLY.matcher(css).replaceFirst("");
            css = REMARK.matcher(css).replaceAll("");
            css = NAMING.matcher(css).replaceAll("");
            for (Matcher named = NAMED.matcher(css); named.find(); named = NAMED.matcher(css)) {
                css = named.replaceAll("$1");
            }
            return css.strip();
        } catch (IOException e) {
            throw new IllegalStateException("charts.css cannot be read", e);
        }
    }
}
