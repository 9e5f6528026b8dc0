package commonweal.run;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.faults.Place;
import commonweal.measuring.Audit;
import commonweal.measuring.CountingRules;
import commonweal.measuring.MeasuredValues;
import commonweal.measuring.Reconciliation;
import commonweal.measuring.Tallies;
import commonweal.measuring.ValueRules;
import commonweal.measuring.columnar.ColumnarEngine;
import commonweal.measuring.columnar.ColumnarEngine.Counted;
import commonweal.measuring.plausibility.Plausibility;
import commonweal.measuring.sql.SqlMeasuring;
import commonweal.policy.ClauseKey;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import commonweal.policy.YearRules;
import commonweal.records.ColumnMap;
import commonweal.records.ColumnMapFile;
import commonweal.records.reading.RecordReader;
import commonweal.records.reading.RecordsFolder;
import commonweal.records.reading.RejectLog;
import commonweal.records.snapshot.Snapshot;
import commonweal.records.snapshot.SnapshotWriter;
import commonweal.roster.BaselineYears;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.roster.RosterFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Reads a folder of records, counts it, keeps a snapshot of what was counted, and looks whether it can be so. */
public final class Measurement {

    /** The mark of records that are made up, in their folder. */
    public static final String SYNTHETIC = "synthetic.json";

    /**
     * What is asked for.
     *
     * @param records the folder of the records
     * @param policy id of a shipped rule set, or path of a file
     * @param columns the column map; without one, the folder's own, if it has any
     * @param store where the snapshot goes
     * @param rejects where refused rows are written, if there are any
     * @param acceptRejects whether good rows go on where others are refused
     * @param threads how many threads read and count
     * @param audit whether everything is counted a second time, by the other engine, from the snapshot
     */
    public record Request(
            Path records,
            String policy,
            Optional<Path> columns,
            Path store,
            Path rejects,
            boolean acceptRejects,
            int threads,
            boolean audit) {}

    /**
     * What was measured.
     *
     * @param rules the policy
     * @param roster the schools and districts, with the state
     * @param rosterBytes the roster's file
     * @param counted the counts
     * @param values what they give
     * @param reconciliation the account of the students
     * @param snapshot what was counted, kept
     * @param synthetic whether no real student is in it
     * @param columns the hash of the column map, if there was one
     * @param rejected how many rows were refused
     * @param audit what the second count said, if there was one; it agrees
     * @param warnings what a reader should know
     */
    public record Measured(
            RuleSet rules,
            Roster roster,
            byte[] rosterBytes,
            Counted counted,
            MeasuredValues values,
            Reconciliation reconciliation,
            Snapshot snapshot,
            boolean synthetic,
            Optional<byte[]> columns,
            int rejected,
            Optional<Audit> audit,
            Faults warnings) {}

    private static final int DIFFERENCES_TOLD = 10;

    private final Request request;
    private final Stages stages;
    private final Faults faults = new Faults();

    private Measurement(Request request, Stages stages) {
        this.request = request;
        this.stages = stages;
    }

    /**
     * Measures.
     *
     * @throws FaultyInput with the fault of every cause; then there is no snapshot, and every refused row stands in the
     *     file of rejects
     * @throws IOException if something could not be read or written, and then nothing is left
     */
    public static Measured make(Request request, Stages stages) throws FaultyInput, IOException {
        return new Measurement(request, stages).make();
    }

    private Measured make() throws FaultyInput, IOException {
        stages.begin("Reading the policy");
        RecordsFolder folder = RecordsFolder.in(request.records(), faults);
        // Beside the roster: both together are all that reading waits for.
        Faults ofPolicy = new Faults();
        CompletableFuture<Optional<RuleSet>> loading =
                CompletableFuture.supplyAsync(() -> RuleSets.load(request.policy(), ofPolicy));
        Faults ofRoster = new Faults();
        Optional<byte[]> rosterBytes = read(RosterFile.NAME);
        Roster roster = rosterBytes
                .map(bytes -> RosterFile.read(bytes, BaselineYears.ANY, ofRoster))
                .orElseGet(() -> new Roster(List.of()));
        Optional<RuleSet> loaded = loading.join();
        ofPolicy.all().forEach(faults::add);
        if (rosterBytes.isEmpty() && Files.isDirectory(request.records())) {
            faults.add(Fault.error(
                    "file.missing",
                    Place.file(RosterFile.NAME),
                    "There is no file " + RosterFile.NAME + " in the folder of the records.",
                    "It lists the schools and districts (docs/formats.md).",
                    "Put it there."));
        }
        loaded.filter(rules -> !CountingRules.statedIn(rules)).ifPresent(this::silent);
        ofRoster.all().forEach(faults::add);
        Optional<byte[]> columns = columnMap();
        ColumnMap map = columns.map(bytes ->
                        ColumnMapFile.read(new String(bytes, StandardCharsets.UTF_8), ColumnMapFile.NAME, faults))
                .orElse(ColumnMap.NONE);
        faults.throwIfErrors();
        RuleSet rules = loaded.orElseThrow();
        return measure(rules, roster, rosterBytes.orElseThrow(), folder, map, columns);
    }

    private void silent(RuleSet rules) {
        faults.add(Fault.error(
                "policy.no_counting",
                Place.file(rules.id()),
                "The policy " + rules.id() + " does not say how figures are made of records.",
                "It needs the clauses performance_levels, tested_grades, attribution, student_groups, counting and"
                        + " measured_rates (docs/policy.md).",
                "Let it extend a shipped rule set that states them, or state them."));
    }

