package commonweal.office;

import commonweal.faults.FaultyInput;
import commonweal.office.audit.Acting;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.run.Determination;
import commonweal.run.InputFiles;
import commonweal.run.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Runs of the engine on the real published lists, each made once for all tests. Tests of one kind share an office and its
 * database: what is asked for here is there afterwards, whoever asked first, and asking again changes nothing.
 */
public final class ExampleRuns {

    /** The day the lists of 2012 were published. */
    public static final LocalDate PUBLISHED_2012 = LocalDate.of(2012, 9, 19);

    private static final String WHY = "for the tests";

    private static @Nullable Path lists2012;
    private static @Nullable Path lists2016;

    private ExampleRuns() {}

    /** The folder of the run on the lists of September 2012: 1,829 schools and 400 districts. */
    public static synchronized Path of2012() {
        Path run = lists2012;
        if (run == null) {
            run = make("massachusetts/2012", InputFiles.shipped("massachusetts-2012"));
            lists2012 = run;
        }
        return run;
    }

    /** The folder of the run on the lists of September 2016: 1,861 schools and 410 districts. */
    public static synchronized Path of2016() {
        Path run = lists2016;
        if (run == null) {
            run = make("massachusetts/2016", InputFiles.shipped("massachusetts-2016"));
            lists2016 = run;
        }
        return run;
    }

    /** Sees to it that the lists of 2012 are in the office, published. */
    public static RunFacts published2012(Runs runs, Cycles cycles) {
        return entered(2012, of2012(), runs, cycles, facts -> cycles.enter(facts, PUBLISHED_2012, WHY));
    }

    /** Sees to it that the lists of 2016 are in the office, in review and so under embargo. */
    public static RunFacts inReview2016(Runs runs, Cycles cycles) {
        return entered(2016, of2016(), runs, cycles, facts -> cycles.review(facts, WHY));
    }

    /** What a run is entered as. */
    private interface Entering {
        void enter(RunFacts facts);
    }

    private static RunFacts entered(int year, Path run, Runs runs, Cycles cycles, Entering entering) {
        return cycles.find(year).map(Cycle::run).flatMap(runs::find).orElseGet(() -> {
            try {
                return Acting.as("system:test", WHY, () -> {
                    RunFacts facts = runs.load(run);
                    entering.enter(facts);
                    return facts;
                });
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Path make(String policy, InputFiles lists) {
        try {
            Path run = Files.createTempDirectory("commonweal-test-lists").resolve("run");
            Determination.make(new Determination.Request(policy, lists, run, false, false), Stages.UNSEEN);
            return run;
        } catch (FaultyInput e) {
            throw new IllegalStateException("the published lists are faulty", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
