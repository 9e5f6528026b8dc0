package commonweal.run;

import commonweal.measuring.Reconciliation;
import commonweal.measuring.ReconciliationTable;
import commonweal.run.Manifest.Content;
import commonweal.run.Measurement.Measured;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables that say where every student went, beside whatever was made from records. */
final class AccountTables {

    private AccountTables() {}

    static SortedMap<String, Content> write(Measured measured, Path folder) throws IOException {
        Reconciliation account = measured.reconciliation();
        SortedMap<String, Content> outputs = new TreeMap<>();
        outputs.put(
                ReconciliationTable.NAME,
                MarkedTable.write(
                        folder.resolve(ReconciliationTable.NAME),
                        measured.synthetic(),
                        out -> ReconciliationTable.write(account, out)));
        outputs.put(
                ReconciliationTable.DISTRICTS_NAME,
                MarkedTable.write(
                        folder.resolve(ReconciliationTable.DISTRICTS_NAME),
                        measured.synthetic(),
                        out -> ReconciliationTable.writeDistricts(account, out)));
        return outputs;
    }
}
