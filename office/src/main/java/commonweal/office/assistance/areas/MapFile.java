package commonweal.office.assistance.areas;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.office.register.Listed;
import commonweal.office.register.Search;
import commonweal.office.site.Written;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of which office serves which district, as a file: read whole with all its faults, and entered whole or not at all. */
@Component("assistanceMapFile")
public class MapFile {

    private static final List<String> REQUIRED = List.of("district", "office", "from");
    private static final List<String> OPTIONAL = List.of("until", "why", "district_name", "office_name");
    private static final String NAME = "list";

    private final Servings servings;
    private final Offices offices;
    private final Search search;

    /** Into these tables. */
    public MapFile(Servings servings, Offices offices, Search search) {
        this.servings = servings;
        this.offices = offices;
        this.search = search;
    }

    /**
     * What came of a file.
     *
     * @param entered how many districts were entered; none if anything is wrong
     * @param faults what is wrong with it, each with its line
     */
    public record Outcome(int entered, List<String> faults) {}

    /** A line that can be entered. */
    private record Line(
            String district,
            String office,
            LocalDate from,
            @Nullable LocalDate until,
            String why) {}

    /**
     * Reads the file and enters it, if nothing is wrong with it.
     *
     * @param why why, where a line says nothing of its own
     */
    @Transactional
    public Outcome enter(byte[] bytes, String why) {
        Faults faults = new Faults();
        List<Line> lines = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        new CsvFile(NAME, REQUIRED, OPTIONAL)
                .read(bytes, faults, row -> read(row, why, faults, seen).ifPresent(lines::add));
        if (!faults.haveErrors() && lines.isEmpty()) {
            faults.add(Fault.error(
                    "map.empty",
                    Place.file(NAME),
                    "No line stands behind the header.",
                    "",
                    "Add a line for each district."));
        }
        if (faults.haveErrors()) {
            return new Outcome(0, faults.all().stream().map(MapFile::words).toList());
        }
        lines.forEach(one -> servings.enter(one.district(), one.office(), one.from(), one.until(), one.why()));
        return new Outcome(lines.size(), List.of());
    }

    private Optional<Line> read(CsvRow row, String why, Faults faults, Map<String, Integer> seen) {
        int before = faults.all().size();
        Optional<Listed> district = search.byCode(row.get("district")).filter(Listed::isADistrict);
        if (district.isEmpty()) {
            fault(
                    faults,
                    row,
                    "district",
                    "No district has the code \"" + row.get("district") + "\".",
                    "Use its code of eight digits.");
        }
        Optional<Office> office = office(row.get("office"));
        if (office.isEmpty()) {
            fault(
                    faults,
                    row,
                    "office",
                    "There is no office \"" + row.get("office") + "\".",
                    "Use one of: "
                            + String.join(
                                    ", ",
                                    offices.list().stream().map(Office::id).toList()) + ".");
        }
        Optional<LocalDate> from = day(row, "from", faults);
        Optional<LocalDate> until = row.get("until").isBlank() ? Optional.empty() : day(row, "until", faults);
        if (from.isEmpty() && row.get("from").isBlank()) {
            fault(faults, row, "from", "The first day is missing.", "Write year, month and day, such as 2013-10-15.");
        }
        district.ifPresent(one -> {
            Integer twin = seen.putIfAbsent(one.code(), row.line());
            if (twin != null) {
                fault(
                        faults,
                        row,
                        "district",
                        one.name() + " stands in line " + twin + " already.",
                        "Name each district once.");
            }
        });
        if (faults.all().size() > before) {
            return Optional.empty();
        }
        Line line = new Line(
                district.orElseThrow().code(),
                office.orElseThrow().id(),
                from.orElseThrow(),
                until.orElse(null),
                row.find("why").orElse(why));
        Optional<String> refused = servings.why(line.district(), line.office(), line.from(), line.until());
        refused.ifPresent(words -> fault(faults, row, "district", words, ""));
        return refused.isPresent() ? Optional.empty() : Optional.of(line);
    }

    private Optional<Office> office(String typed) {
        String id = typed.strip().toLowerCase(Locale.ROOT);
        return offices.list().stream()
                .filter(one -> one.id().equals(id) || one.name().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    private static Optional<LocalDate> day(CsvRow row, String column, Faults faults) {
        String text = row.get(column).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            fault(
                    faults,
                    row,
                    column,
                    "\"" + text + "\" is not a day.",
                    "Write year, month and day, such as 2013-10-15.");
            return Optional.empty();
        }
    }

    private static void fault(Faults faults, CsvRow row, String column, String wrong, String remedy) {
        faults.add(Fault.error("map." + column, row.place(column), wrong, "", remedy));
    }

    private static String words(Fault fault) {
        String line =
                fault.place().line() > 0 ? "Line " + Written.count(fault.place().line()) + ": " : "";
        return (line + fault.wrong() + " " + fault.rule() + " " + fault.remedy())
                .replaceAll("\\s+", " ")
                .strip();
    }
}
