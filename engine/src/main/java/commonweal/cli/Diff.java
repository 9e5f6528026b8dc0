package commonweal.cli;

import commonweal.faults.FaultyInput;
import commonweal.run.Difference;
import commonweal.run.Run;
import commonweal.run.RunDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what differs between two runs and why. */
@Command(
        name = "diff",
        description = "Lists every result that differs between two runs, and the input or the rule that changed it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  commonweal diff out2012 changed",
            "",
            "Where policy and inputs both differ, each run's inputs are judged under the other's policy to tell",
            "their effects apart.",
            "",
            "Exit codes: 0 compared (also where they differ), 1 results differ and --exit-code was given,",
            "2 wrongly called, 65 a run is faulty, 66 there is no such run."
        })
final class Diff implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "RUN_A", description = "The first run: what determine has made.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "RUN_B", description = "The second run.")
    private Path after = Path.of("");

    @Option(names = "--exit-code", description = "End with 1 if any result differs.")
    private boolean exitCode;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        RunDifference difference;
        boolean synthetic;
        try (Run first = Run.open(before);
                Run second = Run.open(after);
                ProgressLine progress = ProgressLine.begin(screen, json)) {
            difference = Difference.between(first, second, progress);
            synthetic = first.manifest().synthetic() || second.manifest().synthetic();
        }
        DifferencePage page = new DifferencePage(difference, before.toString(), after.toString());
        if (json) {
            screen.print(SyntheticNote.json(synthetic, page.json()));
        } else {
            SyntheticNote.print(synthetic, screen);
            page.print(screen);
        }
        screen.out().flush();
        return exitCode && !difference.changed().isEmpty() ? ExitCodes.NOT_SO : ExitCodes.DONE;
    }
}
