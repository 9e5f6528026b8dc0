package commonweal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/**
 * What the launcher runs once after a build, while the JVM takes down which classes are loaded and which methods are hot:
 * the start-up cache made of that spares later starts the loading, and the first seconds of measuring the search for what
 * is worth compiling. It does in one process what people do: the demo, and measuring in both layouts of records.
 */
final class Training {

    private static final String STUDENTS = "20000";

    private Training() {}

    /**
     * Trains.
     *
     * @param args the folder to work in, which must not exist and is left behind
     */
    public static void main(String... args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        run("demo", "--out", folder.resolve("demo").toString());
        for (String layout : List.of("separate", "flat")) {
            Path state = folder.resolve(layout);
            run(
                    "generate",
                    "--like",
                    "massachusetts",
                    "--students",
                    STUDENTS,
                    "--years",
                    "2",
                    "--layout",
                    layout,
                    "--out",
                    state.toString());
            if (layout.equals("flat")) {
                // A vendor's file alone, as large deliveries are.
                for (String other : List.of("enrollment.csv", "cohorts.csv", "exits.csv", "access.csv")) {
                    Files.delete(state.resolve(other));
                }
            }
            for (int time = 0; time < 3; time++) {
                run(
                        "measure",
                        "--records",
                        state.toString(),
                        "--policy",
                        "massachusetts/2012",
                        "--wide",
                        "--no-audit",
                        "--replace",
                        "--out",
                        folder.resolve(layout + "-measures").toString());
            }
        }
    }

    private static void run(String... words) {
        CommandLine line = Commonweal.commandLine();
        line.setOut(new PrintWriter(System.out, true)).setErr(new PrintWriter(System.err, true));
        line.execute(words);
    }
}
