package commonweal.run;

import commonweal.faults.FaultyInput;
import commonweal.files.CsvRow;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.terms.Level;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row of a run's levels.
 *
 * @param org whose
 * @param kind school or district
 * @param level in force
 * @param code reason code
 * @param reason as printed
 * @param computed what the computation alone gives
 * @param decidedBy the decision about the unit, or what settled the level; empty if it has none
 * @param allReasons everything that holds
 */
public record LevelRow(
        OrgCode org,
        OrgKind kind,
        Level level,
        String code,
        String reason,
        Level computed,
        String decidedBy,
        String allReasons) {

    /** All rows of a run, by organisation. */
    public static Map<OrgCode, LevelRow> of(Run run) throws FaultyInput, IOException {
        Map<OrgCode, LevelRow> rows = new TreeMap<>();
        run.readTable(OutputTables.LEVELS, row -> rows.put(new OrgCode(row.get("org")), of(row)));
        return rows;
    }

    private static LevelRow of(CsvRow row) {
        return new LevelRow(
                new OrgCode(row.get("org")),
                OrgKind.find(row.get("kind")).orElseThrow(),
                Level.find(row.get("level")).orElseThrow(),
                row.get("reason_code"),
                row.get("reason"),
                Level.find(row.get("computed_level")).orElseThrow(),
                row.get("decided_by"),
                row.get("all_reasons"));
    }
}
