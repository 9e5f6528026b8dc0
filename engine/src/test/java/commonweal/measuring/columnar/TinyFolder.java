package commonweal.measuring.columnar;

import commonweal.faults.Faults;
import commonweal.measuring.CountingRules;
import commonweal.measuring.TinyRecords;
import commonweal.records.ColumnMap;
import commonweal.records.Form;
import commonweal.records.RecordColumn;
import commonweal.records.RecordKind;
import commonweal.records.reading.RecordsFolder;
import commonweal.records.reading.RejectLog;
import commonweal.records.reading.StudentNumbers;
import commonweal.roster.Roster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tiny records as a folder of files, and what the columnar engine makes of it: what it counted of the good rows, and each
 * refused row with its reason.
 *
 * @param counted what was counted
 * @param refused as {@code results 3 unknown_org}: the file, the line and the code
 * @param faults what stopped the count
 */
public record TinyFolder(Optional<ColumnarEngine.Counted> counted, List<String> refused, Faults faults) {

    private static final ColumnarEngine.Keeping KEEPING_NOTHING = new ColumnarEngine.Keeping() {
        @Override
        public RowKeeper keeper(RecordKind kind, StudentNumbers students) {
            return RowKeeper.NONE;
        }

        @Override
        public void again(RecordKind kind) {}
    };

    /** Writes the records as CSV. */
    public static Path write(TinyRecords records, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (RecordKind kind : RecordKind.values()) {
            if (records.has(kind)) {
                Files.writeString(folder.resolve(kind.stem() + ".csv"), records.csv(kind));
            }
        }
        return folder;
    }

    /** Counts the good rows of a folder. */
    public static TinyFolder count(Path folder, Roster roster, CountingRules rules, int lastYear, int threads)
            throws IOException {
        return count(folder, roster, rules, lastYear, threads, KEEPING_NOTHING);
    }

    /** Counts the good rows of a folder and keeps them. */
    public static TinyFolder count(
            Path folder, Roster roster, CountingRules rules, int lastYear, int threads, ColumnarEngine.Keeping keeping)
            throws IOException {
        Faults faults = new Faults();
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        try (RejectLog log = new RejectLog(() -> rejects)) {
            Optional<ColumnarEngine.Counted> counted = ColumnarEngine.count(
                    new ColumnarEngine.Request(
                            RecordsFolder.in(folder, faults), ColumnMap.NONE, roster, rules, lastYear, threads, true),
                    keeping,
                    log,
                    (bytes, rows) -> {},
                    faults);
            log.close();
            List<String> refused = rejects.toString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> cells[0].replaceFirst("[.].*", "") + " " + cells[1] + " " + code(cells))
                    .toList();
            return new TinyFolder(counted, refused, faults);
        }
    }

    /** The code without its family: the only cell with a full stop and no blank behind the first. */
    private static String code(String[] cells) {
        return Stream.of(cells)
                .skip(2)
                .filter(cell -> cell.matches("[a-z]+[.][a-z0-9_]+"))
                .findFirst()
                .map(code -> code.substring(code.indexOf('.') + 1))
                .orElse("?");
    }

    /** The last year that any row names. */
    static int lastYear(TinyRecords records) {
        return Stream.of(RecordKind.values())
                .flatMap(kind -> kind.columns().stream()
                        .filter(column -> column.form() instanceof Form.Year)
                        .map(RecordColumn::name)
                        .flatMap(year -> records.rows(kind).stream().map(row -> row.getOrDefault(year, ""))))
                .filter(year -> !year.isEmpty())
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow();
    }
}
