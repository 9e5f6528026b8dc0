package commonweal.office.decisions;

import commonweal.files.CsvWriter;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The record as a list to be read: the columns of {@code decisions.csv}, and beside them what the record knows besides. */
final class RecordDownload {

    private static final List<String> COLUMNS = List.of(
            "date",
            "org",
            "name",
            "decision",
            "level",
            "authority",
            "citation",
            "reason",
            "state",
            "ended_or_replaced_on",
            "source",
            "recorded_on",
            "withdrawn_on",
            "withdrawn_why",
            "sample");

    private RecordDownload() {}

    static byte[] of(List<Standing> standings, Register register) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, COLUMNS)) {
            for (Standing standing : standings) {
                Recorded one = standing.decision();
                Optional<Listed> unit = register.find(one.organisation());
                csv.row(List.of(
                        one.date().toString(),
                        one.organisation(),
                        CsvWriter.guarded(unit.map(Listed::name).orElse("")),
                        one.kind(),
                        one.level(),
                        one.authority(),
                        CsvWriter.guarded(one.citation()),
                        CsvWriter.guarded(one.reason()),
                        standing.state().code(),
                        standing.by().map(by -> by.date().toString()).orElse(""),
                        DecisionRow.source(one),
                        one.recordedOn().toString(),
                        Objects.toString(one.withdrawnOn(), ""),
                        CsvWriter.guarded(Objects.toString(one.withdrawnWhy(), "")),
                        unit.map(Listed::sample).orElse(false) ? "sample" : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
