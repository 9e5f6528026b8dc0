package commonweal.cli;

import commonweal.reason.Reason;
import commonweal.reason.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A reason as a tree in the terminal: each step's sentence, the figures it looked at, the clause it rests on. A clause
 * that is not confirmed is marked; a citation is printed in full the first time.
 */
final class ReasonTree {

    private static final String CONFIRMED = "confirmed";
    private static final int LEAST_WIDTH = 40;
    /** A space at which no line is broken. */
    private static final char UNBROKEN = '\u00A0';

    private final int depth;
    private final Screen screen;
    private final Set<String> cited = new HashSet<>();
    private final List<String> lines = new ArrayList<>();
    private int hidden;

    private ReasonTree(int depth, Screen screen) {
        this.depth = depth;
        this.screen = screen;
    }

    /**
     * Prints a reason.
     *
     * @param depth how many steps down, 1: the top alone
     * @return how many steps lie deeper and were not printed
     */
    static int print(Reason reason, int depth, Screen screen) {
        ReasonTree tree = new ReasonTree(depth, screen);
        tree.add(reason, "", "", 1);
        tree.lines.forEach(screen::line);
        return tree.hidden;
    }

    private void add(Reason reason, String first, String next, int level) {
        List<Reason> below = level < depth ? reason.because() : List.of();
        if (level >= depth) {
            hidden += reason.because().stream().mapToInt(ReasonTree::steps).sum();
        }
        String continued = next + (below.isEmpty() ? "" : "│  ");
        String figures = reason.figures().stream()
                .map(figure -> figure.name() + " " + figure.value())
                .collect(Collectors.joining("; "));
        Optional<Source> source = reason.source();
        boolean newSource = source.isPresent()
                && cited.add(source.get().clause() + source.get().citation());
        String mark = source.isPresent() && !newSource ? " " + mark(source.get()) : "";
        wrap(first, continued, reason.sentence() + (figures.isEmpty() ? mark : ""));
        if (!figures.isEmpty()) {
            wrap(continued, continued, "(" + figures + ")" + mark);
        }
        if (newSource) {
            cite(continued, source.get());
        }
        for (int i = 0; i < below.size(); i++) {
            boolean last = i == below.size() - 1;
            add(below.get(i), next + (last ? "└─ " : "├─ "), next + (last ? "   " : "│  "), level + 1);
        }
    }

    private static int steps(Reason reason) {
        return 1 + reason.because().stream().mapToInt(ReasonTree::steps).sum();
    }

    private void wrap(String first, String next, String text) {
        String[] wrapped = lines(Math.max(first.length(), next.length()), text);
        for (int i = 0; i < wrapped.length; i++) {
            lines.add((i == 0 ? first : next) + wrapped[i]);
        }
    }

    private void cite(String start, Source source) {
        for (String line : lines(start.length(), mark(source) + ": " + source.citation())) {
            lines.add(start + (confirmed(source) ? screen.dim(line) : screen.yellow(line)));
        }
    }

    private static String[] lines(int start, String text) {
        return Wrapped.lines("", text, Math.max(LEAST_WIDTH, Wrapped.width() - start))
                .replace(UNBROKEN, ' ')
                .split(System.lineSeparator(), -1);
    }

    /** {@code § growth [UNVERIFIED]}. */
    private static String mark(Source source) {
        return "§" + UNBROKEN + source.clause()
                + (confirmed(source) ? "" : UNBROKEN + "[" + source.status().toUpperCase(Locale.ROOT) + "]");
    }

    private static boolean confirmed(Source source) {
        return source.status().equals(CONFIRMED);
    }
}
