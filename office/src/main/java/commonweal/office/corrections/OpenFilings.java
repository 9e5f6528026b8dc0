package commonweal.office.corrections;

import commonweal.office.runs.Cycle;
import commonweal.office.runs.CycleNote;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import commonweal.roster.OrgCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Beside a year in review: what is still to be decided about it, and what was accepted and is not in its run yet. */
@Component
class OpenFilings implements CycleNote {

    private final Filings filings;
    private final Runs runs;

    OpenFilings(Filings filings, Runs runs) {
        this.filings = filings;
        this.runs = runs;
    }

    @Override
    public Optional<Note> of(Cycle cycle) {
        if (cycle.stage() != Cycle.Stage.REVIEW) {
            return Optional.empty();
        }
        int open = filings.open(cycle.year());
        long waiting = waiting(runs.find(cycle.run()).orElseThrow());
        if (open == 0 && waiting == 0) {
            return Optional.empty();
        }
        String undecided = open == 0
                ? ""
                : open + (open == 1 ? " correction that was filed is" : " corrections that were filed are")
                        + " still to be decided. ";
        String notIn = waiting == 0
                ? ""
                : waiting + (waiting == 1 ? " accepted figure is" : " accepted figures are")
                        + " not in this run: make a new one first.";
        return Optional.of(new Note((undecided + notIn).strip(), "/corrections"));
    }

    private long waiting(RunFacts facts) {
        Map<String, Optional<KnownFigures>> known = new HashMap<>();
        Map<String, Filings.Accepted> last = new HashMap<>();
        for (Filings.Accepted one : filings.accepted(facts.year())) {
            last.put(one.organisation() + one.key().code(), one); // of two about one figure the later holds
        }
        return last.values().stream()
                .filter(one -> known.computeIfAbsent(one.organisation(), code -> figures(facts, code))
                        .filter(figures -> !figures.said(one.key()).same(one.said()))
                        .isPresent())
                .count();
    }

    /** The figures of a school or district; none if the run does not have it, and then nothing can be put in place. */
    private Optional<KnownFigures> figures(RunFacts facts, String organisation) {
        return runs.open(facts)
                .run()
                .roster()
                .find(new OrgCode(organisation))
                .map(one -> KnownFigures.of(runs.open(facts).run(), one));
    }
}
