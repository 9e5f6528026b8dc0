package commonweal.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of the terminal's width. */
final class Wrapped {

    private static final int USUAL = 100;
    private static final int LEAST = 50;
    private static final int MOST = 160;

    /** A blank at which no line is broken (a no-break space); printed as a blank. */
    static final char KEEP_TOGETHER = '\u00a0';

    private Wrapped() {}

    /** How many characters a line may have: the terminal's width as the shell states it, within reason. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        if (columns == null || !columns.matches("[0-9]{1,4}")) {
            return USUAL;
        }
        return Math.clamp(Integer.parseInt(columns), LEAST, MOST);
    }

    /** The text with a start before its first line; the other lines begin below the text's beginning. */
    static String lines(String start, String text) {
        return lines(start, text, width());
    }

    static String lines(String start, String text, int width) {
        String indent = " ".repeat(start.length());
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : text.split(" +")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return String.join(System.lineSeparator(), lines).replace(KEEP_TOGETHER, ' ');
    }
}
