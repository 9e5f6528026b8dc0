package commonweal.cli;

import commonweal.faults.FaultyInput;
import commonweal.files.Json;
import commonweal.synthetic.Generated;
import commonweal.synthetic.GeneratedState;
import commonweal.synthetic.Incident;
import commonweal.synthetic.Layout;
import commonweal.synthetic.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes up a state of students, to try things on. */
@Command(
        name = "generate",
        description = "Makes up the records of a whole state: real schools, students who do not exist.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  commonweal generate --like massachusetts --students 550000 --out state",
            "  commonweal generate --like massachusetts --students 20000 --years 2 --seed 1 --out small",
            "  commonweal generate --like massachusetts --students 20000 --faults dropped-group --out faulty",
            "",
            "The same arguments give the same bytes on any machine. docs/synthetic.md tells what is real and",
            "what is made up, and what the faults are. The output is written whole or not at all.",
            "",
            "Exit codes: 0 done, 2 wrongly called, 70 the program failed, 73 the output cannot be made."
        })
final class Generate implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--like",
            paramLabel = "STATE",
            required = true,
            description = "The real state it is to be like: massachusetts.")
    private String like = "";

    @Option(
            names = "--students",
            paramLabel = "NUMBER",
            required = true,
            description = "About how many students are tested in a year; all others are made in proportion.")
    private int students;

    @Option(names = "--years", paramLabel = "NUMBER", description = "How many years; without it 4.")
    private int years = 4;

    @Option(names = "--last-year", paramLabel = "YEAR", description = "The last of them; without it 2012.")
    private int lastYear = 2012;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Another seed, another state; without it 1.")
    private long seed = 1;

    @Option(
            names = "--layout",
            paramLabel = "LAYOUT",
            description = {
                "separate: who a student is stands in enrollment.csv only; this is so without it.",
                "flat: every row of results.csv carries everything as well."
            })
    private String layout = "separate";

    @Option(
            names = "--faults",
            paramLabel = "NAMES",
            split = ",",
            description = "Incidents to put into the last year, with commas between; docs/synthetic.md lists them.")
    private List<String> faults = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to make. Nothing may be in it, unless --replace is given.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace a made-up state that is in the output folder already.")
    private boolean replace;

    @Option(names = "--json", description = "Print the files, with rows and bytes, as JSON.")
    private boolean json;

    @Override
    public Integer call() throws FaultyInput, IOException {
        Screen screen = Screen.of(spec);
        Request request = new Request(like, students, years, lastYear, seed, layout(), faults);
        ProgressLine progress = ProgressLine.begin(screen, json);
        Generated generated;
        try (progress) {
            generated = GeneratedState.write(
                    request, out, replace, Runtime.getRuntime().availableProcessors(), progress::at);
        }
        if (json) {
            screen.print(Json.object()
                    .with("files", Json.array(generated.files(), Generate::json))
                    .done());
        } else {
            tell(generated, progress.seconds(), screen);
        }
        screen.out().flush();
        return ExitCodes.DONE;
    }

    private Layout layout() {
        return Layout.find(layout)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "Invalid value for option '--layout': it is separate or flat, not " + layout));
    }

    private static Json json(Generated.Written file) {
        return Json.object()
                .with("name", file.name())
                .with("rows", file.rows())
                .with("bytes", file.bytes())
                .done();
    }

    private void tell(Generated generated, String seconds, Screen screen) {
        screen.line("A made-up state like " + like + " was written to " + out + " in " + seconds
                + ". No real student is in it.");
        screen.line();
        Columns columns = new Columns().row("", "rows", "MB");
        for (Generated.Written file : generated.files()) {
            if (file.rows() > 0) {
                columns.row(file.name(), count(file.rows()), megabytes(file.bytes()));
            }
        }
        columns.lines(2).forEach(screen::line);
        if (!generated.incidents().isEmpty()) {
            screen.heading("Faults put into " + lastYear);
            for (Incident incident : generated.incidents()) {
                screen.line("  " + incident.code() + ", as in " + incident.happened());
            }
        }
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f", bytes / 1_000_000.0);
    }
}
