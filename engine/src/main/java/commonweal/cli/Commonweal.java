package commonweal.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The {@code commonweal} command.
 *
 * <p>It does nothing by itself: each of its subcommands is a class of its own in this package. Called with none, it
 * shows its usage as an error, since nothing was done.
 */
@Command(
        name = "commonweal",
        description = "Rates schools and districts as a published framework says, and shows why.",
        mixinStandardHelpOptions = true,
        subcommands = {PolicyCommand.class},
        versionProvider = BuildVersion.class)
public final class Commonweal implements Runnable {
    @Spec
    private CommandSpec spec;

    /** For picocli; the command holds no state of its own. */
    public Commonweal() {}

    /**
     * Runs the command and ends the process with its exit code: 0 done, 1 failed, 2 wrongly called.
     *
     * @param args the words after {@code commonweal}
     */
    public static void main(String... args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with all its subcommands, for {@link #main} and for tests that call it without a new process. */
    static CommandLine commandLine() {
        return new CommandLine(new Commonweal());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: name a command.");
    }
}
