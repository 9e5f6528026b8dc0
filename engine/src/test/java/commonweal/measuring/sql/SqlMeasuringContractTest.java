package commonweal.measuring.sql;

import commonweal.measuring.CountingRules;
import commonweal.measuring.MeasuringContract;
import commonweal.measuring.Tallies;
import commonweal.measuring.TinyRecords;
import commonweal.roster.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of measuring, kept by the SQL engine. */
class SqlMeasuringContractTest extends MeasuringContract {

    @TempDir
    private Path folder;

    @Override
    protected Tallies measure(TinyRecords records, Roster roster, CountingRules rules) throws IOException {
        Path snapshot = TinySnapshot.write(records, Files.createTempDirectory(folder, "snapshot"));
        return new SqlMeasuring(new SqlMeasuring.Limits(2, 500, folder)).measure(snapshot, roster, rules);
    }
}
