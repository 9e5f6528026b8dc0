package commonweal.browser;

import com.microsoft.playwright.Locator;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Stages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A run on the lists that the state published in September 2016: another year for an office that has 2012. */
final class Lists2016 {

    /** The demo lays it into the inbox. */
    private static final String FOLDER = "lists-of-2016";

    private static final List<String> FILES = List.of("roster.csv", "measures.csv", "decisions.csv");

    private Lists2016() {}

    private static Path lists() {
        return Project.folder().resolve("data").resolve("massachusetts-2016");
    }

    private static void judge(Path lists, Path run) throws Exception {
        Determination.make(
                new Determination.Request("massachusetts/2016", InputFiles.in(lists), run, false, false),
                Stages.UNSEEN);
    }

    /** The analyst loads the run and opens its review. */
    static void openReview(Visit analyst) {
        openReview(analyst, FOLDER);
    }

    private static void openReview(Visit analyst, String folder) {
        analyst.go("/runs");
        analyst.page().getByLabel("Folder").selectOption(folder);
        analyst.page().locator("#load-reason").fill("The lists of 2016");
        analyst.press("Load it").reads("Loaded: massachusetts/2016");
        Locator newest = analyst.main()
                .locator("tr")
                .filter(new Locator.FilterOptions().setHasText("massachusetts/2016"))
                .first();
        newest.getByLabel("Reason").fill("Ready for the districts");
        newest.locator("button").click();
        analyst.reads("The results of 2016 are in review: each district sees its own.");
    }

    /** They are in review: whoever ran before may have opened it. */
    static void inReview(Visits visits) {
        try (Visit analyst = visits.by("analyst")) {
            analyst.go("/makings");
            if (analyst.main().locator("#reason-2016").count() == 0) {
                openReview(analyst);
            }
        }
    }

    /** Puts a run in review in which these schools are designated besides. */
    static void inReviewWithDesignationsOf(List<String> schools, Visits visits) throws Exception {
        String folder = "lists-of-2016-with-" + schools.size() + "-more";
        Path more = Files.createTempDirectory("lists-of-2016");
        for (String file : FILES) {
            Files.copy(lists().resolve(file), more.resolve(file));
        }
        for (String school : schools) {
            Files.writeString(
                    more.resolve("decisions.csv"),
                    "2016-09-26," + school + ",designate,4,Commissioner,M.G.L. c.69 s.1J,Made up for a test\n",
                    StandardOpenOption.APPEND);
        }
        judge(more, visits.inbox().resolve(folder));
        try (Visit analyst = visits.by("analyst")) {
            openReview(analyst, folder);
        }
    }
}
