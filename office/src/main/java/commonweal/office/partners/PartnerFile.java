package commonweal.office.partners;

import commonweal.files.CsvWriter;
import commonweal.office.site.TableFile;
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
        return TableFile.of(HEADER, rows.stream().map(PartnerFile::cells).toList());
    }

    private static List<String> cells(Row row) {
        Row.Due due = row.due();
        int tier = row.standing().bestTier();
        String approved = row.approvedAs();
        return List.of(
                Long.toString(row.partner().id()),
                CsvWriter.guarded(row.partner().name()),
                row.categories().stream().map(PartnerPolicy.Category::title).collect(Collectors.joining("; ")),
                row.partner().state().id(),
                row.standing().proven() ? "yes" : "not_shown",
                tier == 0 ? "" : Integer.toString(tier),
                CsvWriter.guarded(row.standing().sentence()),
                approved == null ? "" : approved,
                Integer.toString(row.standing().findings().size()),
                Long.toString(row.contracts()),
                due == null ? "" : due.on().toString(),
                due == null ? "" : Long.toString(due.late()),
                CsvWriter.guarded(row.partner().source()),
                row.partner().sample() ? "sample" : "");
    }
}
