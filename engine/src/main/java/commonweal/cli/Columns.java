package commonweal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table as text: the first column to the left, the others to the right, two spaces between. */
final class Columns {

    private final List<List<String>> rows = new ArrayList<>();

    Columns row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    Columns row(String... cells) {
        return row(List.of(cells));
    }

    /** A count as people read it: {@code 1,829}. */
    static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A count with its word, {@code s} behind it unless it is one. */
    static String count(int number, String word) {
        return count(number) + " " + word + (number == 1 ? "" : "s");
    }

    /** The lines, each behind so many spaces. */
    List<String> lines(int indent) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        return rows.stream().map(row -> line(row, widths, indent)).toList();
    }

    private static String line(List<String> row, List<Integer> widths, int indent) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (int i = 0; i < row.size(); i++) {
            String gap = " ".repeat(widths.get(i) - row.get(i).length());
            line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
        }
        return line.toString().stripTrailing();
    }
}
