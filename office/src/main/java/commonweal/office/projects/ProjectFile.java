package commonweal.office.projects;

import commonweal.files.CsvWriter;
import commonweal.office.partners.Partner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The projects as CSV. */
final class ProjectFile {

    private static final List<String> HEADER = List.of(
            "project",
            "kind",
            "name",
            "org",
            "org_name",
            "state",
            "starts",
            "ends",
            "funding",
            "areas",
            "partner",
            "milestones",
            "milestones_late",
            "sample");

    private ProjectFile() {}

    static byte[] of(List<ProjectRow> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, HEADER)) {
            for (ProjectRow row : rows) {
                csv.row(cells(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(ProjectRow row) {
        Project project = row.project();
        Partner partner = row.partner();
        return List.of(
                Long.toString(project.id()),
                project.kind(),
                guarded(project.name()),
                project.organisation(),
                guarded(row.serves()),
                project.state().id(),
                project.starts().toString(),
                Objects.toString(project.ends(), ""),
                guarded(project.funding()),
                String.join("; ", project.areas()),
                partner == null ? "" : guarded(partner.name()),
                row.done(),
                Long.toString(row.late()),
                row.sample() ? "sample" : "");
    }

    /** A spreadsheet takes a text that begins with one of these for a formula: an apostrophe keeps it a text. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
