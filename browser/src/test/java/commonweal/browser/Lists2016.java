package commonweal.browser;

import com.microsoft.playwright.Locator;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Stages;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run on the lists that the state published in September 2016: another year for an office that has 2012. */
final class Lists2016 {

    private static final String FOLDER = "lists-of-2016";

    private Lists2016() {}

    /** Has the engine judge them; the run lies in the inbox of the office then, where it does not lie there yet. */
    static void judged(Visits visits) throws Exception {
        Path run = visits.inbox().resolve(FOLDER);
        if (Files.isDirectory(run)) {
            return;
        }
        Files.createDirectories(run.getParent());
        InputFiles lists = InputFiles.in(Project.folder().resolve("data").resolve("massachusetts-2016"));
        Determination.make(new Determination.Request("massachusetts/2016", lists, run, false, false), Stages.UNSEEN);
    }

    /** The analyst loads the run and opens its review. */
    static void openReview(Visit analyst) {
        analyst.go("/runs");
        analyst.page().getByLabel("Folder").selectOption(FOLDER);
        analyst.page().locator("#load-reason").fill("The lists of 2016");
        analyst.press("Load it").reads("Loaded: massachusetts/2016");
        Locator run = analyst.main().locator("tr").filter(new Locator.FilterOptions().setHasText("massachusetts/2016"));
        run.getByLabel("Reason").fill("Ready for the districts");
        run.locator("button").click();
        analyst.reads("The results of 2016 are in review: each district sees its own.");
    }

    /** They are in review: whoever ran before may have opened it. */
    static void inReview(Visits visits) throws Exception {
        try (Visit analyst = visits.by("analyst")) {
            analyst.go("/makings");
            if (analyst.main().locator("#reason-2016").count() == 0) {
                judged(visits);
                openReview(analyst);
            }
        }
    }
}
