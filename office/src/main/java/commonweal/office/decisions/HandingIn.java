package commonweal.office.decisions;

import commonweal.office.runs.ResultsFinal;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When results become final, the decisions that their run was made with and that the record does not have yet are taken into
 * it, with the run as their source. A decision that was withdrawn from the record is not taken in again.
 */
@Component
class HandingIn {

    private final DecisionRecord record;
    private final Runs runs;

    HandingIn(DecisionRecord record, Runs runs) {
        this.record = record;
        this.runs = runs;
    }

    @EventListener
    void takeIn(ResultsFinal results) {
        RunFacts run = runs.find(results.run()).orElseThrow();
        record.takeIn(runs.open(run).run().decisions().all(), run.id());
    }
}
