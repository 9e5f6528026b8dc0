package commonweal.run;

import commonweal.faults.Faults;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.judgement.Standings;
import commonweal.roster.OrgCode;
import commonweal.terms.Group;
import commonweal.terms.Measure;
import commonweal.terms.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The percentiles a run computed from the whole state, of the organisations read so far. */
final class StoredPercentiles implements Standings {

    private record Key(OrgCode org, int year, Group group, Subject subject, Measure measure) {}

    private final Map<Key, Standing> standings = new HashMap<>();

    /** Reads those of an organisation as the archive of inputs has them. */
    void read(OrgCode org, byte[] bytes, Faults faults) {
        new CsvFile(InputsArchive.percentiles(org.code()), InputsArchive.PERCENTILE_COLUMNS, List.of())
                .read(bytes, faults, row -> add(org, row));
    }

    private void add(OrgCode org, CsvRow row) {
        Key key = new Key(
                org,
                number(row, "year"),
                Group.find(row.get("group")).orElseThrow(),
                Subject.find(row.get("subject")).orElseThrow(),
                Measure.find(row.get("measure")).orElseThrow());
        standings.put(key, new Standing(number(row, "percentile"), row.get("pool"), number(row, "pool_size")));
    }

    private static int number(CsvRow row, String column) {
        return CsvRow.wholeNumber(row.get(column)).orElseThrow();
    }

    @Override
    public Optional<Standing> find(OrgCode org, int year, Group group, Subject subject, Measure measure) {
        return Optional.ofNullable(standings.get(new Key(org, year, group, subject, measure)));
    }
}
