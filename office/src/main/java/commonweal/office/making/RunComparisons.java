package commonweal.office.making;

import commonweal.faults.FaultyInput;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.run.Difference;
import commonweal.run.RunDifference;
import commonweal.run.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How runs differ, as the engine finds it. Runs never change: the last few that were asked for are kept. */
@Component
class RunComparisons {

    private static final int KEPT = 4;

    private final Runs runs;
    private final Map<Pair, RunDifference> found = new LinkedHashMap<>();

    RunComparisons(Runs runs) {
        this.runs = runs;
    }

    private record Pair(String before, String after) {}

    /** How the second run differs from the first. */
    synchronized RunDifference of(RunFacts before, RunFacts after) {
        Pair pair = new Pair(before.id(), after.id());
        RunDifference there = found.remove(pair);
        if (there == null) {
            there = find(before, after);
        }
        found.put(pair, there);
        if (found.size() > KEPT) {
            found.remove(found.keySet().iterator().next());
        }
        return there;
    }

    private RunDifference find(RunFacts before, RunFacts after) {
        try {
            return Difference.between(runs.open(before).run(), runs.open(after).run(), Stages.UNSEEN);
        } catch (FaultyInput e) {
            throw new IllegalStateException("the folder of a run was changed since it was loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
