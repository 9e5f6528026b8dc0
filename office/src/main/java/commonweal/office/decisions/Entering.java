package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.office.runs.LoadedRun;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records and withdraws decisions; each is weighed again in the same transaction, when nobody else can add one. */
@Service
@Transactional
class Entering {

    private final DecisionRecord record;
    private final Weighing weighing;

    Entering(DecisionRecord record, Weighing weighing) {
        this.record = record;
        this.weighing = weighing;
    }

    /**
     * What came of it.
     *
     * @param picture what was before the decider now
     * @param id number of the decision; empty: it was not recorded, because it is refused or the picture is another than the
     *     one that was seen
     */
    record Outcome(Picture picture, Optional<Long> id) {}

    /** Records a decision, if nothing refuses it and whoever decides saw what is so. */
    Outcome record(Decision decision, LoadedRun loaded, String seen) {
        record.lock();
        Picture picture = weighing.of(decision, loaded);
        if (!picture.mayBeRecorded() || !picture.seal().equals(seen)) {
            return new Outcome(picture, Optional.empty());
        }
        return new Outcome(picture, Optional.of(record.add(decision, picture.run(), picture.text())));
    }

    /** Withdraws a decision that was entered in error; gives why it may not be, and then it is not. */
    List<Refusal> withdraw(Recorded recorded, String why) {
        record.lock();
        List<Refusal> refusals = weighing.newest()
                .map(loaded -> weighing.withdrawing(recorded, loaded))
                .orElse(List.of());
        if (refusals.isEmpty()) {
            record.withdraw(recorded.id(), why);
        }
        return refusals;
    }
}
