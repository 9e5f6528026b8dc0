package commonweal.measuring;

import static java.nio.charset.StandardCharsets.UTF_8;

import commonweal.faults.Faults;
import commonweal.measuring.columnar.ColumnarEngine;
import commonweal.measuring.columnar.ColumnarEngine.Counted;
import commonweal.measuring.columnar.RowKeeper;
import commonweal.policy.ClauseKey;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import commonweal.policy.YearRules;
import commonweal.records.ColumnMap;
import commonweal.records.RecordKind;
import commonweal.records.reading.RecordsFolder;
import commonweal.records.reading.RejectLog;
import commonweal.records.reading.StudentNumbers;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Figures that the state published, and the engine to make them again: each published row becomes a school of its own, in
 * which only its students are.
 */
final class PublishedFigures {

    private static final int SCHOOLS_OF_A_DISTRICT = 9_000;

    private PublishedFigures() {}

    /** The rows of a file of published figures, gzip or not. */
    static List<NamedCsvRecord> rows(String name) throws IOException {
        Path file = Path.of("src/test/resources/cases", name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream text = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                Reader characters = new InputStreamReader(text, UTF_8);
                CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(characters)) {
            return reader.stream().toList();
        }
    }

    static int whole(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    /** The shipped rules of a year. */
    static YearRules rules(int year) {
        return ruleSet(year).rules();
    }

    private static RuleSet ruleSet(int year) {
        Faults faults = new Faults();
        RuleSet rules = RuleSets.load("massachusetts/" + year, faults).orElseThrow();
        if (faults.haveErrors()) {
            throw new IllegalStateException("a shipped rule set must have no fault, has " + faults.all());
        }
        return rules;
    }

    /** How values are made in a year. */
    static ValueRules valueRules(int year) {
        YearRules rules = rules(year);
        return new ValueRules(
                rules.get(ClauseKey.COMPOSITE_PERFORMANCE_INDEX).value(),
                rules.get(ClauseKey.PARTICIPATION).value(),
                rules.get(ClauseKey.MEASURED_RATES).value(),
                rules.get(ClauseKey.GROUPS).value());
    }

    /** The code of the school that stands for the published row of this number, from 0. */
    static OrgCode school(int row) {
        return new OrgCode("%04d%04d".formatted(1 + row / SCHOOLS_OF_A_DISTRICT, 1 + row % SCHOOLS_OF_A_DISTRICT));
    }

    private static Roster roster(int schools) {
        List<Organisation> all = new ArrayList<>();
        TreeSet<OrgCode> districts = new TreeSet<>();
        for (int row = 0; row < schools; row++) {
            OrgCode code = school(row);
            OrgCode district = new OrgCode(code.toString().substring(0, 4) + "0000");
            if (districts.add(district)) {
                all.add(organisation(district, OrgKind.DISTRICT, district));
            }
            all.add(organisation(code, OrgKind.SCHOOL, district));
        }
        all.add(organisation(Tallies.STATE, OrgKind.STATE, Tallies.STATE));
        return new Roster(all);
    }

    private static Organisation organisation(OrgCode code, OrgKind kind, OrgCode district) {
        return new Organisation(
                code,
                kind,
                code.toString(),
                district,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** Counts the folder's records of a year by the shipped rules; there must be nothing wrong with them. */
    static Tallies count(Path folder, int year, int schools) throws IOException {
        Faults faults = new Faults();
        RejectLog rejects = new RejectLog(() -> Files.newOutputStream(folder.resolve("rejects")));
        ColumnarEngine.Request request = new ColumnarEngine.Request(
                RecordsFolder.in(folder, faults),
                ColumnMap.NONE,
                roster(schools),
                CountingRules.of(ruleSet(year)),
                year,
                2,
                false);
        Optional<Counted> counted =
                ColumnarEngine.count(request, new KeepingNothing(), rejects, (bytes, rows) -> {}, faults);
        rejects.tell(faults, commonweal.faults.Fault.Severity.ERROR);
        return counted.orElseThrow(() -> new IllegalStateException("the records must be right: " + faults.all()))
                .tallies();
    }

    private static final class KeepingNothing implements ColumnarEngine.Keeping {
        @Override
        public RowKeeper keeper(RecordKind kind, StudentNumbers students) {
            return RowKeeper.NONE;
        }

        @Override
        public void again(RecordKind kind) {}
    }
}
