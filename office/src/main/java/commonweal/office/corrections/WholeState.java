package commonweal.office.corrections;

import commonweal.faults.FaultyInput;
import commonweal.measures.Measures;
import commonweal.measures.MeasuresFile;
import commonweal.office.runs.LoadedRun;
import commonweal.run.Manifest;
import commonweal.run.Replay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All figures of a run, where its percentiles are computed from the whole state: one school's figure then moves others. Only
 * of runs that are small enough to be ranked again while somebody waits; those of the last run that was asked for are kept.
 */
@Component
class WholeState {

    /** A run with more figures is not ranked again for one filing; a new run does it. */
    private static final int MOST_ROWS = 200_000;

    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    /** The figures of a run and its results as they are. */
    record Kept(String run, Measures measures, Replay replay) {}

    /** The whole state of a run; none if its percentiles are not computed, or there are too many figures. */
    Optional<Kept> of(LoadedRun run) {
        Manifest manifest = run.run().manifest();
        Manifest.Content measures = manifest.inputs().get(MeasuresFile.NAME);
        if (!manifest.statewide() || measures == null || measures.rows() > MOST_ROWS) {
            return Optional.empty();
        }
        Kept there = kept.get();
        if (there == null || !there.run().equals(run.facts().id())) {
            there = read(run);
            kept.set(there);
        }
        return Optional.of(there);
    }

    private static Kept read(LoadedRun run) {
        try {
            Replay replay = Replay.whole(run.run());
            return new Kept(run.facts().id(), replay.measures(), replay);
        } catch (FaultyInput e) {
            throw new IllegalStateException("the folder of the run was changed since it was loaded", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
