package commonweal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The {@code commonweal} command.
 *
 * <p>It does nothing by itself: each of its subcommands is a class of its own in this package. Called with none, it
 * shows its usage.
 */
@Command(
        name = "commonweal",
        description = "Rates schools and districts as a published framework says, and shows why.",
        mixinStandardHelpOptions = true,
        versionProvider = BuildVersion.class,
        footer = {
            "",
            "The office, a web application (each has its own --help): commonweal serve, demo, backup, restore, audit-log",
            "",
            "To begin: commonweal demo"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the answer is no: differences that --exit-code asks for, an example not reproduced",
            "2:wrongly called",
            "65:an input is faulty; every fault has been named",
            "66:an input does not exist",
            "70:the program failed",
            "73:the output cannot be made"
        })
public final class Commonweal implements Runnable {
    /** In the order of the help. */
    private static final Map<String, Class<?>> SUBCOMMANDS = subcommands();

    @Spec
    private CommandSpec spec;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "When the program fails, print where it did.")
    private boolean debug;

    /** For picocli; the command holds no state of its own. */
    public Commonweal() {}

    /**
     * Runs the command and ends the process with its exit code; {@code --help} lists the codes.
     *
     * @param args the words after {@code commonweal}
     */
    public static void main(String... args) {
        // The schema validator has something to log and the command has no log: nobody needs to hear that.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        CommandLine line = commandLine(args).setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
        System.exit(execute(line, args));
    }

    /**
     * Runs the command within another program.
     *
     * @param out what it prints
     * @param err faults and progress
     * @param args the words after {@code commonweal}
     * @return its exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return execute(commandLine(args).setOut(out).setErr(err), args);
    }

    private static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            line.getErr()
                    .println("There was not enough memory for these data; nothing was written. Give the program more,"
                            + " for example: COMMONWEAL_JAVA_OPTS=-Xmx4g commonweal ...");
            return ExitCodes.INTERNAL;
        }
    }

    /** Names and tree lines are not ASCII; what a shell without a locale would make of them is a row of question marks. */
    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static Map<String, Class<?>> subcommands() {
        Map<String, Class<?>> all = new LinkedHashMap<>();
        all.put("demo", Demo.class);
        all.put("determine", Determine.class);
        all.put("explain", Explain.class);
        all.put("compare", Compare.class);
        all.put("diff", Diff.class);
        all.put("measure", Measure.class);
        all.put("audit", AuditCommand.class);
        all.put("snapshot", SnapshotCommand.class);
        all.put("generate", Generate.class);
        all.put("policy", PolicyCommand.class);
        return all;
    }

    /**
     * The command line for a call of these words. To make a subcommand's takes longer than to read the call: one that
     * begins with the name of a subcommand gets no other.
     */
    static CommandLine commandLine(String... words) {
        boolean named = words.length > 0 && SUBCOMMANDS.containsKey(words[0]);
        CommandLine line = new CommandLine(new Commonweal());
        SUBCOMMANDS.forEach((name, type) -> {
            if (!named || name.equals(words[0])) {
                line.addSubcommand(name, type);
            }
        });
        line.setExecutionExceptionHandler(new Failures()).setParameterExceptionHandler(new Misuse());
        withVersion(line.getCommandSpec());
        return line;
    }

    /** Gives every subcommand the version that {@code --version} prints. */
    private static void withVersion(CommandSpec command) {
        command.versionProvider(new BuildVersion());
        command.subcommands().values().forEach(below -> withVersion(below.getCommandSpec()));
    }

    /** Whether a failure prints where it happened. */
    boolean debug() {
        return debug;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
