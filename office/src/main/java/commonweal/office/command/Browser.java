package commonweal.office.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens a page in the browser of whoever sits at this machine, where there is one. */
final class Browser {

    private Browser() {}

    static void open(String url) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac")
                ? List.of("open", url)
                : system.contains("windows")
                        ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                        : List.of("xdg-open", url);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // There is no browser here; the address was printed.
        }
    }
}
