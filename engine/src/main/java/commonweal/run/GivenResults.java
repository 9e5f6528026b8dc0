package commonweal.run;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.terms.Coded;
import commonweal.terms.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Results taken as given beside records: the annual indexes of years before the policy's own, which no records of today can
 * give. In the form of {@code measures.csv}, and nothing but given results.
 */
final class GivenResults {

    /** The file's name in a folder of records. */
    static final String NAME = "given.csv";

    private static final List<String> REQUIRED =
            List.of("year", "org", "group", "subject", "measure", "value", "n", "status");
    private static final CsvFile FORM = new CsvFile(NAME, REQUIRED, List.of("numerator", SyntheticMark.COLUMN));

    private GivenResults() {}

    /** The rows, as rows of {@code measures.csv}; a measure that is not a given result is a fault. */
    static List<List<String>> read(byte[] bytes, Faults faults) {
        List<List<String>> rows = new ArrayList<>();
        FORM.read(bytes, faults, row -> {
            if (given(row, faults)) {
                List<String> cells = new ArrayList<>();
                REQUIRED.forEach(column -> cells.add(row.get(column)));
                cells.add(row.get("numerator"));
                rows.add(cells);
            }
        });
        return rows;
    }

    private static boolean given(CsvRow row, Faults faults) {
        Optional<Measure> measure = Coded.find(Measure.values(), row.get("measure"));
        if (measure.isPresent() && measure.get().given()) {
            return true;
        }
        faults.add(Fault.error(
                "given.not_a_given_result",
                row.place("measure"),
                "\"" + row.get("measure") + "\" is not a result that can be given beside records.",
                "Figures about students are made from the records; given are only results such as annual_ppi or"
                        + " school_percentile (docs/formats.md).",
                "Remove the line, or determine from measures with --data."));
        return false;
    }
}
