package commonweal.cli;

import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.files.Json;
import commonweal.records.snapshot.SnapshotStore;
import commonweal.records.snapshot.SnapshotStore.Kept;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists, verifies and deletes the snapshots of records that runs were made from. */
@Command(
        name = "snapshot",
        description = "Lists, verifies and deletes snapshots: the rows of student records that runs were made from.",
        mixinStandardHelpOptions = true,
        subcommands = {SnapshotCommand.Listing.class, SnapshotCommand.Verifying.class, SnapshotCommand.Deleting.class},
        footer = {
            "",
            "A snapshot holds student records. Keep it as long as your retention rule says and no longer; a run",
            "stays readable without it, but can then not be audited any more."
        })
final class SnapshotCommand implements Runnable {

    private static final int SHORT = 12;
    private static final long MEGABYTE = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static String shortName(Kept kept) {
        return kept.snapshot().folderName().substring(0, SHORT);
    }

    private static long rows(Kept kept) {
        return kept.snapshot().files().values().stream()
                .mapToLong(file -> file.rows())
                .sum();
    }

    private static Json json(Kept kept) {
        return Json.object()
                .with("id", kept.snapshot().id())
                .with("synthetic", kept.snapshot().synthetic())
                .with("kept", kept.kept().toString())
                .with("rows", rows(kept))
                .with("bytes", kept.bytes())
                .done();
    }

    /** What every subcommand needs. */
    private abstract static class OfStore implements Callable<Integer> {

        @Spec
        CommandSpec spec;

        @Option(
                names = "--store",
                paramLabel = "FOLDER",
                description = "Where the snapshots are; without it, the folder snapshots in the current folder.")
        Path store = Path.of("snapshots");

        SnapshotStore store() {
            return new SnapshotStore(store);
        }
    }

    @Command(name = "list", description = "Lists the snapshots, the oldest first.", mixinStandardHelpOptions = true)
    static final class Listing extends OfStore {

        @Option(names = "--json", description = "Print them as JSON.")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            Screen screen = Screen.of(spec);
            List<Kept> all = store().list();
            if (json) {
                screen.print(Json.array(all, SnapshotCommand::json));
            } else if (all.isEmpty()) {
                screen.line("There is no snapshot in " + store + ".");
            } else {
                Columns table = new Columns().row("snapshot", "kept on", "days ago", "rows", "MB", "");
                for (Kept kept : all) {
                    long days = Duration.between(kept.kept(), Clock.systemUTC().instant())
                            .toDays();
                    table.row(
                            shortName(kept),
                            kept.kept().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                            Long.toString(days),
                            Columns.count((int) rows(kept)),
                            Columns.count((int) (kept.bytes() / MEGABYTE)),
                            kept.snapshot().synthetic() ? "synthetic" : "");
                }
                table.lines(0).forEach(screen::line);
            }
            screen.out().flush();
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "verify",
            description = "Says whether a snapshot is as it was written.",
            mixinStandardHelpOptions = true)
    static final class Verifying extends OfStore {

        @Parameters(paramLabel = "SNAPSHOT", description = "The first six or more digits of its name.")
        private String name = "";

        @Override
        public Integer call() throws FaultyInput, IOException {
            Screen screen = Screen.of(spec);
            Kept kept = store().get(name);
            Faults faults = SnapshotStore.verify(kept);
            faults.throwIfErrors();
            screen.line(shortName(kept) + " is as it was written: "
                    + Columns.count(kept.snapshot().files().size(), "file") + ", "
                    + Columns.count((int) rows(kept), "row") + ".");
            screen.out().flush();
            return ExitCodes.DONE;
        }
    }

    @Command(
            name = "delete",
            description = "Deletes a snapshot. Runs made from it can then not be audited any more.",
            mixinStandardHelpOptions = true)
    static final class Deleting extends OfStore {

        @Parameters(paramLabel = "SNAPSHOT", description = "The first six or more digits of its name.")
        private String name = "";

        @Option(names = "--yes", description = "Really delete it; without this it is only shown.")
        private boolean yes;

        @Override
        public Integer call() throws FaultyInput, IOException {
            Screen screen = Screen.of(spec);
            Kept kept = store().get(name);
            String what = "the snapshot " + shortName(kept) + " of " + Columns.count((int) rows(kept), "row");
            if (yes) {
                SnapshotStore.delete(kept);
                screen.line("Deleted " + what + ".");
            } else {
                screen.line("This would delete " + what + "; add --yes to do it.");
            }
            screen.out().flush();
            return yes ? ExitCodes.DONE : ExitCodes.NOT_SO;
        }
    }
}
