package commonweal.office.command;

import commonweal.cli.Commonweal;
import commonweal.office.clock.BusinessDate;
import commonweal.office.runs.Inbox;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A demo office that runs within another program, which looks at it as a browser would. */
public final class DemoRun implements AutoCloseable {

    /** The business date that a demo stands still on, if nobody chooses another. */
    static final LocalDate DATE = LocalDate.of(2013, 10, 15);

    private final RunningOffice office;
    private final String url;
    private final Map<String, String> passwords;

    private DemoRun(RunningOffice office, String url, Map<String, String> passwords) {
        this.office = office;
        this.url = url;
        this.passwords = passwords;
    }

    /**
     * Starts one on a free port.
     *
     * @param home the folder that it keeps everything in
     */
    public static DemoRun start(Path home) throws Exception {
        RunningOffice office = RunningOffice.begin(home);
        try {
            ServingOptions options = new ServingOptions();
            options.port = 0;
            Path lists = office.home().folder().resolve("lists");
            judge(lists);
            office.serve(options, BusinessDate.always(DATE), true);
            new DemoOffice(office).fill(lists.resolve("run"));
            return new DemoRun(
                    office, office.url(options), passwords(office.home().folder()));
        } catch (Exception e) {
            office.close();
            throw e;
        }
    }

    private static void judge(Path lists) {
        if (Files.isDirectory(lists.resolve("run"))) {
            return;
        }
        StringWriter said = new StringWriter();
        PrintWriter print = new PrintWriter(said);
        if (Commonweal.run(print, print, "demo", "--out", lists.toString()) != 0) {
            throw new IllegalStateException("the lists of the demo could not be judged: " + said);
        }
    }

    private static Map<String, String> passwords(Path home) throws IOException {
        Map<String, String> passwords = new TreeMap<>();
        for (String line : Files.readAllLines(home.resolve(DemoOffice.ACCOUNTS))) {
            String[] words = line.strip().split(" +", 3);
            passwords.put(words[0], words[1]);
        }
        return passwords;
    }

    /** The address of its first page, without a slash at the end. */
    public String url() {
        return url;
    }

    /** The passwords of its accounts, by the names of the accounts. */
    public Map<String, String> passwords() {
        return passwords;
    }

    /** The folder that runs are loaded from. */
    public Path inbox() {
        return office.part(Inbox.class).folder();
    }

    /** The addresses of all its pages, with names in braces where a part varies. */
    public List<String> addresses() {
        return addresses(DemoRun::isPage)
                .filter(address -> !address.startsWith("/api/") && !address.endsWith(".csv"))
                .toList();
    }

    /** The addresses that programs read, with names in braces where a part varies. */
    public List<String> addressesForPrograms() {
        return addresses(DemoRun::isRead)
                .filter(address -> address.startsWith("/api/"))
                .toList();
    }

    private Stream<String> addresses(Predicate<RequestMappingInfo> which) {
        return office
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(which)
                .flatMap(one -> one.getPatternValues().stream())
                .distinct()
                .sorted();
    }

    private static boolean isRead(RequestMappingInfo one) {
        return one.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private static boolean isPage(RequestMappingInfo one) {
        return isRead(one)
                && (one.getProducesCondition().isEmpty()
                        || one.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_HTML));
    }

    @Override
    public void close() throws IOException {
        office.close();
    }
}
