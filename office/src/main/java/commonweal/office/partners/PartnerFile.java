package commonweal.office.partners;

import commonweal.files.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** The register of partners as CSV. */
final class PartnerFile {

    private static final List<String> HEADER = List.of(
            "partner",
            "name",
            "categories",
            "state",
            "proven",
            "tier",
            "why",
            "approved_as",
            "findings_on_file",
            "contracts_running",
            "next_review_due",
            "days_late",
            "source",
            "sample");

    private PartnerFile() {}

    static byte[] of(List<Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, HEADER)) {
            for (Row row : rows) {
                csv.row(cells(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(Row row) {
        Row.Due due = row.due();
        int tier = row.standing().bestTier();
        String approved = row.approvedAs();
        return List.of(
                Long.toString(row.partner().id()),
                guarded(row.partner().name()),
                row.categories().stream().map(PartnerPolicy.Category::title).collect(Collectors.joining("; ")),
                row.partner().state().id(),
                row.standing().proven() ? "yes" : "not_shown",
                tier == 0 ? "" : Integer.toString(tier),
                guarded(row.standing().sentence()),
                approved == null ? "" : approved,
                Integer.toString(row.standing().findings().size()),
                Long.toString(row.contracts()),
                due == null ? "" : due.on().toString(),
                due == null ? "" : Long.toString(due.late()),
                guarded(row.partner().source()),
                row.partner().sample() ? "sample" : "");
    }

    /** A spreadsheet takes a text that begins with one of these for a formula: an apostrophe keeps it a text. */
    static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
