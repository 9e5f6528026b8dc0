package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.files.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Decisions as the file {@code decisions.csv} that the engine reads (docs/formats.md). */
final class DecisionCsv {

    private static final List<String> COLUMNS =
            List.of("date", "org", "decision", "level", "authority", "citation", "reason");

    private DecisionCsv() {}

    /** In the order given. */
    static byte[] of(List<Decision> decisions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, COLUMNS)) {
            for (Decision one : decisions) {
                csv.row(List.of(
                        one.date().toString(),
                        one.org().code(),
                        one.kind().code(),
                        one.level(),
                        one.authority().code(),
                        one.citation(),
                        one.reason()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
