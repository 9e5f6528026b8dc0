package commonweal.roster;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.terms.SchoolType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    private final Faults faults;
    private final Map<OrgCode, Organisation> organisations = new LinkedHashMap<>();
    private final Map<OrgCode, CsvRow> rows = new LinkedHashMap<>();

    private RosterFile(Faults faults) {
        this.faults = faults;
    }

    /** Reads the roster; rows with a fault are left out and the fault added. */
    public static Roster read(byte[] bytes, Faults faults) {
        RosterFile file = new RosterFile(faults);
        FORM.read(bytes, faults, file::add);
        file.checkDistricts();
        return new Roster(file.organisations.values());
    }

    private void add(CsvRow row) {
        Optional<OrgCode> code = code(row, "org");
        Optional<OrgKind> kind = kind(row);
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
            fault(
                    "roster.duplicate",
                    row,
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

    private Optional<OrgCode> code(CsvRow row, String column) {
        String text = row.get(column);
        if (OrgCode.valid(text)) {
            return Optional.of(new OrgCode(text));
        }
        fault(
                "roster.bad_code",
                row,
                column,
                "\"" + text + "\" is not an organisation code.",
                "A code has eight digits, leading zeros included.",
                "Keep the column as text when you export it: spreadsheets drop leading zeros.");
        return Optional.empty();
    }

    private Optional<OrgKind> kind(CsvRow row) {
        Optional<OrgKind> kind = OrgKind.find(row.get("kind"));
        if (kind.isEmpty()) {
            fault(
                    "roster.unknown_kind",
                    row,
                    "kind",
                    "\"" + row.get("kind") + "\" is not a kind of organisation.",
                    "The kind is state, district or school.",
                    "Correct it.");
        }
        return kind;
    }

    private Optional<OrgCode> district(CsvRow row, Optional<OrgKind> kind, Optional<OrgCode> code) {
        if (kind.isPresent() && kind.get() == OrgKind.STATE) {
            return code;
        }
        if (row.get("district").isEmpty()) {
            fault(
                    "roster.no_district",
                    row,
                    "district",
                    row.get("name") + " (" + row.get("org") + ") is in no district.",
                    "Every school names its district, and a district repeats its own code.",
                    "Fill the column in.");
            return Optional.empty();
        }
        Optional<OrgCode> district = code(row, "district");
        if (kind.isPresent() && kind.get() == OrgKind.DISTRICT && code.isPresent() && !district.equals(code)) {
            fault(
                    "roster.wrong_district",
                    row,
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
        Optional<Grades> grades = text.flatMap(Grades::parse);
        if (text.isPresent() && grades.isEmpty()) {
            fault(
                    "roster.bad_grades",
                    row,
                    "grades",
                    "\"" + text.get() + "\" is not a list of grades.",
                    "Grades are PK, K, 01 to 12, each once, with a comma between.",
                    "Write for example \"K,01,02,03\".");
        }
        return grades;
    }

    private Optional<SchoolType> schoolType(CsvRow row) {
        Optional<String> text = row.find("school_type");
        Optional<SchoolType> type = text.flatMap(SchoolType::find);
        if (text.isPresent() && type.isEmpty()) {
            fault(
                    "roster.unknown_school_type",
                    row,
                    "school_type",
                    "\"" + text.get() + "\" is not a school type.",
                    "The types are "
                            + Arrays.stream(SchoolType.values())
                                    .map(SchoolType::code)
                                    .collect(Collectors.joining(", "))
                            + "; empty: derived from the grades.",
                    "Use one of these names, or leave it empty.");
        }
        return type;
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
            fault(
                    "roster.bad_date",
                    row,
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
            fault(
                    "roster.bad_baseline_year",
                    row,
                    "baseline_year",
                    "\"" + text.get() + "\" is not a year.",
                    "The baseline year has four digits.",
                    "Correct it, or leave it empty for the policy's baseline year.");
        }
        return year;
    }

    private Optional<Boolean> horaceMann(CsvRow row) {
        return switch (row.get("horace_mann")) {
            case "" -> Optional.empty();
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> {
                fault(
                        "roster.bad_horace_mann",
                        row,
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
                    fault(
                            "roster.no_district",
                            row,
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

    private void fault(String code, CsvRow row, String column, String wrong, String rule, String remedy) {
        faults.add(Fault.error(code, row.place(column), wrong, rule, remedy));
    }
}
