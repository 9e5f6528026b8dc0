package commonweal.browser;

import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Stages;
import java.nio.file.Files;
import java.nio.file.Path;

/** A run on the lists that the state published in September 2016: another year for an office that has 2012. */
final class Lists2016 {

    private Lists2016() {}

    /** Makes it. */
    static void into(Path run) throws Exception {
        Files.createDirectories(run.getParent());
        InputFiles lists = InputFiles.in(Project.folder().resolve("data").resolve("massachusetts-2016"));
        Determination.make(new Determination.Request("massachusetts/2016", lists, run, false, false), Stages.UNSEEN);
    }
}
