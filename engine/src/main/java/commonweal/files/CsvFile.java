package commonweal.files;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a CSV file (RFC 4180, UTF-8, with header) strictly: every broken line is a fault with its place, and reading goes
 * on behind it, so that all faults of a file are found at once.
 */
public final class CsvFile {

    private final String name;
    private final List<String> required;
    private final List<String> optional;

    /**
     * A file of this shape.
     *
     * @param name the file's name, for faults
     * @param required columns that must be there, in any order
     * @param optional columns that may be there
     */
    public CsvFile(String name, List<String> required, List<String> optional) {
        this.name = name;
        this.required = List.copyOf(required);
        this.optional = List.copyOf(optional);
    }

    /** Reads the rows; faults of the file's form are added, and rows with such a fault are not passed on. */
    public void read(byte[] bytes, Faults faults, Consumer<CsvRow> rows) {
        if (bytes.length == 0) {
            faults.add(Fault.error(
                    "file.empty",
                    Place.file(name),
                    "The file " + name + " has no content.",
                    "It must start with the header " + header() + ".",
                    "Export it again, or write the header alone if there are no rows."));
            return;
        }
        decode(bytes, faults).ifPresent(text -> new Reading(text, faults, rows).run());
    }

    private String header() {
        return String.join(",", required);
    }

    private Optional<String> decode(byte[] bytes, Faults faults) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            faults.add(Fault.error(
                    "file.not_utf8",
                    Place.file(name),
                    "The file " + name + " is not in UTF-8.",
                    "Files are read as UTF-8 only, so that no letter is guessed.",
                    "Save it as \"CSV UTF-8\"."));
            return Optional.empty();
        }
    }

    /** One pass over the text of a file. */
    private final class Reading {

        private final String text;
        private final Faults faults;
        private final Consumer<CsvRow> rows;
        private Map<String, Integer> columns = Map.of();
        private int width;
        private boolean headerSeen;
        private boolean usable = true;

        Reading(String text, Faults faults, Consumer<CsvRow> rows) {
            this.text = text;
            this.faults = faults;
            this.rows = rows;
        }

        /** Reads on from the start; behind a broken record it starts anew at the next line. */
        void run() {
            int offset = 0;
            int linesBefore = 0;
            while (usable && offset < text.length()) {
                int broken = readFrom(offset, linesBefore);
                if (broken == 0) {
                    break;
                }
                for (; linesBefore < broken; linesBefore++) {
                    int end = text.indexOf('\n', offset);
                    offset = end < 0 ? text.length() : end + 1;
                }
            }
            if (!headerSeen && usable) {
                noHeader(1);
            }
        }

        /** Reads until the end or a broken record; returns the line that one starts in, 0 at the end. */
        private int readFrom(int offset, int linesBefore) {
            String rest = offset == 0 ? text : text.substring(offset);
            boolean openQuote = openQuote(rest);
            CsvReader.CsvReaderBuilder form = CsvReader.builder()
                    .skipEmptyLines(true)
                    .maxBufferSize(Math.max(16 * 1024 * 1024, 2 * rest.length()))
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
            int started = 0;
            try {
                CsvRecord held = null;
                for (CsvRecord record : form.ofCsvRecord(rest)) {
                    if (held != null) {
                        accept(held, linesBefore);
                    }
                    held = record;
                    started = (int) record.getStartingLineNumber();
                }
                if (held != null && openQuote) {
                    return broken(linesBefore + started, "A quotation mark opens in this line and is never closed.");
                }
                if (held != null) {
                    accept(held, linesBefore);
                }
                return 0;
            } catch (CsvParseException e) {
                // The record that failed starts behind the last one that was read.
                int line = linesBefore + failedLine(e, started);
                return broken(line, "A quotation mark closes in the middle of a cell.");
            }
        }

        /** Whether a quotation mark is left over; looked for at a leap, for this is done before anything is compiled. */
        private static boolean openQuote(String rest) {
            boolean open = false;
            for (int at = rest.indexOf('"'); at >= 0; at = rest.indexOf('"', at + 1)) {
                open = !open;
            }
            return open;
        }

        private int failedLine(CsvParseException failure, int lastStarted) {
            String message = String.valueOf(failure.getMessage());
            int digits = message.lastIndexOf("line ");
            return digits < 0
                    ? lastStarted + 1
                    : CsvRow.wholeNumber(message.substring(digits + 5).strip()).orElse(lastStarted + 1);
        }

        private int broken(int line, String wrong) {
            faults.add(Fault.error(
                    "file.broken_line",
                    Place.line(name, line),
                    wrong,
                    "A cell with a comma, a line break or a quotation mark stands between quotation marks, each mark"
                            + " inside it written twice.",
                    "Mend the quotation marks of the line."));
            return line;
        }

        private void accept(CsvRecord record, int linesBefore) {
            int line = linesBefore + (int) record.getStartingLineNumber();
            List<String> cells = record.getFields();
            if (!headerSeen) {
                headerSeen = true;
                readHeader(cells, line);
            } else if (!usable) {
                return;
            } else if (cells.size() != width) {
                faults.add(Fault.error(
                        "file.broken_line",
                        Place.line(name, line),
                        "The line has " + cells.size() + " cells.",
                        "The header has " + width + " columns, and every line must have as many.",
                        "Add the missing commas, or put a cell with a comma between quotation marks."));
            } else {
                rows.accept(new CsvRow(name, line, columns, cells));
            }
        }

        private void readHeader(List<String> cells, int line) {
            Set<String> missing = new HashSet<>(required);
            cells.forEach(missing::remove);
            if (missing.size() == required.size()) {
                noHeader(line);
                return;
            }
            Map<String, Integer> found = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                String column = cells.get(i);
                if (!required.contains(column) && !optional.contains(column)) {
                    headerFault(line, column, "The column \"" + column + "\" is not known.", "Remove or rename it.");
                } else if (found.put(column, i) != null) {
                    headerFault(line, column, "The column \"" + column + "\" stands twice.", "Remove one of the two.");
                }
            }
            for (String column : required) {
                if (missing.contains(column)) {
                    headerFault(line, column, "The column \"" + column + "\" is missing.", "Add it.");
                    usable = false;
                }
            }
            columns = Map.copyOf(found);
            width = cells.size();
        }

        private void headerFault(int line, String column, String wrong, String remedy) {
            String more = optional.isEmpty() ? "" : ", and may have " + String.join(",", optional);
            faults.add(Fault.error(
                    "file.wrong_column",
                    Place.cell(name, line, column, column),
                    wrong,
                    "The columns of " + name + " are " + header() + more + ".",
                    remedy));
        }

        private void noHeader(int line) {
            usable = false;
            List<String> seen = new ArrayList<>(required);
            faults.add(Fault.error(
                    "file.no_header",
                    Place.line(name, line),
                    "The file " + name + " does not start with its header.",
                    "The first line must be " + String.join(",", seen) + ".",
                    "Put the header in the first line."));
        }
    }
}