    private Optional<byte[]> columnMap() throws IOException {
        if (request.columns().isEmpty()) {
            return read(ColumnMapFile.NAME);
        }
        Path file = request.columns().get();
        if (Files.isRegularFile(file)) {
            return Optional.of(Files.readAllBytes(file));
        }
        faults.add(Fault.error(
                "columns.missing",
                Place.file(file.toString()),
                "There is no file " + file + ".",
                "A column map says how your files name columns and codes (docs/records.md).",
                "Check the name, or leave the option out if your files have our names."));
        return Optional.empty();
    }

    private Optional<byte[]> read(String name) throws IOException {
        Path file = request.records().resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    private Measured measure(
            RuleSet rules,
            Roster roster,
            byte[] rosterBytes,
            RecordsFolder folder,
            ColumnMap map,
            Optional<byte[]> columns)
            throws FaultyInput, IOException {
        boolean synthetic = Files.exists(request.records().resolve(SYNTHETIC));
        ColumnarEngine.Request asked = new ColumnarEngine.Request(
                folder, map, roster, CountingRules.of(rules), rules.year(), request.threads(), request.acceptRejects());
        try (RejectsFile rejectsFile = new RejectsFile(request.rejects());
                SnapshotWriter writer = SnapshotWriter.begin(
                        request.store(),
                        roster.list(OrgKind.SCHOOL).stream()
                                .map(Organisation::code)
                                .toList())) {
            RejectLog rejects = new RejectLog(rejectsFile::open);
            Optional<Counted> counted =
                    ColumnarEngine.count(asked, new SnapshotRows(writer), rejects, progress(folder), faults);
            rejects.close();
            rejects.tell(faults, request.acceptRejects() ? Fault.Severity.WARNING : Fault.Severity.ERROR);
            if (rejects.rows() > 0) {
                rejectsFile.complete();
            } else if (counted.isPresent()) {
                rejectsFile.remove();
            }
            if (counted.isEmpty()) {
                throw new FaultyInput(faults);
            }
            stages.begin("Looking whether it can be so");
            Tallies tallies = counted.get().tallies();
            Reconciliation reconciliation =
                    new Reconciliation(tallies, counted.get().rows());
            reconciliation.differences().forEach(faults::add);
            new Plausibility(
                            tallies,
                            year -> nearest(rules, year)
                                    .get(ClauseKey.PLAUSIBILITY)
                                    .value(),
                            year -> nearest(rules, year).get(ClauseKey.GROUPS).value())
                    .findings()
                    .forEach(faults::add);
            faults.throwIfErrors();
            stages.begin("Keeping the snapshot");
            Snapshot snapshot = writer.complete(synthetic || counted.get().synthetic());
            Optional<Audit> audit = request.audit()
                    ? Optional.of(audit(tallies, snapshot, roster, CountingRules.of(rules)))
                    : Optional.empty();
            return new Measured(
                    rules,
                    roster,
                    rosterBytes,
                    counted.get(),
                    new MeasuredValues(tallies, year -> valueRules(rules, year)),
                    reconciliation,
                    snapshot,
                    synthetic || counted.get().synthetic(),
                    columns,
                    rejects.rows(),
                    audit,
                    faults);
        }
    }

    private Audit audit(Tallies tallies, Snapshot snapshot, Roster roster, CountingRules rules)
            throws FaultyInput, IOException {
        stages.begin("Counting a second time, with SQL");
        Path folder = request.store().toAbsolutePath().normalize().resolve(snapshot.folderName());
        Tallies second = new SqlMeasuring(SqlMeasuring.Limits.usual()).measure(folder, roster, rules);
        Audit audit = Audit.compare(tallies, second);
        if (!audit.agrees()) {
            throw differs(audit, snapshot);
        }
        return audit;
    }

    /** What is told where two counts of the same rows are not the same. */
    static FaultyInput differs(Audit audit, Snapshot snapshot) {
        Faults faults = new Faults();
        faults.add(Fault.error(
                "audit.differs",
                Place.file(snapshot.folderName()),
                audit.inWords("the columnar count", "the SQL count", DIFFERENCES_TOLD),
                "Two independent counts of the same rows give the same figures in every cell, or nothing is given out.",
                "This is a fault of the program. Keep the snapshot and report the figures above."));
        return new FaultyInput(faults);
    }

    /**
     * Tells how many rows are read, of about how many: as many as the bytes that are left would hold if they were like those
     * that are done. Of compressed files nobody knows.
     */
    private RecordReader.Progress progress(RecordsFolder folder) throws IOException {
        long size = folder.size();
        AtomicLong bytes = new AtomicLong();
        AtomicLong rows = new AtomicLong();
        return (moreBytes, moreRows) -> {
            long bytesDone = bytes.addAndGet(moreBytes);
            long rowsDone = rows.addAndGet(moreRows);
            long total = bytesDone == 0 || bytesDone > size ? 0 : rowsDone * size / bytesDone;
            stages.at("Reading rows", (int) rowsDone, (int) total);
        };
    }

    /** The rules of the year, or of the nearest year that the rule set covers. */
    static YearRules nearest(RuleSet rules, int year) {
        return rules.in(Math.clamp(year, rules.firstYear(), rules.year()));
    }

    static ValueRules valueRules(RuleSet rules, int year) {
        YearRules nearest = nearest(rules, year);
        return new ValueRules(
                nearest.get(ClauseKey.COMPOSITE_PERFORMANCE_INDEX).value(),
                nearest.get(ClauseKey.PARTICIPATION).value(),
                nearest.get(ClauseKey.MEASURED_RATES).value(),
                nearest.get(ClauseKey.GROUPS).value());
    }

    /** The hashes and rows of the files read, by name. */
    static SortedMap<String, Integer> rows(Counted counted) {
        SortedMap<String, Integer> rows = new TreeMap<>();
        counted.files().forEach((name, counts) -> rows.put(name, counts.rows()));
        return rows;
    }
}
