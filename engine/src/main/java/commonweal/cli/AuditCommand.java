package commonweal.cli;

import commonweal.faults.FaultyInput;
import commonweal.files.Json;
import commonweal.run.RunAudit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts the records of a run a second time, with the other engine. */
@Command(
        name = "audit",
        description = "Counts the student records behind a run again, with SQL and from the snapshot the run names, and"
                + " compares every measure.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal audit out2012",
            "  commonweal audit measures --store /secure/snapshots",
            "",
            "Exit codes: 0 all agree, 1 some differ, 2 wrongly called, 65 the run or its snapshot cannot be used,",
            "66 there is no such run or snapshot, 70 the program failed."
        })
final class AuditCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "A folder that determine --records or measure has made.")
    private Path run = Path.of("");

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description = "Where the snapshots are; without it, the folder snapshots beside the run.")
    private @Nullable Path store;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The file of the policy, where measures were made with one that is not shipped.")
    private @Nullable Path policy;

    @Option(names = "--json", description = "Print the outcome as JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        Path snapshots = store == null ? run.toAbsolutePath().normalize().resolveSibling("snapshots") : store;
        ProgressLine progress = ProgressLine.begin(screen, json);
        RunAudit.Outcome outcome;
        try (progress) {
            outcome = RunAudit.of(run, Optional.ofNullable(policy), snapshots, progress);
        }
        if (json) {
            screen.print(Json.object()
                    .with("compared", outcome.compared())
                    .with("differing", outcome.differing())
                    .with("synthetic", outcome.synthetic())
                    .with("first", Json.array(outcome.first(), Json::of))
                    .done());
        } else {
            tell(outcome, progress.seconds(), screen);
        }
        screen.out().flush();
        return outcome.differing() == 0 ? ExitCodes.DONE : ExitCodes.NOT_SO;
    }

    private static void tell(RunAudit.Outcome outcome, String seconds, Screen screen) {
        SyntheticNote.print(outcome.synthetic(), screen);
        if (outcome.differing() == 0) {
            screen.line("Counted again with SQL in " + seconds + ": all " + Columns.count((int) outcome.compared())
                    + " measures agree.");
            return;
        }
        screen.line(screen.red(Columns.count((int) outcome.differing()) + " of "
                + Columns.count((int) outcome.compared(), "measure") + " differ:"));
        List<String> first = outcome.first();
        first.stream().limit(SHOWN).forEach(line -> screen.line(Wrapped.lines("  ", line)));
        if (first.size() > SHOWN) {
            screen.line("  and more; --json lists up to a thousand");
        }
    }
}
