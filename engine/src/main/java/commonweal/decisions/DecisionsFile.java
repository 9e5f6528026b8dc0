package commonweal.decisions;

import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.roster.CodedCells;
import commonweal.roster.OrgCode;
import commonweal.roster.Roster;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code decisions.csv}. Whether an authority may decide this is policy, and is checked when judging. */
public final class DecisionsFile {

    /** The file's name in a folder. */
    public static final String NAME = "decisions.csv";

    private static final CsvFile FORM = new CsvFile(
            NAME, List.of("date", "org", "decision", "level", "authority", "citation", "reason"), List.of());

    private final Roster roster;
    private final CodedCells cells;
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private DecisionsFile(Roster roster, Faults faults) {
        this.roster = roster;
        this.cells = new CodedCells("decisions", faults);
    }

    /** Reads the decisions; rows with a fault are left out and the fault added. */
    public static Decisions read(byte[] bytes, Roster roster, Faults faults) {
        DecisionsFile file = new DecisionsFile(roster, faults);
        FORM.read(bytes, faults, file::add);
        return new Decisions(file.decisions);
    }

    private void add(CsvRow row) {
        Optional<LocalDate> date = date(row);
        Optional<OrgCode> org = cells.organisation(row, "org", roster);
        Optional<DecisionKind> kind = cells.term(row, "decision", DecisionKind.values());
        Optional<Authority> authority = cells.term(row, "authority", Authority.values());
        if (date.isEmpty() || org.isEmpty() || kind.isEmpty() || authority.isEmpty()) {
            return;
        }
        if (!seen.add(List.of(date.get(), org.get(), kind.get()))) {
            cells.fault(
                    row,
                    "duplicate",
                    "decision",
                    "The same decision about " + org.get() + " on " + date.get() + " stands in an earlier line.",
                    "Each decision stands once.",
                    "Remove one of the two lines.");
            return;
        }
        decisions.add(new Decision(
                date.get(),
                org.get(),
                kind.get(),
                row.get("level"),
                authority.get(),
                row.get("citation"),
                row.get("reason"),
                row.place("decision")));
    }

    private Optional<LocalDate> date(CsvRow row) {
        try {
            return Optional.of(LocalDate.parse(row.get("date")));
        } catch (DateTimeParseException e) {
            cells.fault(
                    row,
                    "bad_date",
                    "date",
                    "\"" + row.get("date") + "\" is not a date.",
                    "Dates are written as 2012-09-19.",
                    "Correct it.");
            return Optional.empty();
        }
    }
}
