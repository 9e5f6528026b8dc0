package commonweal.office.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes one SVG: well formed, everything escaped, with its title and description first. */
final class Svg {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final String id;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins a picture that is one image to those who cannot see it.
     *
     * @param id the beginning of every id in the picture; the caller sees to it that no two pictures of a page share it
     * @param kind the class of the picture beside {@code picture}
     */
    Svg(String id, String kind, double width, double height, String title, String description) {
        this(id, kind, "img", width, height, title, description);
    }

    /** Begins a picture with a role of its own: {@code group} if there are links in it. */
    Svg(String id, String kind, String role, double width, double height, String title, String description) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id of a picture is small letters, digits and hyphens, and begins with a letter, not: " + id);
        }
        this.id = id;
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "picture " + kind,
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                role,
                "aria-labelledby",
                id("title") + " " + id("desc"));
        open("title", "id", id("title")).words(title).close();
        open("desc", "id", id("desc")).words(description).close();
    }

    /** The id of a part of this picture. */
    String id(String part) {
        return id + "-" + part;
    }

    /** Opens an element with these attributes: name, value, name, value. */
    Svg open(String element, String... attributes) {
        begin(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Writes an element that has nothing in it. */
    Svg empty(String element, String... attributes) {
        begin(element, attributes).append("/>");
        return this;
    }

    /** Writes words into the open element. */
    Svg words(String words) {
        escape(words);
        return this;
    }

    /** Closes the element opened last. */
    Svg close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A line of text that begins, is centred or ends at a point. */
    Svg text(double x, double y, Anchor anchor, String look, String words) {
        return open(
                        "text",
                        "class",
                        look,
                        "x",
                        number(x),
                        "y",
                        number(y),
                        "text-anchor",
                        anchor.name().toLowerCase(Locale.ROOT))
                .words(words)
                .close();
    }

    /** What is shown when the pointer rests on the open element, and what is read out for it. */
    Svg note(String words) {
        return open("title").words(words).close();
    }

    Svg line(double x1, double y1, double x2, double y2, String look) {
        return empty("line", "class", look, "x1", number(x1), "y1", number(y1), "x2", number(x2), "y2", number(y2));
    }

    /** The whole picture. */
    String end() {
        close();
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return out.toString();
    }

    /** A length or place, to a tenth, as short as it can be written. */
    static String number(double number) {
        BigDecimal tenths = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }

    private StringBuilder begin(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    /** Also leaves out what may not stand in XML at all, such as control characters. */
    private void escape(String words) {
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    if (c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c > 0xFFFF) {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }

    /** Where a text stands to its point. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}
