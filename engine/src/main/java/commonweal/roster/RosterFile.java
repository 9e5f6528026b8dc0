package commonweal.roster;

import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.terms.SchoolType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code roster.csv}. */
public final class RosterFile {

    /** The file's name in a folder. */
    public static final String NAME = "roster.csv";

    private static final CsvFile FORM = new CsvFile(
            NAME,
            List.of(
                    "org",
                    "kind",
                    "name",
                    "district",
                    "grades",
                    "school_type",
                    "opened",
                    "closed",
                    "baseline_year",
                    "horace_mann",
                    "notes"),
            List.of());

    private final BaselineYears baselineYears;
    private final CodedCells cells;
    private final Map<OrgCode, Organisation> organisations = new LinkedHashMap<>();
    private final Map<OrgCode, CsvRow> rows = new LinkedHashMap<>();
    /** By the words of the cell: a state of two thousand schools serves some twenty spans of grades. */
    private final Map<String, Optional<Grades>> spans = new HashMap<>();

    private RosterFile(BaselineYears baselineYears, Faults faults) {
        this.baselineYears = baselineYears;
        this.cells = new CodedCells("roster", faults);
    }

    /**
     * Reads the roster; rows with a fault are left out, or the faulty cell alone where the rest can stand.
     *
     * @param baselineYears the baseline years a row may name
     * @param faults takes every fault
     */
    public static Roster read(byte[] bytes, BaselineYears baselineYears, Faults faults) {
        RosterFile file = new RosterFile(baselineYears, faults);
        FORM.read(bytes, faults, file::add);
        file.checkDistricts();
        return new Roster(file.organisations.values());
    }

    private void add(CsvRow row) {
        Optional<OrgCode> code = cells.code(row, "org");
        Optional<OrgKind> kind = cells.term(row, "kind", OrgKind.values());
        Optional<OrgCode> district = district(row, kind, code);
        Optional<Grades> grades = grades(row);
        Optional<SchoolType> type = schoolType(row);
        Optional<LocalDate> opened = day(row, "opened", 1, 1);
        Optional<LocalDate> closed = day(row, "closed", 12, 31);
        Optional<Integer> baseline = baselineYear(row);
        Optional<Boolean> horaceMann = horaceMann(row);
        if (code.isEmpty() || kind.isEmpty() || district.isEmpty()) {
            return;
        }
        if (rows.containsKey(code.get())) {
            cells.fault(
                    row,
                    "duplicate",
                    "org",
                    "The code " + code.get() + " stands in line "
                            + rows.get(code.get()).line() + " already.",
                    "Every organisation has one row.",
                    "Remove one of the two rows.");
            return;
        }
        rows.put(code.get(), row);
        organisations.put(
                code.get(),
                new Organisation(
                        code.get(),
                        kind.get(),
                        row.get("name"),
                        district.get(),
                        grades,
                        type,
                        opened,
                        closed,
                        baseline,
                        horaceMann,
                        row.get("notes")));
    }

    private Optional<OrgCode> district(CsvRow row, Optional<OrgKind> kind, Optional<OrgCode> code) {
        if (kind.isPresent() && kind.get() == OrgKind.STATE) {
            return code;
        }
        if (row.get("district").isEmpty()) {
            cells.fault(
                    row,
                    "no_district",
                    "district",
                    row.get("name") + " (" + row.get("org") + ") is in no district.",
                    "Every school names its district, and a district repeats its own code.",
                    "Fill the column in.");
            return Optional.empty();
        }
        Optional<OrgCode> district = cells.code(row, "district");
        if (kind.isPresent() && kind.get() == OrgKind.DISTRICT && code.isPresent() && !district.equals(code)) {
            cells.fault(
                    row,
                    "wrong_district",
                    "district",
                    "The district " + code.get() + " names " + row.get("district") + " as its district.",
                    "A district repeats its own code.",
                    "Write " + code.get() + ".");
            return Optional.empty();
        }
        return district;
    }

    private Optional<Grades> grades(CsvRow row) {
        Optional<String> text = row.find("grades");
        Optional<Grades> grades = text.flatMap(words -> spans.computeIfAbsent(words, Grades::parse));
        if (text.isPresent() && grades.isEmpty()) {
            cells.fault(
                    row,
                    "bad_grades",
                    "grades",
                    "\"" + text.get() + "\" is not a list of grades.",
                    "Grades are PK, K, 01 to 12, each once, with a comma between.",
                    "Write for example \"K,01,02,03\".");
        }
        return grades;
    }

    private Optional<SchoolType> schoolType(CsvRow row) {
        return row.find("school_type").flatMap(any -> cells.term(row, "school_type", SchoolType.values()));
    }

    /** A day, or a year alone, which stands for its first or last day. */
    private Optional<LocalDate> day(CsvRow row, String column, int month, int day) {
        Optional<String> text = row.find(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.get().matches("[0-9]{4}")) {
            return Optional.of(LocalDate.of(Integer.parseInt(text.get()), month, day));
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeParseException e) {
            cells.fault(
                    row,
                    "bad_date",
                    column,
                    "\"" + text.get() + "\" is not a date.",
                    "Dates are written as 2012-09-01, or as the year alone.",
                    "Correct it.");
            return Optional.empty();
        }
    }

    private Optional<Integer> baselineYear(CsvRow row) {
        Optional<String> text = row.find("baseline_year");
        Optional<Integer> year =
                text.filter(digits -> digits.matches("[0-9]{4}")).map(Integer::valueOf);
        if (text.isPresent() && year.isEmpty()) {
            cells.fault(
                    row,
                    "bad_baseline_year",
                    "baseline_year",
                    "\"" + text.get() + "\" is not a year.",
                    "The baseline year has four digits.",
                    "Correct it, or leave it empty for the policy's baseline year.");
        }
        if (year.isPresent() && !baselineYears.covers(year.get())) {
            cells.fault(
                    row,
                    "baseline_year_not_covered",
                    "baseline_year",
                    "The baseline year of " + row.get("name") + " (" + row.get("org") + ") is " + year.get() + ".",
                    "The policy " + baselineYears.policy() + " covers baseline years from " + baselineYears.first()
                            + " to " + baselineYears.last() + ".",
                    "Correct it, or leave it empty for the policy's baseline year.");
            return Optional.empty();
        }
        return year;
    }

    private Optional<Boolean> horaceMann(CsvRow row) {
        return switch (row.get("horace_mann")) {
            case "" -> Optional.empty();
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> {
                cells.fault(
                        row,
                        "bad_horace_mann",
                        "horace_mann",
                        "\"" + row.get("horace_mann") + "\" does not say whether this is a Horace Mann charter school.",
                        "The column is yes, no or empty (not known).",
                        "Correct it.");
                yield Optional.empty();
            }
        };
    }

    private void checkDistricts() {
        for (Organisation one : List.copyOf(organisations.values())) {
            Organisation district = organisations.get(one.district());
            if (one.kind() == OrgKind.SCHOOL && (district == null || district.kind() != OrgKind.DISTRICT)) {
                CsvRow row = rows.get(one.code());
                if (row != null) {
                    cells.fault(
                            row,
                            "no_district",
                            "district",
                            one.name() + " (" + one.code() + ") is in the district " + one.district()
                                    + ", which the roster does not have.",
                            "Every school's district has a row of its own, of kind district.",
                            "Add the district's row, or correct the code.");
                }
                organisations.remove(one.code());
            }
        }
    }
}
