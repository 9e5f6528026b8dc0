package commonweal.records.reading;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.files.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were refused: every one is written down with what is wrong, what must hold and what to do, and they are counted
 * by cause. It needs no more memory for a million rows than for one.
 */
public final class RejectLog implements Closeable {

    /** The columns of the file of rejects. */
    public static final List<String> COLUMNS =
            List.of("file", "line", "column", "value", "code", "wrong", "rule", "fix");

    private static final int MOST_CAUSES = 2_000;
    private static final int NO_ONES_OWN = 10;

    /** Opens the file of rejects, when there is something to write. */
    public interface Target {
        /** The stream to write to. */
        OutputStream open() throws IOException;
    }

    private static final class Cause {
        private final String file;
        private final int line;
        private final RowFault first;
        private int rows;
        private int clears;

        Cause(String file, int line, RowFault first) {
            this.file = file;
            this.line = line;
            this.first = first;
        }
    }

    private final Target target;
    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private final Map<String, Integer> rowsOfFile = new LinkedHashMap<>();
    private @Nullable CsvWriter writer;
    private int rows;

    /** Rejects go to this file. */
    public RejectLog(Target target) {
        this.target = target;
    }

    /** Takes a refused row with all that is wrong with it. */
    public synchronized void add(String file, int line, List<RowFault> faults) throws IOException {
        CsvWriter to = writer;
        if (to == null) {
            to = new CsvWriter(target.open(), COLUMNS);
            writer = to;
        }
        rows++;
        rowsOfFile.merge(file, 1, Integer::sum);
        List<String> keys = new ArrayList<>();
        Cause only = null;
        for (RowFault fault : faults) {
            to.row(List.of(
                    file,
                    line > 0 ? Integer.toString(line) : "",
                    fault.column(),
                    fault.value(),
                    fault.code(),
                    fault.wrong(),
                    fault.rule(),
                    fault.remedy()));
            String key = file + '|' + fault.key();
            if (causes.size() >= MOST_CAUSES && !causes.containsKey(key)) {
                key = file + '|' + fault.code() + '|' + fault.column();
            }
            if (!keys.contains(key)) {
                keys.add(key);
                Cause cause = causes.computeIfAbsent(key, fresh -> new Cause(file, line, fault));
                cause.rows++;
                only = cause;
            }
        }
        if (keys.size() == 1 && only != null) {
            only.clears++;
        }
    }

    /** How many rows were refused. */
    public synchronized int rows() {
        return rows;
    }

    /** How many rows of a file were refused. */
    public synchronized int rows(String file) {
        return rowsOfFile.getOrDefault(file, 0);
    }

    /** One fault for each cause, that of the most rows first, each with the number of rows that mending it would clear. */
    public synchronized void tell(Faults faults, Fault.Severity severity) {
        causes.values().stream()
                .sorted(Comparator.comparingInt(cause -> -cause.rows))
                .forEach(cause -> faults.add(new Fault(
                        cause.first.code(),
                        severity,
                        place(cause),
                        summary(cause),
                        cause.first.rule(),
                        cause.first.remedy(),
                        cause.rows,
                        cause.clears)));
    }

    /** A message names a cell only where so many rows have the same that it can be no one's own. */
    private static String summary(Cause cause) {
        boolean common = !cause.first.cause().isEmpty() && cause.rows >= NO_ONES_OWN;
        return common ? cause.first.wrong() : cause.first.summary();
    }

    private static Place place(Cause cause) {
        return new Place(
                cause.file,
                cause.line,
                Optional.of(cause.first.column()).filter(column -> !column.isEmpty()),
                Optional.empty());
    }

    @Override
    public synchronized void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
