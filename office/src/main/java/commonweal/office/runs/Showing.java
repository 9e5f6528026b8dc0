package commonweal.office.runs;

import commonweal.office.access.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which results may be shown to whoever calls. Published ones to everybody, though to the public only what was printed;
 * those under embargo to whoever may see them, and to a district or school only its own.
 */
@Component
public class Showing {

    private static final String EVERY_FIGURE = "results.view";
    private static final String UNDER_EMBARGO = "embargoed.view";

    private final Cycles cycles;
    private final Runs runs;
    private final Caller caller;

    /** Of these cycles. */
    public Showing(Cycles cycles, Runs runs, Caller caller) {
        this.cycles = cycles;
        this.runs = runs;
        this.caller = caller;
    }

    /** What may be shown of a district or school, the newest year first. */
    public List<Shown> of(String organisation) {
        boolean embargoed = caller.may(UNDER_EMBARGO, organisation);
        boolean every = caller.may(EVERY_FIGURE, organisation);
        return cycles.list().stream()
                .filter(cycle -> !cycle.embargoed() || embargoed)
                .map(cycle -> shown(cycle, every || cycle.embargoed()))
                .toList();
    }

    /** What may be shown of a district or school in a year; none if nothing may, or there is nothing. */
    public Optional<Shown> of(String organisation, int year) {
        return of(organisation).stream().filter(shown -> shown.year() == year).findFirst();
    }

    /** What may be shown of all schools and districts at once, the newest year first. */
    public List<Shown> ofAll() {
        boolean embargoed = caller.mayEverywhere(UNDER_EMBARGO);
        boolean every = caller.mayEverywhere(EVERY_FIGURE);
        return cycles.list().stream()
                .filter(cycle -> !cycle.embargoed() || embargoed)
                .map(cycle -> shown(cycle, every))
                .toList();
    }

    private Shown shown(Cycle cycle, boolean every) {
        return new Shown(cycle, runs.find(cycle.run()).orElseThrow(), every);
    }
}
