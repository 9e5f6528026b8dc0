package commonweal.measures;

import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.measures.Reading.Status;
import commonweal.roster.CodedCells;
import commonweal.roster.OrgCode;
import commonweal.roster.Roster;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code measures.csv}. */
public final class MeasuresFile {

    /** The file's name in a folder. */
    public static final String NAME = "measures.csv";

    private static final CsvFile FORM = new CsvFile(
            NAME,
            List.of("year", "org", "group", "subject", "measure", "value", "n", "status"),
            List.of("numerator", "synthetic"));

    private final Roster roster;
    private final CoveredYears years;
    private final CodedCells cells;
    private final Measures.Collector collector;

    private MeasuresFile(Roster roster, CoveredYears years, Faults faults) {
        this.roster = roster;
        this.years = years;
        this.cells = new CodedCells("measures", faults);
        int first = Arrays.stream(Measure.values()).mapToInt(years::first).min().orElse(years.last());
        this.collector = new Measures.Collector(first, years.last());
    }

    /** Reads the measures; rows with a fault are left out and the fault added. */
    public static Measures read(byte[] bytes, Roster roster, CoveredYears years, Faults faults) {
        MeasuresFile file = new MeasuresFile(roster, years, faults);
        FORM.read(bytes, faults, file::add);
        return file.collector.collected();
    }

    private void add(CsvRow row) {
        Optional<Measure> measure = cells.term(row, "measure", Measure.values());
        Optional<Group> group = cells.term(row, "group", Group.values());
        Optional<Subject> subject = cells.term(row, "subject", Subject.values());
        Optional<OrgCode> org = cells.organisation(row, "org", roster);
        Optional<Integer> year = year(row, measure);
        Optional<Reading> reading = measure.flatMap(kind -> reading(row, kind));
        if (measure.isEmpty() || group.isEmpty() || subject.isEmpty()) {
            return;
        }
        if (!measure.get().allows(subject.get())) {
            cells.fault(
                    row,
                    "wrong_subject",
                    "subject",
                    measure.get().bySubject()
                            ? measure.get().code() + " stands without a subject."
                            : measure.get().code() + " stands with the subject "
                                    + subject.get().code() + ".",
                    measure.get().bySubject()
                            ? "It is measured for ela, math or science."
                            : "It belongs to no subject; the column must be empty.",
                    "Correct the subject.");
            return;
        }
        if (org.isEmpty() || year.isEmpty() || reading.isEmpty()) {
            return;
        }
        collector
                .add(org.get(), year.get(), group.get(), subject.get(), measure.get(), reading.get())
                .ifPresent(before -> cells.fault(
                        row,
                        "duplicate",
                        "measure",
                        "This year, organisation, group, subject and measure stand in an earlier line already"
                                + before.value()
                                        .map(value -> ", with the value " + value.toPlainString())
                                        .orElse("")
                                + ".",
                        "Each stands once.",
                        "Remove one of the two lines."));
    }

    private Optional<Integer> year(CsvRow row, Optional<Measure> measure) {
        Optional<Integer> year = CsvRow.wholeNumber(row.get("year"));
        if (year.isEmpty()) {
            cells.fault(
                    row,
                    "bad_year",
                    "year",
                    "\"" + row.get("year") + "\" is not a year.",
                    "The year has four digits.",
                    "Correct it.");
            return Optional.empty();
        }
        if (measure.isEmpty()) {
            return year;
        }
        int first = years.first(measure.get());
        if (year.get() < first || year.get() > years.last()) {
            cells.fault(
                    row,
                    "year_not_covered",
                    "year",
                    "The policy " + years.policy() + " does not cover the year " + year.get() + " of "
                            + measure.get().code() + ".",
                    "It uses this measure from " + first + " to " + years.last() + ".",
                    "Leave the line out, or determine with the policy of the later year.");
            return Optional.empty();
        }
        return year;
    }

    private Optional<Reading> reading(CsvRow row, Measure measure) {
        Optional<Status> status = status(row);
        Optional<Integer> n = count(row);
        Optional<BigDecimal> numerator = number(row, "numerator");
        if (row.get("value").isEmpty()) {
            return status.map(known ->
                    new Reading(Optional.empty(), n, numerator, known == Status.PRESENT ? Status.MISSING : known));
        }
        Optional<BigDecimal> value = number(row, "value").filter(number -> inRange(row, measure, number));
        if (status.isPresent() && status.get() != Status.PRESENT) {
            cells.fault(
                    row,
                    "value_with_status",
                    "status",
                    "The line has a value (" + row.get("value") + ") and says that it is "
                            + status.get().words() + ".",
                    "A value that is suppressed or not applicable is not in the file.",
                    "Remove the value, or the status.");
            return Optional.empty();
        }
        return status.isEmpty() || value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reading(value, n, numerator, Status.PRESENT));
    }

    private Optional<Status> status(CsvRow row) {
        return switch (row.get("status")) {
            case "" -> Optional.of(Status.PRESENT);
            case "suppressed" -> Optional.of(Status.SUPPRESSED);
            case "not_applicable" -> Optional.of(Status.NOT_APPLICABLE);
            default -> {
                cells.fault(
                        row,
                        "unknown_status",
                        "status",
                        "The status \"" + row.get("status") + "\" is not known.",
                        "It is empty, suppressed or not_applicable.",
                        "Correct it.");
                yield Optional.empty();
            }
        };
    }

    private Optional<Integer> count(CsvRow row) {
        Optional<String> text = row.find("n");
        Optional<Integer> n = text.flatMap(CsvRow::wholeNumber);
        if (text.isPresent() && (n.isEmpty() || n.get() < 0)) {
            cells.fault(
                    row,
                    "bad_n",
                    "n",
                    "\"" + text.get() + "\" is not a number of students.",
                    "n is a whole number, 0 or more, or empty where it is not known.",
                    "Correct it.");
        }
        return n;
    }

    private Optional<BigDecimal> number(CsvRow row, String column) {
        Optional<String> text = row.find(column);
        Optional<BigDecimal> number = text.flatMap(CsvRow::number);
        if (text.isPresent() && number.isEmpty()) {
            cells.fault(
                    row,
                    "not_a_number",
                    column,
                    "\"" + text.get() + "\" is not a number.",
                    "Numbers are written in plain digits with a point, for example 87.2; a missing value is left empty.",
                    "Correct it, or leave it empty.");
        }
        return number;
    }

    private boolean inRange(CsvRow row, Measure measure, BigDecimal value) {
        boolean whole = !measure.wholeNumber() || value.stripTrailingZeros().scale() <= 0;
        if (whole && value.compareTo(measure.lowest()) >= 0 && value.compareTo(measure.highest()) <= 0) {
            return true;
        }
        cells.fault(
                row,
                "out_of_range",
                "value",
                "The value " + value.toPlainString() + " is out of range for " + measure.code() + ".",
                "It lies between " + measure.lowest() + " and " + measure.highest()
                        + (measure.wholeNumber() ? " and is a whole number." : "."),
                "Correct it.");
        return false;
    }
}
