package commonweal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import commonweal.office.command.DemoRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** Visits to one demo office, by whoever has an account there or by nobody in particular. */
final class Visits {

    /** The public: whoever has not signed in. */
    static final String NOBODY = "";
    /** The Commissioner, who has given the password and no one-time code yet. */
    static final String HALF_SIGNED_IN = "commissioner, before the code";

    /** As the computers of the Department have it. */
    static final int WIDTH = 1280;

    private static final int HEIGHT = 900;

    private final Path home;
    private final DemoRun office;
    private final Playwright playwright;
    private final Browser browser;
    /** What the browser keeps of those who are signed in, by account. */
    private final Map<String, String> kept = new HashMap<>();
    /** Passwords of accounts that were opened in a test. */
    private final Map<String, String> chosen = new HashMap<>();

    private Visits(Path home, DemoRun office, Playwright playwright, Browser browser) {
        this.home = home;
        this.office = office;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Visits begin(Path chromium) {
        try {
            Path home = Files.createTempDirectory("commonweal-browser");
            DemoRun office = DemoRun.start(home);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Visits(home, office, playwright, playwright.chromium().launch(options(chromium)));
        } catch (Exception e) {
            throw new IllegalStateException("the office or the browser did not start", e);
        }
    }

    private static BrowserType.LaunchOptions options(Path chromium) {
        List<String> words = new ArrayList<>(List.of(
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if (System.getProperty("user.name").equals("root")) {
            words.add("--no-sandbox"); // Chromium has none for root
        }
        return new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(words);
    }

    /** A visit by somebody who has an account, signed in; or by {@link #NOBODY}. */
    Visit by(String account) {
        return visit(account, true);
    }

    /** The same in a browser that runs no script. */
    Visit withoutScript(String account) {
        return visit(account, false);
    }

    private Visit visit(String account, boolean script) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(office.url())
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale("en-US")
                .setTimezoneId("America/New_York")
                .setJavaScriptEnabled(script);
        if (!account.equals(NOBODY)) {
            options.setStorageState(keptOf(account));
        }
        BrowserContext context = browser.newContext(options);
        return new Visit(context, office.url());
    }

    private String keptOf(String account) {
        String there = kept.get(account);
        if (there == null) {
            try (Visit visit = by(NOBODY)) {
                signIn(visit, account);
                there = visit.context().storageState();
            }
            kept.put(account, there);
        }
        return there;
    }

    private void signIn(Visit visit, String account) {
        if (account.equals(HALF_SIGNED_IN)) {
            visit.givePassword("commissioner", password("commissioner"));
            return;
        }
        visit.givePassword(account, password(account));
        if (visit.page().url().endsWith("/sign-in/code")) {
            visit.giveCodeOfTheDemo();
        }
    }

    /** The password of an account. */
    String password(String account) {
        return Objects.requireNonNull(office.passwords().getOrDefault(account, chosen.get(account)), account);
    }

    /** Whether this account can be visited by. */
    boolean knows(String account) {
        return chosen.containsKey(account) || office.passwords().containsKey(account);
    }

    /** The password that was chosen for an account which the demo does not come with. */
    void keepPassword(String account, String password) {
        chosen.put(account, password);
    }

    /** The folder that the office loads runs from. */
    Path inbox() {
        return office.inbox();
    }

    /** The addresses of all pages that the office has, with names in braces where a part varies. */
    List<String> addresses() {
        return office.addresses();
    }

    /** The addresses that programs read, likewise. */
    List<String> addressesForPrograms() {
        return office.addressesForPrograms();
    }

    /** Ends the browser and the office. */
    void close() {
        try {
            browser.close();
            playwright.close();
        } finally {
            closeOffice();
        }
    }

    private void closeOffice() {
        try {
            office.close();
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
