package commonweal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compares two files of measures cell by cell: {@code measures_wide.csv} of the command, or what one of the peers in
 * {@code bench/measure/peers} writes. The two forms name things differently, and the peers write tenths and doubled
 * medians as whole numbers; all are brought to our names and to exact whole numbers first. An empty cell is only like an
 * empty cell, save that no growth is as good as growth of none.
 */
public final class MeasuresComparison {

    /**
     * A column that both have.
     *
     * @param ours its name in {@code measures_wide.csv}
     * @param peers its name in a peer's file
     * @param ourUnits how many of the compared units are one of ours: 10 where there is a decimal
     * @param peersUnits how many are one of the peer's
     */
    private record Column(String ours, String peers, int ourUnits, int peersUnits) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("enrolled", "enrolled", 1, 1),
            new Column("participated", "part", 1, 1),
            new Column("assessed", "n", 1, 1),
            new Column("cpi", "cpi10", 10, 1),
            new Column("warning_failing_percent", "wf10", 10, 1),
            new Column("advanced_percent", "adv10", 10, 1),
            new Column("growth_n", "nsgp", 1, 1),
            new Column("median_sgp", "msgp2", 10, 5));

    private static final List<String> OUR_KEY = List.of("year", "org", "group", "subject");
    private static final List<String> PEERS_KEY = List.of("year", "unit", "grp", "subject");

    private static final Map<String, String> OUR_WORDS = Map.ofEntries(
            Map.entry("ELA", "ela"),
            Map.entry("MATH", "math"),
            Map.entry("SCI", "science"),
            Map.entry("hn", "high_needs"),
            Map.entry("li", "low_income"),
            Map.entry("swd", "students_with_disabilities"),
            Map.entry("ell", "el_and_former_el"),
            Map.entry("AI", "american_indian"),
            Map.entry("AS", "asian"),
            Map.entry("BL", "black"),
            Map.entry("HI", "hispanic"),
            Map.entry("MR", "multi_race"),
            Map.entry("PI", "pacific_islander"),
            Map.entry("WH", "white"));

    private static final int SHOWN = 10;
    private static final int NONE = Integer.MIN_VALUE;

    private MeasuresComparison() {}

    /**
     * Says how many rows were compared and what differs; the exit code is 1 if anything does.
     *
     * @param arguments the two files
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("expected two files, got: " + String.join(" ", arguments));
        }
        Map<String, int[]> left = read(Path.of(arguments[0]));
        Map<String, int[]> right = read(Path.of(arguments[1]));
        List<String> differences = differences(left, right);
        long inBoth = left.keySet().stream().filter(right::containsKey).count();
        differences.stream().limit(SHOWN).forEach(System.out::println);
        if (differences.size() > SHOWN) {
            System.out.println("and " + (differences.size() - SHOWN) + " more");
        }
        System.out.printf(
                Locale.ROOT,
                "%,d rows compared in %d cells each, %,d differences%n",
                inBoth,
                COLUMNS.size(),
                differences.size());
        System.exit(differences.isEmpty() && inBoth > 0 ? 0 : 1);
    }

    private static List<String> differences(Map<String, int[]> left, Map<String, int[]> right) {
        List<String> differences = new ArrayList<>();
        left.forEach((key, cells) -> {
            int[] others = right.get(key);
            if (others == null) {
                differences.add(key + ": only in the first file");
            } else {
                for (int i = 0; i < cells.length; i++) {
                    if (cells[i] != others[i]) {
                        differences.add(key + " " + COLUMNS.get(i).ours() + ": " + shown(i, cells[i]) + " and "
                                + shown(i, others[i]));
                    }
                }
            }
        });
        right.keySet().stream()
                .filter(key -> !left.containsKey(key))
                .forEach(key -> differences.add(key + ": only in the second file"));
        return differences;
    }

    private static String shown(int column, int units) {
        if (units == NONE) {
            return "none";
        }
        int decimals = COLUMNS.get(column).ourUnits() == 1 ? 0 : 1;
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    /** The cells of each row in the compared units, by year, organisation, group and subject. */
    private static Map<String, int[]> read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            List<String> header = List.of(Optional.ofNullable(lines.readLine())
                    .orElseThrow(() -> new IllegalArgumentException(file + " must have a header, is empty"))
                    .split(",", -1));
            boolean ours = header.contains("org");
            int[] key = (ours ? OUR_KEY : PEERS_KEY)
                    .stream().mapToInt(name -> place(file, header, name)).toArray();
            int[] places = COLUMNS.stream()
                    .mapToInt(one -> place(file, header, ours ? one.ours() : one.peers()))
                    .toArray();
            Map<String, int[]> rows = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] row = line.split(",", -1);
                String name = String.join(
                        " ",
                        Arrays.stream(key)
                                .mapToObj(place -> OUR_WORDS.getOrDefault(row[place], row[place]))
                                .toList());
                int[] cells = new int[places.length];
                for (int i = 0; i < cells.length; i++) {
                    Column column = COLUMNS.get(i);
                    cells[i] = units(row[places[i]], column, ours ? column.ourUnits() : column.peersUnits());
                }
                if (rows.put(name, cells) != null) {
                    throw new IllegalArgumentException(file + " must have one row for " + name + ", has two");
                }
            }
            return rows;
        }
    }

    private static int place(Path file, List<String> header, String name) {
        int place = header.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(file + " must have the column " + name + ", has " + header);
        }
        return place;
    }

    private static int units(String cell, Column column, int unitsOfOne) {
        if (cell.isEmpty()) {
            return column.ours().equals("growth_n") ? 0 : NONE;
        }
        return new BigDecimal(cell).multiply(BigDecimal.valueOf(unitsOfOne)).intValueExact();
    }
}
