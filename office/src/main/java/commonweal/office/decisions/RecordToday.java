package commonweal.office.decisions;

import commonweal.files.ContentHash;
import commonweal.office.access.Caller;
import commonweal.office.decisions.RecordView.Count;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.RunFacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the whole record stands today: what is in force, the caps, and where it differs from the newest results. */
@Component
class RecordToday {

    private final RecordView view;
    private final RecordFile file;
    private final Weighing weighing;
    private final Cycles cycles;
    private final Caller caller;

    RecordToday(RecordView view, RecordFile file, Weighing weighing, Cycles cycles, Caller caller) {
        this.view = view;
        this.file = file;
        this.weighing = weighing;
        this.cycles = cycles;
        this.caller = caller;
    }

    /**
     * The record held against results.
     *
     * @param results the newest results
     * @param cycle their cycle
     * @param caps the limits of the law, with what is in force
     * @param difference where the record and the results differ
     * @param fileHash hash of the decisions that a run of their year would be given now
     */
    record Against(RunFacts results, Cycle cycle, List<Cap> caps, RecordView.Difference difference, String fileHash) {}

    /** How many are in force of each kind and level; none to whoever sees the own only. */
    Optional<List<Count>> counts(List<Standing> all) {
        return everywhere() ? Optional.of(RecordView.counts(all)) : Optional.empty();
    }

    /** The record held against the newest results; none before the first, or to whoever sees the own only. */
    Optional<Against> against() {
        return everywhere()
                ? weighing.newest()
                        .map(results -> new Against(
                                results.facts(),
                                cycles.find(results.facts().year()).orElseThrow(),
                                view.caps(results),
                                view.difference(results),
                                ContentHash.of(file.csv(results.facts().year()))))
                : Optional.empty();
    }

    /** Whether whoever calls sees the decisions of the whole state. */
    boolean everywhere() {
        return caller.mayEverywhere(RecordView.VIEW);
    }
}
