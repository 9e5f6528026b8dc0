package commonweal.cli;

import commonweal.faults.FaultyInput;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.ManifestFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges a state for the year of a policy and writes the run. */
@Command(
        name = "determine",
        description = "Judges every school and district of a folder of measures: points, indexes, levels, and why.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal determine --policy massachusetts/2012 --data data/massachusetts-2012 --out out2012",
            "  commonweal determine --policy mine.yaml --data in --out out --statewide --replace",
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

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            required = true,
            description = {
                "The folder with roster.csv, measures.csv and, if there are any, decisions.csv.",
                "docs/formats.md describes every column."
            })
    private Path data = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to make. Nothing but the same run may be in it, unless --replace is given.")
    private Path out = Path.of("");

    @Option(
            names = "--statewide",
            description = {
                "The folder holds the whole state: compute percentiles from it.",
                "Without it only percentiles given in measures.csv are used. A given one always wins."
            })
    private boolean statewide;

    @Option(names = "--replace", description = "Replace a run that is in the output folder already.")
    private boolean replace;

    @Option(names = "--json", description = "Print the run's manifest as JSON; if an input is faulty, all faults.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        Determination.Request request = new Determination.Request(policy, InputFiles.in(data), out, statewide, replace);
        ProgressLine progress = ProgressLine.begin(screen, json);
        Determination.Outcome outcome;
        try (progress) {
            outcome = Determination.make(request, progress);
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
