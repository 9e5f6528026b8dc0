package commonweal.office.decisions;

import commonweal.office.access.Caller;
import commonweal.office.register.Register;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was before a decider, and whether results know the decision: as far as whoever calls may see these results. */
@Component
class KeptPicture {

    private final Register register;
    private final Cycles cycles;
    private final Runs runs;
    private final Showing showing;
    private final Caller caller;

    KeptPicture(Register register, Cycles cycles, Runs runs, Showing showing, Caller caller) {
        this.register = register;
        this.cycles = cycles;
        this.runs = runs;
        this.showing = showing;
        this.caller = caller;
    }

    /** What was before the decider; not to whoever may not see these results of the district yet. */
    Optional<Picture> of(Recorded one) {
        String kept = one.picture();
        if (kept == null) {
            return Optional.empty();
        }
        Picture picture = Picture.of(kept);
        String district = register.districtOf(one.organisation()).orElse(one.organisation());
        boolean embargoed = cycles.find(picture.year()).map(Cycle::embargoed).orElse(true);
        return embargoed && !caller.may("embargoed.view", district) ? Optional.empty() : Optional.of(picture);
    }

    /** Whether there is one, of results that are under embargo still. */
    boolean hidden(Recorded one) {
        return one.picture() != null && of(one).isEmpty();
    }

    /** What the newest results that are shown know of the decision; none if none are shown. */
    Optional<String> known(Standing standing) {
        return showing.of(standing.decision().organisation()).stream()
                .findFirst()
                .map(shown -> DecisionRow.knownTo(runs.open(shown.run()), standing));
    }
}
