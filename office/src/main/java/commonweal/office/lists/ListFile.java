package commonweal.office.lists;

import commonweal.files.CsvWriter;
import commonweal.office.lists.UnitRow.Inner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list as CSV. The columns are named as in the files of the engine (docs/formats.md). */
final class ListFile {

    private static final List<String> PRINTED = List.of(
            "year",
            "org",
            "kind",
            "name",
            "district",
            "district_name",
            "grades",
            "level",
            "reason_code",
            "reason",
            "school_percentile",
            "cumulative_ppi_all",
            "cumulative_ppi_high_needs");
    private static final List<String> INNER = List.of("computed_level", "decided_by", "category");

    private ListFile() {}

    static byte[] of(List<UnitRow> rows, ListKind kind, ShownYear year) {
        boolean every = year.shown().every();
        List<String> header = new ArrayList<>(PRINTED);
        if (every) {
            header.addAll(INNER.subList(0, kind.has(Column.NEED) ? INNER.size() : INNER.size() - 1));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, header)) {
            for (UnitRow row : rows) {
                List<String> cells = cells(row, year.year());
                csv.row(cells.subList(0, header.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(UnitRow row, int year) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(year),
                row.code(),
                row.organisation().kind(),
                CsvWriter.guarded(row.name()),
                row.organisation().district(),
                CsvWriter.guarded(row.districtName()),
                row.grades() == null ? "" : row.grades().written(),
                row.level().code(),
                CsvWriter.guarded(row.reasonCode()),
                CsvWriter.guarded(row.reason()),
                number(row.percentile()),
                row.indexAll() == null ? "" : row.indexAll().toPlainString(),
                row.indexHighNeeds() == null ? "" : row.indexHighNeeds().toPlainString()));
        Inner inner = row.inner();
        if (inner != null) {
            cells.add(inner.computedLevel().code());
            cells.add(CsvWriter.guarded(inner.decidedBy()));
            cells.add(inner.need() == null ? "" : inner.need());
        }
        return cells;
    }

    private static String number(@Nullable Object number) {
        return Objects.toString(number, "");
    }
}
