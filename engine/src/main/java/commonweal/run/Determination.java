package commonweal.run;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.files.ContentHash;
import commonweal.files.CsvWriter;
import commonweal.files.HashingOutput;
import commonweal.files.WholeFolder;
import commonweal.judgement.Deciders;
import commonweal.judgement.Judge;
import commonweal.judgement.Judgement;
import commonweal.judgement.Standings;
import commonweal.judgement.StatewideStandings;
import commonweal.measures.MeasuresFile;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSets;
import commonweal.roster.OrgKind;
import commonweal.roster.RosterFile;
import commonweal.run.Manifest.Content;
import commonweal.run.Measurement.Measured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the inputs, judges the state and writes the run: whole, or not at all. */
public final class Determination {

    /**
     * What is asked for.
     *
     * @param policy id of a shipped rule set, or path of a file
     * @param data where the inputs lie
     * @param out the folder to be made
     * @param statewide whether percentiles are computed from the whole state
     * @param replace whether a run that is there already may be replaced
     * @param measured what the measures were made from, if they were made from records
     */
    public record Request(
            String policy, InputFiles data, Path out, boolean statewide, boolean replace, Optional<Measured> measured) {

        /** From measures. */
        public Request(String policy, InputFiles data, Path out, boolean statewide, boolean replace) {
            this(policy, data, out, statewide, replace, Optional.empty());
        }
    }

    /**
     * What came of it.
     *
     * @param manifest what the run rests on and its counts
     * @param judgement what was judged
     * @param warnings what a reader should know
     */
    public record Outcome(Manifest manifest, Judgement judgement, Faults warnings) {}

    private final Request request;
    private final Stages stages;
    private final Faults faults = new Faults();

    private Determination(Request request, Stages stages) {
        this.request = request;
        this.stages = stages;
    }

    /**
     * Makes the run.
     *
     * @throws FaultyInput with every fault found, and then no folder was made
     * @throws IOException if the folder could not be written, and then none is left
     */
    public static Outcome make(Request request, Stages stages) throws FaultyInput, IOException {
        return new Determination(request, stages).make();
    }

    private Outcome make() throws FaultyInput, IOException {
        stages.begin("Reading the policy");
        request.measured().ifPresent(measured -> measured.warnings().all().forEach(faults::add));
        Optional<RuleSet> rules = RuleSets.load(request.policy(), faults);
        Inputs inputs = Inputs.read(request.data(), rules, faults, stages);
        WholeFolder.check(
                request.out(),
                request.replace() ? Run.REPLACEABLE : Run.sameAs(there -> isThisRun(there, rules, inputs)),
                faults);
        faults.throwIfErrors();
        return judge(rules.orElseThrow(), inputs);
    }

    /** Whether a run rests on the same inputs, policy and engine: then this one will have the same bytes. */
    private boolean isThisRun(Manifest there, Optional<RuleSet> rules, Inputs inputs) {
        return rules.isPresent()
                && there.policy().equals(Manifest.Policy.of(rules.get()))
                && there.engine().equals(EngineVersion.text())
                && there.statewide() == request.statewide()
                && there.records().equals(records())
                && there.inputs().equals(read(inputs));
    }

    private Optional<RecordsOfRun> records() {
        return request.measured().map(RecordsOfRun::of);
    }

    /** Whether no real student stands behind the measures: made-up students leave their mark on whatever is made of them. */
    private boolean synthetic(Inputs inputs) {
        return request.measured().map(Measured::synthetic).orElse(false)
                || SyntheticMark.in(inputs.files().getOrDefault(MeasuresFile.NAME, new byte[0]));
    }

    private static SortedMap<String, Content> read(Inputs inputs) {
        SortedMap<String, Content> read = new TreeMap<>();
        inputs.files().forEach((name, bytes) -> read.put(name, new Content(ContentHash.of(bytes), rows(name, inputs))));
        return read;
    }

    private Outcome judge(RuleSet rules, Inputs inputs) throws FaultyInput, IOException {
        stages.begin("Comparing the whole state");
        Standings standings =
                request.statewide() ? StatewideStandings.of(rules, inputs.roster(), inputs.measures()) : Standings.NONE;
        Judge judge = new Judge(rules, inputs.roster(), inputs.measures(), inputs.decisions(), standings);
        Judgement judgement = judge.judge(faults, (done, total) -> stages.at("Judging", done, total));
        faults.throwIfErrors();
        Deciders deciders = Deciders.of(judgement, inputs.roster(), inputs.measures(), inputs.decisions(), standings);
        Determined determined = new Determined(judgement, deciders, warnings());
        return new Outcome(write(inputs, determined), judgement, faults);
    }

    private List<Fault> warnings() {
        return faults.all().stream()
                .filter(fault -> fault.severity() == Fault.Severity.WARNING)
                .toList();
    }

    private Manifest write(Inputs inputs, Determined determined) throws FaultyInput, IOException {
        boolean synthetic = synthetic(inputs);
        try (WholeFolder folder = WholeFolder.begin(request.out())) {
            SortedMap<String, Content> outputs = new TreeMap<>();
            for (OutputTable table : OutputTables.ALL) {
                stages.begin("Writing " + table.name());
                outputs.put(table.name(), write(table, determined, synthetic, folder.path()));
            }
            if (request.measured().isPresent()) {
                outputs.putAll(AccountTables.write(request.measured().get(), folder.path()));
            }
            stages.begin("Writing " + InputsArchive.NAME);
            try (var out = Files.newOutputStream(folder.path().resolve(InputsArchive.NAME))) {
                outputs.put(
                        InputsArchive.NAME, new Content(InputsArchive.write(out, inputs, determined.judgement()), -1));
            }
            outputs.put(Descriptions.NAME, new Content(Descriptions.of("datapackage.json", folder.path()), -1));
            Manifest manifest = manifest(inputs, determined, outputs);
            Files.writeString(
                    folder.path().resolve(ManifestFile.NAME),
                    ManifestFile.json(manifest).print());
            folder.complete();
            return manifest;
        }
    }

    private static Content write(OutputTable table, Determined determined, boolean synthetic, Path folder)
            throws IOException {
        HashingOutput out = new HashingOutput(Files.newOutputStream(folder.resolve(table.name())));
        int rows;
        try (CsvWriter csv = new CsvWriter(out, SyntheticMark.columns(table.columns(), synthetic))) {
            table.rows().write(determined, cells -> csv.row(SyntheticMark.row(List.of(cells), synthetic)));
            rows = csv.rows();
        }
        return new Content(out.hash(), rows);
    }

    private Manifest manifest(Inputs inputs, Determined determined, SortedMap<String, Content> outputs) {
        SortedMap<String, Integer> warnings = new TreeMap<>();
        determined.warnings().forEach(fault -> warnings.merge(fault.code(), 1, Integer::sum));
        return new Manifest(
                EngineVersion.text(),
                Manifest.Policy.of(determined.judgement().rules()),
                synthetic(inputs),
                records(),
                determined.judgement().statewide(),
                read(inputs),
                LevelCounts.of(determined, OrgKind.SCHOOL),
                LevelCounts.of(determined, OrgKind.DISTRICT),
                determined.judgement().candidates().size(),
                warnings,
                outputs);
    }

    private static int rows(String name, Inputs inputs) {
        return switch (name) {
            case RosterFile.NAME -> inputs.roster().all().size();
            case MeasuresFile.NAME -> inputs.measures().rows();
            default -> inputs.decisions().all().size();
        };
    }
}
