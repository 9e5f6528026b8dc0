package commonweal.cli;

import commonweal.files.Json;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command prints, and whether in colour.
 *
 * @param out what was asked for
 * @param err faults and progress
 * @param colours whether colours are shown: only on a terminal, and not where NO_COLOR is set
 */
record Screen(PrintWriter out, PrintWriter err, boolean colours) {

    static Screen of(CommandSpec spec) {
        CommandLine line = spec.commandLine();
        return new Screen(line.getOut(), line.getErr(), Ansi.AUTO.enabled());
    }

    void line(String text) {
        out.println(text);
    }

    void line() {
        out.println();
    }

    /** A heading above what follows. */
    void heading(String text) {
        out.println();
        out.println(bold(text));
    }

    void print(Json json) {
        out.print(json.print());
        out.flush();
    }

    String bold(String text) {
        return styled("1", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    String yellow(String text) {
        return styled("33", text);
    }

    private String styled(String code, String text) {
        return colours && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
