package commonweal.office.duties;

import commonweal.office.access.SignedIn;
import commonweal.office.duties.Duties.Mine;
import commonweal.office.duties.DutySight.Sight;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The duties that are asked for, to pages, files and programs alike: whose they are, and which of them whoever asks may see. */
@Component
class AskedDuties {

    private final Duties duties;
    private final DutySight sight;
    private final DutyLines lines;
    private final DutyOwners owners;
    private final FrameworkChart chart;

    AskedDuties(Duties duties, DutySight sight, DutyLines lines, DutyOwners owners, FrameworkChart chart) {
        this.duties = duties;
        this.sight = sight;
        this.lines = lines;
        this.owners = owners;
        this.chart = chart;
    }

    /**
     * What is asked for, by somebody.
     *
     * @param query the query, which says whose duties
     * @param seen what may be seen
     * @param mine whose duties "mine" are; none if that is nobody's
     */
    record Asked(DutyQuery query, Sight seen, Optional<Mine> mine) {

        private Optional<Mine> only() {
            return "mine".equals(query.whose()) ? mine : Optional.empty();
        }
    }

    /** The query as it is meant by whoever asks. */
    Asked by(DutyQuery asked) {
        Optional<Mine> mine = mine();
        return new Asked(whose(asked, mine), sight.all(), mine);
    }

    /** How many there are. */
    int count(Asked asked) {
        return duties.count(asked.query(), asked.seen(), asked.only());
    }

    /** All of them, in order. */
    List<DutyLine> lines(Asked asked) {
        return lines(asked, 0, Integer.MAX_VALUE);
    }

    /** A stretch of the list. */
    List<DutyLine> lines(Asked asked, int from, int most) {
        return lines.of(duties.list(asked.query(), asked.seen(), asked.only(), from, most));
    }

    /** Whether whoever asks sees any duty at all. */
    boolean any(Asked asked) {
        return duties.count(DutyQuery.ALL, asked.seen(), Optional.empty()) > 0;
    }

    /** The duty with this number; what may not be seen is not there. */
    Duty find(long id) {
        return duties.find(id, sight.all()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whoever works on duties sees the own ones first; whoever only reads sees all. */
    private static DutyQuery whose(DutyQuery asked, Optional<Mine> mine) {
        String whose = DutyQuery.text(asked.whose());
        return switch (whose) {
            case "state", "district", "all" -> asked.of(whose);
            case "mine" -> asked.of(mine.isPresent() ? "mine" : "all");
            default ->
                asked.of(
                        mine.isPresent() && DutyQuery.text(asked.organisation()).isEmpty() ? "mine" : "all");
        };
    }

    private Optional<Mine> mine() {
        boolean department = sight.mayWorkOnAll();
        if (!department && !sight.mayWorkOnOwn()) {
            return Optional.empty();
        }
        List<String> roles = chart.actions().stream()
                .map(ChartAction::owner)
                .distinct()
                .filter(role -> owners.ofADistrict(role) != department)
                .toList();
        return SignedIn.current().map(one -> new Mine(one.account(), roles));
    }
}
