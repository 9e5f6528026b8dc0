package commonweal.roster;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.files.CsvRow;
import commonweal.terms.Coded;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads cells that hold a code: of a term, or of an organisation of the roster. A code that is not known is a fault. */
public final class CodedCells {

    private final String family;
    private final Faults faults;

    /**
     * Cells of one file.
     *
     * @param family the first part of the fault codes, for example {@code measures}
     * @param faults takes the faults
     */
    public CodedCells(String family, Faults faults) {
        this.family = family;
        this.faults = faults;
    }

    /** The term, if the cell's code is one of these. */
    public <T extends Coded> Optional<T> term(CsvRow row, String column, T[] all) {
        Optional<T> term = Coded.find(all, row.get(column));
        if (term.isEmpty()) {
            fault(
                    row,
                    "unknown_" + column,
                    column,
                    "The " + column.replace('_', ' ') + " \"" + row.get(column) + "\" is not known.",
                    "It is one of "
                            + Arrays.stream(all)
                                    .map(one -> one.code().isEmpty() ? "(empty)" : one.code())
                                    .collect(Collectors.joining(", "))
                            + ".",
                    "Correct the code.");
        }
        return term;
    }

    /** The code, if the cell has the form of one. */
    public Optional<OrgCode> code(CsvRow row, String column) {
        String text = row.get(column);
        if (OrgCode.valid(text)) {
            return Optional.of(new OrgCode(text));
        }
        fault(
                row,
                "bad_code",
                column,
                "\"" + text + "\" is not an organisation code.",
                "A code has eight digits, leading zeros included.",
                "Keep the column as text when you export it: spreadsheets drop leading zeros.");
        return Optional.empty();
    }

    /** The code, if the roster has the organisation. */
    public Optional<OrgCode> organisation(CsvRow row, String column, Roster roster) {
        Optional<OrgCode> code = code(row, column);
        if (code.isPresent() && roster.find(code.get()).isEmpty()) {
            fault(
                    row,
                    "unknown_org",
                    column,
                    "The organisation " + code.get() + " is not in the roster.",
                    "Every organisation named in a file has a row in " + RosterFile.NAME + ".",
                    "Add it to the roster, or correct the code.");
            return Optional.empty();
        }
        return code;
    }

    /** Adds a fault of the file's family about a cell. */
    public void fault(CsvRow row, String code, String column, String wrong, String rule, String remedy) {
        faults.add(Fault.error(family + "." + code, row.place(column), wrong, rule, remedy));
    }
}
