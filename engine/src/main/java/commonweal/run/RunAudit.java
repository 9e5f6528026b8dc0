package commonweal.run;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.faults.Place;
import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.files.JsonFile;
import commonweal.judgement.PolicyYears;
import commonweal.measures.MeasuresFile;
import commonweal.measuring.CountingRules;
import commonweal.measuring.MeasuredValues;
import commonweal.measuring.MeasuresTable;
import commonweal.measuring.Tallies;
import commonweal.measuring.WideTable;
import commonweal.measuring.sql.SqlMeasuring;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import commonweal.records.snapshot.SnapshotStore;
import commonweal.records.snapshot.SnapshotStore.Kept;
import commonweal.roster.BaselineYears;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.roster.RosterFile;
import commonweal.terms.Coded;
import commonweal.terms.Measure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Counts the records of a run again, from the snapshot that it names, with the engine that did not make it, and compares
 * every measure that the run holds, digit by digit.
 */
public final class RunAudit {

    private static final int FIRST = 1000;

    /**
     * What came of it.
     *
     * @param compared how many measures were compared
     * @param differing how many of them differ
     * @param first the first differences, in words
     * @param synthetic whether no real student is in the records
     */
    public record Outcome(long compared, long differing, List<String> first, boolean synthetic) {

        public Outcome {
            first = List.copyOf(first);
        }
    }

    private final Path folder;
    private final Optional<Path> policy;
    private final Path store;
    private final Stages stages;
    private final List<String> first = new ArrayList<>();
    private long compared;
    private long differing;

    private RunAudit(Path folder, Optional<Path> policy, Path store, Stages stages) {
        this.folder = folder;
        this.policy = policy;
        this.store = store;
        this.stages = stages;
    }

    /**
     * Audits a run of determine, or the measures of measure.
     *
     * @param policy the file of the policy, where it is not a shipped one and the folder holds measures only
     * @param store where the snapshots are
     * @throws FaultyInput if the folder is of neither kind, was not made from records, or its snapshot is not there
     */
    public static Outcome of(Path folder, Optional<Path> policy, Path store, Stages stages)
            throws FaultyInput, IOException {
        return new RunAudit(folder, policy, store, stages).run();
    }

    private Outcome run() throws FaultyInput, IOException {
        Optional<JsonObject> json = Files.isRegularFile(folder.resolve(ManifestFile.NAME))
                ? JsonFile.read(Files.readString(folder.resolve(ManifestFile.NAME)))
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                : Optional.empty();
        boolean measures = json.flatMap(found -> found.find("kind"))
                .filter(kind -> kind.equals(Json.of(MeasuresManifest.KIND)))
                .isPresent();
        if (measures) {
            return measures(json.orElseThrow());
        }
        try (Run run = Run.open(folder)) {
            RecordsOfRun records = run.manifest().records().orElseThrow(() -> notFromRecords(folder));
            MeasuredValues values = count(records, run.roster(), run.rules());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            MeasuresTable.write(values.within(new PolicyYears(run.rules())), bytes);
            compare(run, MeasureLines.of(bytes.toByteArray()));
            return outcome(run.manifest().synthetic());
        }
    }

