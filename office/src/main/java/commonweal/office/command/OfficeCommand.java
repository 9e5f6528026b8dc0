package commonweal.office.command;

import commonweal.office.access.Installation;
import commonweal.office.access.KeyCheck;
import commonweal.office.database.DatabaseUnavailable;
import commonweal.office.database.InstallationKey;
import commonweal.office.database.Restoration;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The part of the {@code commonweal} command that runs the office. */
@Command(
        name = "commonweal",
        description = "Runs the office, where people act on what the engine decides.",
        subcommands = {Serve.class, DemoCommand.class, BackupCommand.class, RestoreCommand.class, AuditLogCommand.class
        },
        mixinStandardHelpOptions = true)
public final class OfficeCommand implements Runnable {

    private static final int WRONGLY_CALLED = 2;
    private static final int FAULTY = 65;
    private static final int NO_DATABASE = 69;
    private static final int FAILED = 70;
    private static final int CANNOT_BE_MADE = 73;

    @Spec
    private CommandSpec spec;

    /** For picocli; the command holds no state of its own. */
    public OfficeCommand() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param args the words after {@code commonweal}
     */
    public static void main(String... args) {
        System.exit(line().execute(args));
    }

    static CommandLine line() {
        return new CommandLine(new OfficeCommand())
                .setOut(utf8(FileDescriptor.out))
                .setErr(utf8(FileDescriptor.err))
                .setExecutionExceptionHandler((thrown, line, parsed) -> failed(thrown, line));
    }

    private static int failed(Exception thrown, CommandLine line) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            int code = code(cause);
            if (code != FAILED) {
                line.getErr().println(message(cause));
                return code;
            }
        }
        line.getErr().println("The office failed: " + thrown.getMessage());
        thrown.printStackTrace(line.getErr());
        return FAILED;
    }

    private static int code(Throwable cause) {
        return switch (cause) {
            case PublicAddress.Wrong _ -> WRONGLY_CALLED;
            case Restoration.Refused _ -> FAULTY;
            case DatabaseUnavailable _ -> NO_DATABASE;
            case OfficeHome.HomeTaken _,
                    Installation.WrongKind _,
                    KeyCheck.WrongKey _,
                    InstallationKey.Spoiled _,
                    PortInUseException _ -> CANNOT_BE_MADE;
            default -> FAILED;
        };
    }

    private static String message(Throwable cause) {
        return cause instanceof PortInUseException port
                ? "Port " + port.getPort() + " is taken: end what listens there, or name another with --port."
                : String.valueOf(cause.getMessage());
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
