package commonweal.decisions;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.roster.OrgCode;
import commonweal.roster.Roster;
import commonweal.terms.Coded;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code decisions.csv}. Whether an authority may decide this is policy, and is checked when judging. */
public final class DecisionsFile {

    /** The file's name in a folder. */
    public static final String NAME = "decisions.csv";

    private static final CsvFile FORM = new CsvFile(
            NAME, List.of("date", "org", "decision", "level", "authority", "citation", "reason"), List.of());

    private final Roster roster;
    private final Faults faults;
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    private DecisionsFile(Roster roster, Faults faults) {
        this.roster = roster;
        this.faults = faults;
    }

    /** Reads the decisions; rows with a fault are left out and the fault added. */
    public static Decisions read(byte[] bytes, Roster roster, Faults faults) {
        DecisionsFile file = new DecisionsFile(roster, faults);
        FORM.read(bytes, faults, file::add);
        return new Decisions(file.decisions);
    }

    private void add(CsvRow row) {
        Optional<LocalDate> date = date(row);
        Optional<OrgCode> org = organisation(row);
        Optional<DecisionKind> kind =
                known(row, "decision", DecisionKind.find(row.get("decision")), DecisionKind.values());
        Optional<Authority> authority =
                known(row, "authority", Authority.find(row.get("authority")), Authority.values());
        if (date.isEmpty() || org.isEmpty() || kind.isEmpty() || authority.isEmpty()) {
            return;
        }
        if (!seen.add(List.of(date.get(), org.get(), kind.get()))) {
            fault(
                    "decisions.duplicate",
                    row,
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
            fault(
                    "decisions.bad_date",
                    row,
                    "date",
                    "\"" + row.get("date") + "\" is not a date.",
                    "Dates are written as 2012-09-19.",
                    "Correct it.");
            return Optional.empty();
        }
    }

    private Optional<OrgCode> organisation(CsvRow row) {
        Optional<OrgCode> code = Optional.of(row.get("org"))
                .filter(OrgCode::valid)
                .map(OrgCode::new)
                .filter(org -> roster.find(org).isPresent());
        if (code.isEmpty()) {
            fault(
                    "decisions.unknown_org",
                    row,
                    "org",
                    "The organisation \"" + row.get("org") + "\" is not in the roster.",
                    "A decision concerns an organisation of roster.csv, by its eight digits.",
                    "Add it to the roster, or correct the code.");
        }
        return code;
    }

    private <T extends Coded> Optional<T> known(CsvRow row, String column, Optional<T> term, T[] all) {
        if (term.isEmpty()) {
            fault(
                    "decisions.unknown_" + column,
                    row,
                    column,
                    "The " + column + " \"" + row.get(column) + "\" is not known.",
                    "It is one of " + Arrays.stream(all).map(Coded::code).collect(Collectors.joining(", ")) + ".",
                    "Correct it.");
        }
        return term;
    }

    private void fault(String code, CsvRow row, String column, String wrong, String rule, String remedy) {
        faults.add(Fault.error(code, row.place(column), wrong, rule, remedy));
    }
}
