package commonweal.office.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an office listens, and where it keeps what it knows. */
final class ServingOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on (${DEFAULT-VALUE}); 0 for any that is free.")
    int port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address of this machine to listen on (${DEFAULT-VALUE}: from this machine only).")
    String address = "127.0.0.1";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "The folder for the database and the runs (without it: .commonweal/office or .commonweal/demo in"
                            + " your home folder).")
    @Nullable
    Path home;

    Path homeOr(String usual) {
        return home != null
                ? home
                : Path.of(System.getProperty("user.home"))
                        .resolve(".commonweal")
                        .resolve(usual);
    }
}
