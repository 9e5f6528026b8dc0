package commonweal.office.duties;

import commonweal.files.CsvWriter;
import commonweal.office.site.TableFile;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** A list of duties as CSV. */
final class DutyFile {

    private static final List<String> HEADER = List.of(
            "duty",
            "action",
            "short",
            "org",
            "name",
            "district",
            "district_name",
            "sample",
            "level",
            "kind",
            "whose",
            "owner_role",
            "handed_to",
            "year",
            "starts_on",
            "due_on",
            "due_basis",
            "state",
            "holds",
            "standing",
            "words",
            "citation",
            "status");

    private DutyFile() {}

    static byte[] of(List<DutyLine> lines) {
        return TableFile.of(HEADER, lines.stream().map(DutyFile::cells).toList());
    }

    private static List<String> cells(DutyLine line) {
        Duty duty = line.duty();
        ChartAction action = line.action();
        return List.of(
                Long.toString(duty.id()),
                duty.action(),
                CsvWriter.guarded(action.brief()),
                duty.organisation(),
                CsvWriter.guarded(duty.organisationName()),
                duty.district(),
                CsvWriter.guarded(duty.districtName()),
                duty.sample() ? "sample" : "",
                duty.level(),
                action.kind().title().toLowerCase(Locale.ROOT),
                action.whose().code(),
                duty.ownerRole(),
                CsvWriter.guarded(Objects.toString(duty.ownerName(), "")),
                Integer.toString(duty.year()),
                duty.startsOn().toString(),
                Objects.toString(duty.dueOn(), ""),
                line.dueBasis(),
                duty.state().code(),
                duty.holds() ? "yes" : "no",
                line.standing(),
                CsvWriter.guarded(action.words()),
                CsvWriter.guarded(action.citation()),
                action.status().code());
    }
}
