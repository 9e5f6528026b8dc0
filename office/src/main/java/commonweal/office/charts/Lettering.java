package commonweal.office.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How much room words take, near enough to lay out a picture: the letters of common sans-serif faces, on the wide side. */
final class Lettering {

    /** The size of all text but headings, in the units of a picture; charts.css says the same. */
    static final double SIZE = 14;

    /** How much wider bold letters are. */
    static final double BOLD = 1.08;

    private Lettering() {}

    /** The width of words at a size. */
    static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lettering::ems).sum() * size;
    }

    /** The words, shortened with an ellipsis if they are wider than the room there is. */
    static String fit(String words, double size, double room) {
        if (width(words, size) <= room) {
            return words;
        }
        int end = words.length();
        while (end > 0 && width(words.substring(0, end).strip() + "…", size) > room) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).strip() + "…";
    }

    /** The words in lines that fit the room; a word too long for a line of its own is shortened. */
    static List<String> lines(String words, double size, double room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, size) > room) {
                lines.add(fit(line.toString(), size, room));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(fit(line.toString(), size, room));
        return lines;
    }

    /** The words with a capital at the beginning. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The width of bold words. */
    static double bold(String words, double size) {
        return width(words, size) * BOLD;
    }

    private static double ems(int letter) {
        if (letter > 0x7F) {
            return letter > 0x2E7F ? 1 : 0.7;
        }
        if (" .,:;'|!iljI()[]".indexOf(letter) >= 0) {
            return 0.32;
        }
        if ("mwMW%@".indexOf(letter) >= 0) {
            return 0.92;
        }
        return letter >= 'A' && letter <= 'Z' ? 0.7 : 0.58;
    }
}
