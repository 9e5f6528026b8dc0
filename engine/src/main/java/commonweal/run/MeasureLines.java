package commonweal.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of {@code measures.csv} by organisation, byte for byte as they stand in the file. One pass over the bytes
 * with two states (within quotation marks or not) and no text made: a state's file has millions of lines.
 */
final class MeasureLines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] file;
    private final Map<String, Stretches> byOrg = new HashMap<>();
    private int orgColumn = -1;
    private int headerFrom;
    private int headerTo;

    private MeasureLines(byte[] file) {
        this.file = file;
    }

    /** The lines of a file; none if it has no header with the column {@code org}. */
    static MeasureLines of(byte[] file) {
        MeasureLines lines = new MeasureLines(file);
        lines.cut();
        return lines;
    }

    /** The organisations' codes as they stand in the file, right or wrong, in order. */
    List<String> orgs() {
        return byOrg.keySet().stream().sorted().toList();
    }

    /** A small file of one organisation: the header and its lines. */
    byte[] file(String org) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeLines(headerFrom, headerTo, out);
        Stretches stretches = byOrg.getOrDefault(org, new Stretches());
        for (int i = 0; i < stretches.used; i += 2) {
            writeLines(stretches.bounds[i], stretches.bounds[i + 1], out);
        }
        return out.toByteArray();
    }

    private void writeLines(int from, int to, ByteArrayOutputStream out) {
        out.write(file, from, to - from);
        if (to > from && file[to - 1] != '\n' && file[to - 1] != '\r') {
            out.write('\n');
        }
    }

    private void cut() {
        int at = Arrays.mismatch(file, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? BYTE_ORDER_MARK.length : 0;
        headerFrom = at;
        Row row = new Row();
        at = row.read(at);
        headerTo = at;
        orgColumn = row.columnNamedOrg().orElse(-1);
        String org = "";
        while (orgColumn >= 0 && at < file.length) {
            int from = at;
            at = row.read(from);
            if (row.empty) {
                continue;
            }
            if (!row.cellIs(org)) {
                org = row.cell();
            }
            byOrg.computeIfAbsent(org, code -> new Stretches()).add(from, at);
        }
    }

    /** Reads one row at a time and remembers where its organisation stands. */
    private final class Row {

        private boolean empty;
        private int cellFrom;
        private int cellTo;
        private int from;
        private int end;

        /** Reads the row that starts here; returns where the next one starts. */
        int read(int start) {
            boolean quoted = false;
            int column = 0;
            int at = start;
            from = start;
            cellFrom = start;
            cellTo = -1;
            while (at < file.length) {
                byte b = file[at];
                if (b == '"') {
                    quoted = !quoted;
                } else if (!quoted && (b == '\n' || b == '\r')) {
                    break;
                } else if (!quoted && b == ',') {
                    if (column == orgColumn) {
                        cellTo = at;
                    }
                    column++;
                    if (column == orgColumn) {
                        cellFrom = at + 1;
                    }
                }
                at++;
            }
            end = at;
            if (cellTo < 0) {
                cellTo = at;
            }
            empty = at == start;
            boolean pair = at + 1 < file.length && file[at] == '\r' && file[at + 1] == '\n';
            return Math.min(file.length, at + (pair ? 2 : 1));
        }

        boolean cellIs(String text) {
            if (cellTo - cellFrom != text.length()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (file[cellFrom + i] != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        String cell() {
            return unquoted(cellFrom, cellTo);
        }

        Optional<Integer> columnNamedOrg() {
            String[] names = unquotedHeader().split(",", -1);
            for (int i = 0; i < names.length; i++) {
                if (names[i].equals("org")) {
                    return Optional.of(i);
                }
            }
            return Optional.empty();
        }

        private String unquotedHeader() {
            return unquoted(from, end);
        }

        private String unquoted(int start, int to) {
            return new String(file, start, to - start, StandardCharsets.UTF_8).replace("\"", "");
        }
    }

    /** Pairs of bounds; lines that follow each other are one stretch. */
    private static final class Stretches {

        private int[] bounds = new int[2];
        private int used;

        void add(int from, int to) {
            if (used > 0 && bounds[used - 1] == from) {
                bounds[used - 1] = to;
                return;
            }
            if (used == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * used);
            }
            bounds[used++] = from;
            bounds[used++] = to;
        }
    }
}
