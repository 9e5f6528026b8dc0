package commonweal.office.command;

import commonweal.office.clock.BusinessDate;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Starts an office in a folder, looks at its first pages and ends it: what the launcher's start-up cache is made of. */
public final class Training {

    private Training() {}

    /**
     * Trains.
     *
     * @param args the folder to use; it is made, and may be removed afterwards
     */
    public static void main(String... args) throws Exception {
        ServingOptions options = new ServingOptions();
        options.port = 0;
        try (RunningOffice office = RunningOffice.begin(Path.of(args[0]));
                HttpClient client = HttpClient.newHttpClient()) {
            office.serve(options, BusinessDate.always(LocalDate.of(2013, 10, 15)), true);
            for (String page : List.of("/", "/sign-in", "/actuator/health")) {
                client.send(
                        HttpRequest.newBuilder(URI.create(office.url(options) + page))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
            }
        }
    }
}
