package commonweal.office.projects;

import commonweal.files.CsvWriter;
import commonweal.office.partners.Partner;
import commonweal.office.site.TableFile;
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
        return TableFile.of(HEADER, rows.stream().map(ProjectFile::cells).toList());
    }

    private static List<String> cells(ProjectRow row) {
        Project project = row.project();
        Partner partner = row.partner();
        return List.of(
                Long.toString(project.id()),
                project.kind(),
                CsvWriter.guarded(project.name()),
                project.organisation(),
                CsvWriter.guarded(row.serves()),
                project.state().id(),
                project.starts().toString(),
                Objects.toString(project.ends(), ""),
                CsvWriter.guarded(project.funding()),
                String.join("; ", project.areas()),
                partner == null ? "" : CsvWriter.guarded(partner.name()),
                row.done(),
                Long.toString(row.late()),
                row.sample() ? "sample" : "");
    }
}
