package commonweal.office.command;

import commonweal.cli.Commonweal;
import commonweal.office.clock.BusinessDate;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/**
 * Starts an office in a folder, fills it as a demo is filled, looks at its first pages and ends it: what the launcher's start-up
 * cache is made of.
 */
public final class Training {

    /** What people look at first. */
    private static final List<String> PAGES =
            List.of("/", "/", "/districts", "/districts/01490000", "/schools/00950505", "/sign-in", "/actuator/health");

    private Training() {}

    /**
     * Trains.
     *
     * @param args the folder to use; it is made, and may be removed afterwards
     */
    public static void main(String... args) throws Exception {
        ServingOptions options = new ServingOptions();
        options.port = 0;
        Path folder = Path.of(args[0]);
        Path lists = folder.resolve("lists");
        try (RunningOffice office = RunningOffice.begin(folder);
                HttpClient client = HttpClient.newHttpClient()) {
            PrintWriter unread = new PrintWriter(Writer.nullWriter());
            Commonweal.run(unread, unread, "demo", "--out", lists.toString());
            office.serve(options, BusinessDate.always(DemoRun.DATE), true);
            new DemoOffice(office).fill(lists.resolve("run"));
            for (String page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create(office.url(options) + page))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
        }
    }
}
