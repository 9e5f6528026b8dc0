package commonweal.cli;

import commonweal.faults.FaultyInput;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.ManifestFile;
import commonweal.run.RecordsDetermination;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a state for the year of a policy and writes the run. */
@Command(
        name = "determine",
        description =
                "Judges every school and district, from measures or from student records: points, indexes, levels, and"
                        + " why.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal determine --policy massachusetts/2012 --data data/massachusetts-2012 --out out2012",
            "  commonweal determine --policy mine.yaml --data in --out out --statewide --replace",
            "  commonweal determine --policy massachusetts/2012 --records records --out out2012",
            "",
            "The output is written whole or not at all. If any input is faulty, all faults are listed",
            "by cause and nothing is written.",
            "",
            "Exit codes: 0 done, 2 wrongly called, 65 an input is faulty, 66 an input does not exist,",
            "70 the program failed, 73 the output cannot be made."
        })
final class Determine implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--policy", paramLabel = "ID|FILE", required = true, description = PolicyCommand.RULE_SET)
    private String policy = "";

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    /** Where the figures come from: measures, or the records that measures are made of. */
    static final class Source {

        @Option(
                names = "--data",
                paramLabel = "FOLDER",
                description = {
                    "The folder with roster.csv, measures.csv and, if there are any, decisions.csv.",
                    "docs/formats.md describes every column."
                })
        private @Nullable Path data;

        @Option(
                names = "--records",
                paramLabel = "FOLDER",
                description = {
                    "The folder of the student records of the whole state, with roster.csv and, if there are any,",
                    "decisions.csv and given.csv: measures are made first, and counted a second time with SQL.",
                    "docs/records.md describes every column."
                })
        private @Nullable Path records;
    }

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to make. Nothing but the same run may be in it, unless --replace is given.")
    private Path out = Path.of("");

    @Option(
            names = "--statewide",
            description = {
                "The folder holds the whole state: compute percentiles from it (with --records always so).",
                "Without it only percentiles given in measures.csv are used. A given one always wins."
            })
    private boolean statewide;

    @Option(names = "--replace", description = "Replace a run that is in the output folder already.")
    private boolean replace;

    @Option(names = "--json", description = "Print the run's manifest as JSON; if an input is faulty, all faults.")
    private boolean json;

    @Mixin
    private RecordsOptions options = new RecordsOptions();

    private Determination.Outcome make(ProgressLine progress) throws FaultyInput, IOException {
        Path records = source.records;
        if (records != null) {
            return RecordsDetermination.make(options.request(records, policy, out), out, replace, progress);
        }
        Path data = Objects.requireNonNull(source.data, "picocli asks for one of the two");
        return Determination.make(
                new Determination.Request(policy, InputFiles.in(data), out, statewide, replace), progress);
    }

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        ProgressLine progress = ProgressLine.begin(screen, json);
        Determination.Outcome outcome;
        try (progress) {
            outcome = make(progress);
        }
        if (json) {
            screen.print(ManifestFile.json(outcome.manifest()));
        } else {
            new RunSummary(outcome, out, screen).print(progress.seconds());
        }
        screen.out().flush();
        return ExitCodes.DONE;
    }
}
