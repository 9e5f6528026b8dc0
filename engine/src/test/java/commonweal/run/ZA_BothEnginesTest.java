package commonweal.run;

import static org.assertj.core.api.Assertions.assertThat;

import commonweal.measuring.Audit;
import commonweal.measuring.CountingRules;
import commonweal.measuring.Population;
import commonweal.measuring.RandomRules;
import commonweal.measuring.ReadableRecords;
import commonweal.measuring.SubjectCount;
import commonweal.measuring.Tallies;
import commonweal.measuring.TinyRoster;
import commonweal.measuring.columnar.TinyFolder;
import commonweal.measuring.sql.SqlMeasuring;
import commonweal.records.snapshot.Snapshot;
import commonweal.records.snapshot.SnapshotWriter;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.synthetic.GeneratedState;
import commonweal.synthetic.Layout;
import commonweal.synthetic.Progress;
import commonweal.synthetic.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ZA: what both engines must say of the same records, whatever these are: files are read, the good rows counted and kept,
 * and what was kept is counted again with SQL. Repeat one with -Dcommonweal.seed=N, try more with -Dcommonweal.tries=N.
 */
class ZA_BothEnginesTest {

    private static final int LAST_YEAR = 2013;

    private final long seed = Long.getLong("commonweal.seed", System.nanoTime());
    private final int tries = Integer.getInteger("commonweal.tries", 5);

    @TempDir
    private Path temp;

    /** What one way of reading gave. */
    private record Found(Tallies tallies, Snapshot snapshot, List<String> refused, Path store) {}

    private Found read(Path folder, CountingRules rules, int threads) throws IOException {
        Path store = Files.createTempDirectory(temp, "store");
        try (SnapshotWriter writer = SnapshotWriter.begin(
                store,
                TinyRoster.roster().list(OrgKind.SCHOOL).stream()
                        .map(Organisation::code)
                        .toList())) {
            TinyFolder read =
                    TinyFolder.count(folder, TinyRoster.roster(), rules, LAST_YEAR, threads, new SnapshotRows(writer));
            assertThat(read.faults().all()).isEmpty();
            return new Found(read.counted().orElseThrow().tallies(), writer.complete(false), read.refused(), store);
        }
    }

    private static void agree(Tallies one, Tallies other, String what, long seed) {
        Audit audit = Audit.compare(one, other);
        assertThat(audit.agrees())
                .as("seed %d: %s", seed, audit.inWords("the columnar count", what, 5))
                .isTrue();
    }

    @Test
    void za01_the_sql_count_of_what_was_kept_agrees_in_every_cell() throws IOException {
        System.out.println("za01 seed " + seed);
        int assessed = 0;
        for (long one = seed; one < seed + tries; one++) {
            CountingRules rules = RandomRules.of(one);
            Path folder = TinyFolder.write(ReadableRecords.of(one), temp.resolve("za01-" + one));
            Found found = read(folder, rules, 1);
            Population.addsUp(found.tallies().subjects());
            Population.addsUp(found.tallies().grades());
            Path kept = found.store().resolve(found.snapshot().folderName());
            agree(
                    found.tallies(),
                    new SqlMeasuring(new SqlMeasuring.Limits(2, 500, temp)).measure(kept, TinyRoster.roster(), rules),
                    "the SQL count",
                    one);
            for (int cell = 0; cell < found.tallies().subjects().cells(); cell++) {
                assessed += found.tallies().subjects().get(SubjectCount.ASSESSED, cell);
            }
        }
        assertThat(assessed).isPositive();
    }

    @Test
    void za02_the_same_records_in_another_encoding_or_with_more_threads_are_the_same()
            throws IOException, SQLException {
        System.out.println("za02 seed " + seed);
        for (long one = seed; one < seed + tries; one++) {
            CountingRules rules = RandomRules.of(one);
            Path csv = TinyFolder.write(ReadableRecords.of(one), temp.resolve("za02-" + one));
            Found plain = read(csv, rules, 1);
            for (Path folder : List.of(csv, compressed(csv), parquet(csv))) {
                Found other = read(folder, rules, 2);
                agree(plain.tallies(), other.tallies(), "the count of " + folder.getFileName(), one);
                assertThat(other.snapshot()).as("seed %d", one).isEqualTo(plain.snapshot());
                assertThat(other.refused()).as("seed %d", one).isEqualTo(plain.refused());
            }
        }
    }

    @Test
    void za03_a_whole_state_measured_again_is_the_same_to_the_byte() throws Exception {
        Path state = temp.resolve("state");
        GeneratedState.write(
                new Request("massachusetts", 5000, 3, 2012, 9, Layout.SEPARATE, List.of()),
                state,
                false,
                2,
                Progress.UNSEEN);
        MeasuringRun.Outcome one = measured(state, "one", 1, true);
        assertThat(one.measured().audit())
                .hasValueSatisfying(audit -> assertThat(audit.compared()).isGreaterThan(1_000_000));
        for (MeasuringRun.Outcome other :
                List.of(measured(state, "two", 2, false), measured(state, "again", 2, false))) {
            assertThat(other.manifest().records().snapshot())
                    .isEqualTo(one.manifest().records().snapshot());
            assertThat(other.manifest().outputs()).isEqualTo(one.manifest().outputs());
        }
        for (String name : List.of("measures.csv", "measures_earlier.csv", "reconciliation.csv")) {
            assertThat(temp.resolve("two").resolve(name))
                    .hasSameBinaryContentAs(temp.resolve("one").resolve(name));
        }
    }

    private MeasuringRun.Outcome measured(Path state, String name, int threads, boolean audit) throws Exception {
        Path out = temp.resolve(name);
        return MeasuringRun.make(
                new Measurement.Request(
                        state,
                        "massachusetts/2012",
                        Optional.empty(),
                        temp.resolve(name + "-store"),
                        temp.resolve(name + ".rejects.csv"),
                        false,
                        threads,
                        audit),
                new MeasuringRun.Form(out, false, false, false),
                Stages.UNSEEN);
    }

    private static Path compressed(Path csv) throws IOException {
        Path folder = Files.createDirectories(csv.resolveSibling(csv.getFileName() + "-gz"));
        for (Path file : files(csv)) {
            try (OutputStream out =
                    new GZIPOutputStream(Files.newOutputStream(folder.resolve(file.getFileName() + ".gz")))) {
                Files.copy(file, out);
            }
        }
        return folder;
    }

    /** As Parquet: years as numbers, all else as text. */
    private static Path parquet(Path csv) throws IOException, SQLException {
        Path folder = Files.createDirectories(csv.resolveSibling(csv.getFileName() + "-parquet"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (Path file : files(csv)) {
                String year = file.getFileName().toString().startsWith("cohorts") ? "cohort" : "year";
                statement.execute("copy (select * replace (cast(" + year + " as integer) as " + year
                        + ") from read_csv('" + file + "', header = true, all_varchar = true)) to '"
                        + folder.resolve(file.getFileName().toString().replace(".csv", ".parquet"))
                        + "' (format parquet)");
            }
        }
        return folder;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.sorted().toList();
        }
    }
}
