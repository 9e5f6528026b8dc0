package commonweal.office.duties;

import commonweal.files.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(bytes, HEADER)) {
            for (DutyLine line : lines) {
                csv.row(cells(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(DutyLine line) {
        Duty duty = line.duty();
        ChartAction action = line.action();
        return List.of(
                Long.toString(duty.id()),
                duty.action(),
                guarded(action.brief()),
                duty.organisation(),
                guarded(duty.organisationName()),
                duty.district(),
                guarded(duty.districtName()),
                duty.sample() ? "sample" : "",
                duty.level(),
                action.kind().title().toLowerCase(Locale.ROOT),
                action.whose().code(),
                duty.ownerRole(),
                guarded(Objects.toString(duty.ownerName(), "")),
                Integer.toString(duty.year()),
                duty.startsOn().toString(),
                Objects.toString(duty.dueOn(), ""),
                duty.dueOn() == null
                        ? "no date known"
                        : duty.dueSet()
                                ? "set by the Department"
                                : action.due().status().code(),
                duty.state().code(),
                duty.holds() ? "yes" : "no",
                line.standing(),
                guarded(action.words()),
                guarded(action.citation()),
                action.status().code());
    }

    /** A spreadsheet takes a text that begins with one of these for a formula: an apostrophe keeps it a text. */
    private static String guarded(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
