package commonweal.office.decisions;

import commonweal.decisions.Decision;
import commonweal.decisions.Decisions;
import commonweal.office.runs.RecordedDecisions;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The record as a run is given it: what the engine takes to be in force for the year, and nothing else. What an exit ended or
 * a later decision replaced is left out, since the roster of a later year may not have the organisation any more.
 */
@Component
class RecordFile implements RecordedDecisions {

    private static final Comparator<Decision> BY_CONTENT =
            Comparator.comparing(Decision::date).thenComparing(Decision::org).thenComparing(Decision::kind);

    private final DecisionRecord record;

    RecordFile(DecisionRecord record) {
        this.record = record;
    }

    @Override
    public byte[] csv(int year) {
        return DecisionCsv.of(counting(record.list(), year));
    }

    /** Those of the record that count in the determination of a year. */
    static List<Decision> counting(List<Recorded> record, int year) {
        List<Decision> standing = record.stream()
                .filter(one -> !one.withdrawn())
                .map(Recorded::decision)
                .toList();
        return new Decisions(standing)
                .inForce(year).all().stream().sorted(BY_CONTENT).toList();
    }
}