    private Outcome measures(JsonObject json) throws FaultyInput, IOException {
        boolean synthetic =
                json.find(SyntheticMark.COLUMN).filter(Json.of(true)::equals).isPresent();
        RecordsOfRun records = RecordsOfRun.read(ManifestFile.object(json, "records"), synthetic);
        Manifest.Policy stated = ManifestFile.policy(ManifestFile.object(json, "policy"));
        Faults faults = new Faults();
        RuleSet rules = RuleSets.load(policy.map(Path::toString).orElse(stated.id()), faults)
                .orElseThrow(() -> new FaultyInput(faults));
        if (!Manifest.Policy.of(rules).hash().equals(stated.hash())) {
            throw faulty(
                    "policy.other",
                    rules.id(),
                    "The policy " + rules.id() + " is not the one of these measures.",
                    "Measures are counted again by the rules they were made by; their hash is in " + ManifestFile.NAME
                            + ".",
                    "Name the file of that policy with --policy.");
        }
        Roster roster = RosterFile.read(Files.readAllBytes(folder.resolve(RosterFile.NAME)), BaselineYears.ANY, faults);
        faults.throwIfErrors();
        MeasuredValues values = count(records, roster, rules);
        PolicyYears covered = new PolicyYears(rules);
        compare(MeasuresFile.NAME, out -> MeasuresTable.write(values.within(covered), out));
        compare(MeasuringRun.EARLIER, out -> MeasuresTable.write(values.before(covered), out));
        compare(WideTable.NAME, out -> WideTable.write(values, out));
        return outcome(synthetic);
    }

    private MeasuredValues count(RecordsOfRun records, Roster roster, RuleSet rules) throws FaultyInput, IOException {
        stages.begin("Verifying the snapshot");
        Kept kept = new SnapshotStore(store).get(records.snapshot());
        SnapshotStore.verify(kept).throwIfErrors();
        stages.begin("Counting with SQL");
        Tallies tallies =
                new SqlMeasuring(SqlMeasuring.Limits.usual()).measure(kept.folder(), roster, CountingRules.of(rules));
        stages.begin("Comparing");
        return new MeasuredValues(tallies, year -> Measurement.valueRules(rules, year));
    }

    /** The measures of a run lie in its archive, one file for each organisation. */
    private void compare(Run run, MeasureLines counted) throws IOException {
        TreeSet<String> orgs = new TreeSet<>(counted.orgs());
        run.roster().all().stream().map(Organisation::code).map(OrgCode::code).forEach(orgs::add);
        for (String org : orgs) {
            byte[] held = run.read(InputsArchive.measures(org)).orElse(new byte[0]);
            compare(lines(held), lines(counted.file(org)));
        }
    }

    private void compare(String table, MarkedTable.Rows counted) throws IOException {
        if (Files.isRegularFile(folder.resolve(table))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            counted.write(bytes);
            compare(lines(Files.readAllBytes(folder.resolve(table))), lines(bytes.toByteArray()));
        }
    }

    /** The lines of a table of measures, without its header, its mark and the results that were given. */
    private static List<String> lines(byte[] table) {
        boolean marked = SyntheticMark.in(table);
        return new String(table, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> marked ? line.substring(0, line.lastIndexOf(',')) : line)
                .filter(line -> !given(line))
                .toList();
    }

    private static boolean given(String line) {
        String[] cells = line.split(",", 6);
        return cells.length > 4
                && Coded.find(Measure.values(), cells[4]).map(Measure::given).orElse(false);
    }

    private void compare(List<String> held, List<String> counted) {
        int most = Math.max(held.size(), counted.size());
        compared += most;
        for (int i = 0; i < most; i++) {
            String one = i < held.size() ? held.get(i) : "";
            String other = i < counted.size() ? counted.get(i) : "";
            if (!one.equals(other)) {
                differing++;
                if (first.size() < FIRST) {
                    first.add("the run has " + shown(one) + ", the count " + shown(other));
                }
            }
        }
    }

    private static String shown(String line) {
        return line.isEmpty() ? "nothing" : line;
    }

    private Outcome outcome(boolean synthetic) {
        return new Outcome(compared, differing, first, synthetic);
    }

    private static FaultyInput notFromRecords(Path folder) {
        return faulty(
                "audit.no_records",
                folder.toString(),
                "The run " + folder + " was not made from student records.",
                "Only a run that names a snapshot of records can be counted again.",
                "Determine with --records.");
    }

    private static FaultyInput faulty(String code, String place, String wrong, String rule, String remedy) {
        Faults faults = new Faults();
        faults.add(Fault.error(code, Place.file(place), wrong, rule, remedy));
        return new FaultyInput(faults);
    }
}
