package commonweal.office.runs;

import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.terms.Level;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The level that a school or district stands in today: of the newest results that are published. A made-up organisation of a
 * demo has the level that was made up with it.
 */
@Component
public class StandingLevels {

    private final Cycles cycles;
    private final Runs runs;
    private final Register register;

    /** Of these results. */
    public StandingLevels(Cycles cycles, Runs runs, Register register) {
        this.cycles = cycles;
        this.runs = runs;
        this.register = register;
    }

    /** The level; none if the published results do not have the organisation. */
    public Optional<Level> of(String organisation) {
        Optional<Level> madeUp =
                register.find(organisation).map(Listed::sampleLevel).flatMap(Level::find);
        return madeUp.or(() -> newest().flatMap(cycle -> runs.result(cycle.run(), organisation))
                .flatMap(result -> Level.find(result.level())));
    }

    /** The cycle that the levels come from; none if nothing is published yet. */
    public Optional<Cycle> newest() {
        return cycles.list().stream().filter(cycle -> !cycle.embargoed()).findFirst();
    }
}
