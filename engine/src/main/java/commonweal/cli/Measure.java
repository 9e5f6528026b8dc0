package commonweal.cli;

import commonweal.faults.FaultyInput;
import commonweal.run.MeasuringRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes measures from student records. */
@Command(
        name = "measure",
        description = "Makes the measures of every school, district and the state from a folder of student records,"
                + " or says all that is wrong with them.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal measure --records records --policy massachusetts/2012 --out measures",
            "  commonweal measure --records records --policy massachusetts/2012 --out wide --wide --no-audit",
            "",
            "The folder holds roster.csv, results.csv and, if there are any, enrollment, conversions, cohorts,",
            "exits and access, as CSV, gzip or Parquet; docs/records.md describes every column.",
            "Every refused row is written, with what to do, into a file beside the output that ends in",
            ".rejects.csv and that only you can read. The rows that are counted are kept as a snapshot.",
            "",
            "Exit codes: 0 done, 2 wrongly called, 65 an input is faulty, 66 an input does not exist,",
            "70 the program failed, 73 the output cannot be made."
        })
final class Measure implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--records",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder of the student records, with roster.csv.")
    private Path records = Path.of("");

    @Option(names = "--policy", paramLabel = "ID|FILE", required = true, description = PolicyCommand.RULE_SET)
    private String policy = "";

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to make. Measures that are there already stay, unless --replace is given.")
    private Path out = Path.of("");

    @Option(
            names = "--wide",
            description = "One row for each organisation, year, subject and group, in place of one for each value.")
    private boolean wide;

    @Option(names = "--parquet", description = "Write the measures as Parquet, too.")
    private boolean parquet;

    @Mixin
    private RecordsOptions options = new RecordsOptions();

    @Option(names = "--replace", description = "Replace measures that are in the output folder already.")
    private boolean replace;

    @Option(names = "--json", description = "Print what was made as JSON; if an input is faulty, all faults.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        ProgressLine progress = ProgressLine.begin(screen, json);
        MeasuringRun.Outcome outcome;
        try (progress) {
            outcome = MeasuringRun.make(
                    options.request(records, policy, out),
                    new MeasuringRun.Form(out, wide, parquet, replace),
                    progress);
        }
        if (json) {
            screen.print(outcome.manifest().json());
        } else {
            new MeasuresSummary(outcome, out, options.request(records, policy, out), screen).print(progress.seconds());
        }
        screen.out().flush();
        return ExitCodes.DONE;
    }
}
