package commonweal.measuring.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.measuring.CountingRules;
import commonweal.measuring.MeasuringContract;
import commonweal.measuring.Tallies;
import commonweal.measuring.TinyRecords;
import commonweal.records.RecordKind;
import commonweal.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of measuring, kept by the engine that reads files. Where an example has rows that no reader may let through,
 * it is shown that they are refused, and what is counted of the others.
 */
class ColumnarContractTest extends MeasuringContract {

    @TempDir
    private Path temp;

    /** The rows that must be refused in the example that runs. */
    private List<String> refused = List.of();

    @Override
    protected boolean refuses(String... rows) {
        refused = List.of(rows);
        return true;
    }

    @Override
    protected Tallies measure(TinyRecords records, Roster roster, CountingRules rules) throws IOException {
        Path folder = TinyFolder.write(records, Files.createTempDirectory(temp, "records"));
        if (!records.has(RecordKind.RESULTS)) {
            Files.writeString(folder.resolve("results.csv"), oneResult(records));
        }
        TinyFolder found = TinyFolder.count(folder, roster, rules, TinyFolder.lastYear(records), 2);
        assertThat(found.faults().all()).isEmpty();
        assertThat(found.refused()).isEqualTo(refused);
        return found.counted().orElseThrow().tallies();
    }

    /** Nothing is measured without any result: of a student enrolled in a tested grade, if there is enrollment. */
    private static String oneResult(TinyRecords records) {
        Map<String, String> of = records.rows(RecordKind.ENROLLMENT).stream()
                .filter(row -> List.of("7", "10").contains(row.get("grade"))
                        && !row.getOrDefault("school", "").isEmpty())
                .findFirst()
                .orElse(Map.of());
        return "student,year,school,grade,subject,participation,scaled,level,sgp,race,low_income,"
                + "economically_disadvantaged,disability,el\n"
                + of.getOrDefault("student", "someone") + ",2012," + of.getOrDefault("school", "00010001") + ","
                + of.getOrDefault("grade", "5") + ",math,tested,240,,,white,0,0,0,0\n";
    }
}
