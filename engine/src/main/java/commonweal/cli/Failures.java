package commonweal.cli;

import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.faults.Place;
import commonweal.run.EngineVersion;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells what went wrong when a command could not do its work, and gives the exit code for it. */
final class Failures implements IExecutionExceptionHandler {

    /** What Linux, macOS and Windows say of a full disk, and of a share of it that is used up. */
    private static final List<String> FULL = List.of(
            "No space left on device", "Disk quota exceeded", "not enough space on the disk", "No space left on disk");

    private static final int DEEPEST = 20;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Screen screen = Screen.of(command.getCommandSpec());
        ParseResult called = parsed;
        while (called.hasSubcommand()) {
            called = called.subcommand();
        }
        boolean json = called.hasMatchedOption("--json");
        boolean debug = command.getCommandSpec().root().userObject() instanceof Commonweal top && top.debug();
        if (debug) {
            failure.printStackTrace(screen.err());
            screen.err().flush();
        }
        return switch (failure) {
            case FaultyInput faulty -> tell(faulty.faults(), screen, json);
            case IOException broken -> tell(full(broken) ? noSpace(broken) : notWritten(broken), screen, json);
            default -> {
                internal(failure, screen, debug);
                yield ExitCodes.INTERNAL;
            }
        };
    }

    private static int tell(Faults faults, Screen screen, boolean json) {
        if (json) {
            screen.print(FaultReport.json(faults));
        } else {
            new FaultReport(faults, screen).print();
        }
        return ExitCodes.of(faults);
    }

    /** Whether the system, or the database in it, says that there is no room: in its words, for it has no code for us. */
    private static boolean full(IOException broken) {
        Throwable cause = broken;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (FULL.stream().anyMatch(said::contains)) {
                return true;
            }
        }
        return false;
    }

    private static Faults noSpace(IOException broken) {
        Faults faults = new Faults();
        faults.add(Fault.error(
                "out.no_space",
                Place.file(
                        broken instanceof FileSystemException named && named.getFile() != null
                                ? named.getFile()
                                : "output"),
                "The disk is full, or your share of it is used up: not all could be written.",
                "There must be room for the output, the snapshot of the records (about a third of their size) and, if rows"
                        + " are refused, the file that names them.",
                "Nothing was left behind that is not whole. Make room, or name an output folder and a --store on another"
                        + " disk, then try again."));
        return faults;
    }

    private static Faults notWritten(IOException broken) {
        Faults faults = new Faults();
        faults.add(Fault.error(
                "out.failed",
                Place.file(String.valueOf(broken.getMessage())),
                "Reading or writing failed (" + broken.getClass().getSimpleName() + ").",
                "The disk must have room and the folder must be writable until the command ends.",
                "Nothing was left behind. Make room or name another output folder, then try again."));
        return faults;
    }

    private static void internal(Exception failure, Screen screen, boolean debug) {
        screen.err()
                .println(Wrapped.lines(
                        "",
                        "Commonweal " + EngineVersion.text() + " failed: "
                                + failure.getClass().getSimpleName() + ": " + failure.getMessage() + "."));
        screen.err()
                .println(Wrapped.lines(
                        "",
                        "This is a fault of the program, not of your data, and nothing was written. Please report it with"
                                + " the line above and the command you gave"
                                + (debug ? "." : "; with --debug it prints more.")));
        screen.err().flush();
    }
}
