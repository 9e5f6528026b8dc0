package commonweal.office.command;

import commonweal.faults.FaultyInput;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the review of a year is tried on in a demo: the run on the real lists that the state published in September 2016, which
 * lies in the inbox until somebody loads it. The picture that the demo comes with, that of 2012, is published already.
 */
final class ReviewToTry {

    /** The name of its folder in the inbox. */
    static final String FOLDER = "lists-of-2016";

    private static final String RULES = "massachusetts/2016";
    private static final String LISTS = "massachusetts-2016";

    private ReviewToTry() {}

    /** Judges the lists, where it was not done before. */
    static void layInto(Path inbox) throws IOException {
        Path run = inbox.resolve(FOLDER);
        if (Files.isDirectory(run)) {
            return;
        }
        Files.createDirectories(inbox);
        try {
            Determination.make(
                    new Determination.Request(RULES, InputFiles.shipped(LISTS), run, false, false), Stages.UNSEEN);
        } catch (FaultyInput e) {
            throw new IllegalStateException("the lists of the demo are faulty", e);
        }
    }
}
