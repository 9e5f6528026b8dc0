package commonweal.office.access.record;

import commonweal.files.CsvWriter;
import commonweal.office.audit.AuditEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries of the record as CSV, for a table program, which must not take a value for a formula. */
final class AuditTable implements AutoCloseable {

    private static final List<String> HEADER = List.of(
            "number",
            "happened_at",
            "business_date",
            "actor",
            "reason",
            "operation",
            "subject",
            "subject_key",
            "organisation",
            "before",
            "after");

    private final CsvWriter writer;

    AuditTable(OutputStream out) throws IOException {
        writer = new CsvWriter(out, HEADER);
    }

    void add(AuditEntry entry) {
        try {
            writer.row(Stream.of(
                            entry.number(),
                            entry.happenedAt(),
                            entry.businessDate(),
                            entry.actor(),
                            entry.reason(),
                            entry.operation(),
                            entry.subject(),
                            entry.subjectKey(),
                            entry.organisation(),
                            entry.before(),
                            entry.after())
                    .map(AuditTable::cell)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cell; one that a table program would calculate gets an apostrophe before it, which makes it a text. */
    static String cell(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return CsvWriter.guarded(text);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
