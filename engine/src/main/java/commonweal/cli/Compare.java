package commonweal.cli;

import commonweal.faults.FaultyInput;
import commonweal.run.Comparison;
import commonweal.run.LevelRow;
import commonweal.run.PublishedList;
import commonweal.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the levels of a run with a published list. */
@Command(
        name = "compare",
        description = "Compares a run with a published list: who has which level here and there, and every disagreement"
                + " with both reasons.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Example:",
            "  commonweal compare --run out2012 --published data/massachusetts-2012/published.csv",
            "",
            "Rows of other years are left out. An empty level means: not in the list.",
            "",
            "Exit codes: 0 compared (also where they disagree), 1 they disagree and --exit-code was given,",
            "2 wrongly called, 65 a file is faulty, 66 a file does not exist."
        })
final class Compare implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--run", paramLabel = "FOLDER", required = true, description = "The run: what determine has made.")
    private Path folder = Path.of("");

    @Option(
            names = "--published",
            paramLabel = "FILE",
            required = true,
            description = "CSV with the columns year,org,level,reason; a level is 1 to 5, Level 1 to Level 5,"
                    + " insufficient or Insufficient data.")
    private Path published = Path.of("");

    @Option(names = "--exit-code", description = "End with 1 if they disagree anywhere.")
    private boolean exitCode;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        Comparison comparison;
        try (Run run = Run.open(folder)) {
            PublishedList list = PublishedList.read(published, run.rules().year());
            comparison = Comparison.of(LevelRow.of(run), list);
            ComparisonPage page = new ComparisonPage(comparison, run.roster());
            if (json) {
                screen.print(SyntheticNote.json(run.manifest().synthetic(), page.json()));
            } else {
                if (list.otherYears() > 0) {
                    screen.line(Columns.count(list.otherYears(), "row") + " of the list are of other years than "
                            + run.rules().year() + " and were left out.");
                }
                SyntheticNote.print(run.manifest().synthetic(), screen);
                page.print(screen);
            }
        }
        screen.out().flush();
        return exitCode && !comparison.agrees() ? ExitCodes.NOT_SO : ExitCodes.DONE;
    }
}
