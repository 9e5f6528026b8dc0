package commonweal.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** How the user starts this program, so that a command printed as a suggestion can be copied as it stands. */
final class Invocation {

    private Invocation() {}

    /** The path as it has to be typed. */
    static String typed(Path path) {
        String text = path.toString();
        return text.indexOf(' ') < 0 ? text : "\"" + text + "\"";
    }

    /** {@code ./commonweal} in the folder of the launcher, its whole path elsewhere, {@code commonweal} without one. */
    static String name() {
        String home = System.getProperty("commonweal.home", "");
        Path launcher = Path.of(home).resolve("commonweal");
        if (home.isEmpty() || !Files.isExecutable(launcher)) {
            return "commonweal";
        }
        return Path.of("").toAbsolutePath().equals(Path.of(home).toAbsolutePath())
                ? "./commonweal"
                : launcher.toString();
    }
}
