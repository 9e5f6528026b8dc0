package commonweal.office.making;

import commonweal.faults.FaultyInput;
import commonweal.office.corrections.Filing;
import commonweal.office.corrections.Filings;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.run.Difference;
import commonweal.run.RunDifference;
import commonweal.run.Stages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** How runs differ, as the engine finds it. Runs never change: the last few that were asked for are kept. */
@Component
class RunComparisons {

    private static final int KEPT = 4;

    private final Runs runs;
    private final ResultWords words;
    private final Makings makings;
    private final Filings filings;
    private final Map<Pair, RunDifference> found = new LinkedHashMap<>();

    RunComparisons(Runs runs, ResultWords words, Makings makings, Filings filings) {
        this.runs = runs;
        this.words = words;
        this.makings = makings;
        this.filings = filings;
    }

    private record Pair(String before, String after) {}

    /** How the second run differs from the first, and which corrections are new in it. */
    ComparedRuns of(RunFacts first, RunFacts second) {
        Set<Long> numbers = new HashSet<>(corrections(second));
        numbers.removeAll(corrections(first));
        Map<String, Set<Long>> byOrganisation = new HashMap<>();
        for (long number : numbers) {
            Filing filing = filings.find(number).orElseThrow();
            byOrganisation
                    .computeIfAbsent(filing.organisation(), code -> new TreeSet<>())
                    .add(number);
        }
        return new ComparedRuns(difference(first, second), words, byOrganisation);
    }

    private List<Long> corrections(RunFacts run) {
        return makings.of(run.id())
                .map(making -> makings.correctionsOf(making.number()))
                .orElse(List.of());
    }

    private synchronized RunDifference difference(RunFacts before, RunFacts after) {
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
