package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.decisions.Decisions;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.RecordedDecisions;
import commonweal.office.runs.Runs;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The record as a run is given it: what the engine takes to be in force for the year, and nothing else. What an exit ended or
 * a later decision replaced is left out, since the roster of a later year may not have the organisation any more. While the
 * results of the year are in review, it is what their run was made with and what people recorded here besides: the decisions
 * of earlier years stand in the record as they were then, and the run came with those of its own.
 */
@Component
class RecordFile implements RecordedDecisions {

    private static final Comparator<Decision> BY_CONTENT =
            Comparator.comparing(Decision::date).thenComparing(Decision::org).thenComparing(Decision::kind);

    private final DecisionRecord record;
    private final Cycles cycles;
    private final Runs runs;

    RecordFile(DecisionRecord record, Cycles cycles, Runs runs) {
        this.record = record;
        this.cycles = cycles;
        this.runs = runs;
    }

    @Override
    public byte[] csv(int year) {
        List<Recorded> all = record.list();
        return DecisionCsv.of(cycles.find(year)
                .filter(cycle -> cycle.stage() == Cycle.Stage.REVIEW)
                .flatMap(cycle -> runs.find(cycle.run()))
                .map(run -> inForce(inReview(all, runs.open(run).run().decisions()), year))
                .orElseGet(() -> counting(all, year)));
    }

    /** Those of a run in review that were not withdrawn here, and those that were recorded here besides. */
    static List<Decision> inReview(List<Recorded> record, Decisions ofRun) {
        return Stream.concat(
                        ofRun.all().stream()
                                .filter(one -> record.stream()
                                        .noneMatch(there -> there.withdrawn()
                                                && there.sameAs(one)
                                                && there.level().equals(one.level()))),
                        record.stream()
                                .filter(one -> !one.withdrawn() && one.handedInWith() == null)
                                .filter(one -> ofRun.all().stream().noneMatch(one::sameAs))
                                .map(Recorded::decision))
                .toList();
    }

    /** Those of the record that count in the determination of a year. */
    static List<Decision> counting(List<Recorded> record, int year) {
        List<Decision> standing = record.stream()
                .filter(one -> !one.withdrawn())
                .map(Recorded::decision)
                .toList();
        return inForce(standing, year);
    }

    private static List<Decision> inForce(List<Decision> decisions, int year) {
        return new Decisions(decisions)
                .inForce(year).all().stream().sorted(BY_CONTENT).toList();
    }
}
