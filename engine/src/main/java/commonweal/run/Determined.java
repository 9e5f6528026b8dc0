package commonweal.run;

import commonweal.faults.Fault;
import commonweal.judgement.Deciders;
import commonweal.judgement.Deciders.Decider;
import commonweal.judgement.Judgement;
import commonweal.judgement.UnitJudgement;
import java.util.List;

/**
 * Everything a run has to tell: what its tables are written from.
 *
 * @param judgement what was judged
 * @param deciders what settled each level
 * @param warnings all warnings, of reading and of judging
 */
record Determined(Judgement judgement, Deciders deciders, List<Fault> warnings) {

    /** The determination year. */
    int year() {
        return judgement.rules().year();
    }

    Decider decider(UnitJudgement unit) {
        return deciders.of(unit.organisation().code());
    }
}
