package commonweal.cli;

import commonweal.records.ColumnMapFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What the launcher has run once so that the JVM can write down what later starts need: the classes of nearly every
 * command, and which paths the loops that read and count records take most. The files it makes lie in the folder that is
 * given and are of no use afterwards.
 */
public final class Training {

    /** A column map that changes nothing, for the sake of reading one. */
    private static final String COLUMNS =
            "results: {columns: {subject: subject}, codes: {subject: {ela: ela, math: math, science: science}}}";

    private Training() {}

    /**
     * Runs the demo, then makes two small states and measures them.
     *
     * @param args the folder, which must not be there yet
     * @throws IOException if nothing can be written there
     */
    public static void main(String... args) throws IOException {
        Path folder = Path.of(args[0]);
        run("demo", "--out", folder.resolve("demo").toString());
        for (String layout : List.of("flat", "separate")) {
            String state = folder.resolve(layout).toString();
            run("generate", "--like", "massachusetts", "--students", "20000", "--layout", layout, "--out", state);
            Files.writeString(folder.resolve(layout).resolve(ColumnMapFile.NAME), COLUMNS);
            measure(state, state + "-wide", "--wide", "--no-audit");
        }
        System.exit(ExitCodes.DONE);
    }

    private static void measure(String state, String out, String... more) {
        String[] all = {"measure", "--records", state, "--policy", "massachusetts/2012", "--out", out};
        String[] words = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, words, all.length, more.length);
        run(words);
    }

    /** A command that fails teaches the JVM less, and nothing else comes of it. */
    private static void run(String... words) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Commonweal.commandLine(words).setOut(out).setErr(out).execute(words);
    }
}
