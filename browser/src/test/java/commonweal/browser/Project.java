package commonweal.browser;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies; tests run in the folder of their module. */
final class Project {

    private Project() {}

    static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("data"))
                ? here
                : here.resolve("..").normalize();
    }
}
