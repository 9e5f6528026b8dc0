package commonweal.office.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an office keeps what it knows. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description =
                    "The folder for the database and the runs (without it: .commonweal/office or .commonweal/demo in"
                            + " your home folder).")
    @Nullable
    Path home;

    /** The folder that was named, or the usual one. */
    Path or(String usual) {
        return (home != null
                        ? home
                        : Path.of(System.getProperty("user.home"))
                                .resolve(".commonweal")
                                .resolve(usual))
                .toAbsolutePath()
                .normalize();
    }
}
