package commonweal.office.command;

import commonweal.cli.Commonweal;
import commonweal.files.WholeFolder;
import commonweal.office.clock.BusinessDate;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does the main job once on the real lists of 2012, then opens an office that is filled with them. */
@Command(
        name = "demo",
        description = "Judges the real schools and districts of Massachusetts in 2012, compares the levels with the"
                + " published ones, then opens the office with them in a browser.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal demo",
            "  commonweal demo --port 9000 --as-of 2013-01-15",
            "  commonweal demo --no-serve --out tryout     only the levels, as files",
            "",
            "The figures are those that the state published; the accounts stand for no person.",
            "",
            "Exit codes: 0 done, 2 wrongly called, 69 there is no database, 70 the program failed, 73 a folder cannot be",
            "made or the port is taken."
        })
final class DemoCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServingOptions options = new ServingOptions();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            defaultValue = "2013-10-15",
            description = "The business date that the office stands still on (${DEFAULT-VALUE}).")
    private LocalDate asOf = DemoRun.DATE;

    @Option(names = "--no-browser", description = "Print the address and open no browser.")
    private boolean noBrowser;

    @Option(names = "--no-serve", description = "Stop after the printed summary.")
    private boolean noServe;

    @Option(names = "--reset", description = "Throw away what was done in the demo before, and start again.")
    private boolean reset;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder for the lists and the run (without it: commonweal-demo-2012 in the current folder"
                    + " with --no-serve, else in the home folder).")
    private @Nullable Path out;

    @Option(names = "--json", description = "With --no-serve: print the run's manifest and the comparison as JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PrintWriter print = spec.commandLine().getOut();
        if (noServe) {
            return summary(out == null ? Path.of("commonweal-demo-2012") : out);
        }
        Path folder = options.home.or("demo");
        if (reset) {
            reset(folder);
        }
        RunningOffice office = RunningOffice.begin(folder);
        Ending ending = Ending.of(office);
        Path lists = out == null ? office.home().folder().resolve("lists") : out;
        boolean first = !Files.isDirectory(lists.resolve("run"));
        if (first) {
            int code = summary(lists);
            if (code != 0) {
                return code;
            }
            print.println();
        }
        print.println("Opening the office ...");
        print.flush();
        DemoOffice demo = new DemoOffice(office);
        boolean opened = ending.opened(() -> {
            office.serve(options, BusinessDate.always(asOf), true);
            demo.fill(lists.resolve("run"));
        });
        if (opened) {
            welcome(office.url(options), demo);
        }
        ending.await();
        return 0;
    }

    private void welcome(String url, DemoOffice demo) throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        print.println("The office is open at " + url + "   (Ctrl-C ends it; its date is " + asOf + ")");
        print.println();
        print.print(demo.accounts());
        print.flush();
        if (!noBrowser) {
            Browser.open(url);
        }
    }

    private int summary(Path folder) {
        return json
                ? Commonweal.run(
                        spec.commandLine().getOut(),
                        spec.commandLine().getErr(),
                        "demo",
                        "--out",
                        folder.toString(),
                        "--json")
                : Commonweal.run(
                        spec.commandLine().getOut(), spec.commandLine().getErr(), "demo", "--out", folder.toString());
    }

    /** Removes only a folder that a demo made. */
    private static void reset(Path folder) throws Exception {
        if (Files.exists(folder.resolve(DemoOffice.ACCOUNTS))) {
            OfficeHome.take(folder).close();
            WholeFolder.remove(folder);
        }
    }
}
