package commonweal.run;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.faults.Place;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.roster.OrgCode;
import commonweal.terms.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Levels as someone else published them.
 *
 * @param levels by organisation; without those whose level is empty, which are not in the list
 * @param otherYears how many rows are of another year than the one asked for
 */
public record PublishedList(SortedMap<OrgCode, Row> levels, int otherYears) {

    /** Its columns. */
    static final List<String> COLUMNS = List.of("year", "org", "level", "reason");

    /**
     * A published level.
     *
     * @param level the level
     * @param reason the reason as printed; empty if none is printed
     */
    public record Row(Level level, String reason) {}

    /** Reads the rows of a year. */
    public static PublishedList read(Path file, int year) throws FaultyInput, IOException {
        Faults faults = new Faults();
        if (!Files.isRegularFile(file)) {
            faults.add(Fault.error(
                    "published.missing",
                    Place.file(file.toString()),
                    "There is no file " + file + ".",
                    "The published list is a CSV file with the columns " + String.join(",", COLUMNS)
                            + " (docs/formats.md).",
                    "Check the name."));
            throw new FaultyInput(faults);
        }
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file), year);
    }

    /** Reads the rows of a year from the bytes of a file of this name. */
    public static PublishedList read(String name, byte[] bytes, int year) throws FaultyInput {
        Faults faults = new Faults();
        Reader reader = new Reader(year, faults);
        new CsvFile(name, COLUMNS, List.of()).read(bytes, faults, reader::add);
        faults.throwIfErrors();
        return new PublishedList(reader.levels, reader.otherYears);
    }

    private static final class Reader {

        private final int year;
        private final Faults faults;
        private final SortedMap<OrgCode, Row> levels = new TreeMap<>();
        private final Map<OrgCode, Integer> lines = new HashMap<>();
        private int otherYears;

        Reader(int year, Faults faults) {
            this.year = year;
            this.faults = faults;
        }

        void add(CsvRow row) {
            Optional<Integer> of = CsvRow.wholeNumber(row.get("year"));
            boolean coded = OrgCode.valid(row.get("org"));
            if (of.isEmpty()) {
                fault(row, "bad_year", "year", "is not a year", "The year has four digits.");
            }
            if (!coded) {
                fault(row, "bad_code", "org", "is not an organisation code", "A code has eight digits.");
            }
            if (of.isEmpty() || !coded) {
                return;
            }
            if (of.get() != year) {
                otherYears++;
            } else if (!row.get("level").isEmpty()) {
                add(row, new OrgCode(row.get("org")));
            }
        }

        private void add(CsvRow row, OrgCode org) {
            Optional<Level> level = level(row.get("level"));
            if (level.isEmpty()) {
                fault(
                        row,
                        "unknown_level",
                        "level",
                        "is not a level",
                        "A level is 1 to 5, Level 1 to Level 5, insufficient or Insufficient data; empty: not in the"
                                + " list.");
                return;
            }
            Integer before = lines.putIfAbsent(org, row.line());
            if (before != null) {
                fault(row, "duplicate", "org", "stands in line " + before + " already", "Each stands once.");
                return;
            }
            levels.put(org, new Row(level.get(), row.get("reason")));
        }

        private static Optional<Level> level(String text) {
            String plain = text.strip().toLowerCase(Locale.ROOT);
            return plain.equals("insufficient data")
                    ? Optional.of(Level.INSUFFICIENT)
                    : Level.find(plain.startsWith("level ") ? plain.substring("level ".length()) : plain);
        }

        private void fault(CsvRow row, String code, String column, String wrong, String rule) {
            faults.add(Fault.error(
                    "published." + code,
                    row.place(column),
                    "\"" + row.get(column) + "\" " + wrong + ".",
                    rule,
                    "Correct it, or remove the line."));
        }
    }
}
