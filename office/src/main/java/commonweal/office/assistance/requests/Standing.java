package commonweal.office.assistance.requests;

import commonweal.office.runs.Runs;
import commonweal.office.runs.StandingLevels;
import commonweal.office.runs.UnitResult;
import commonweal.terms.Need;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rule of the queue looks at, from the newest published results. */
@Component("assistanceStanding")
class Standing {

    private final StandingLevels levels;
    private final Runs runs;

    Standing(StandingLevels levels, Runs runs) {
        this.levels = levels;
        this.runs = runs;
    }

    Waiting of(Request request) {
        return new Waiting(
                request.id(),
                levels.of(request.district()).orElse(null),
                levels.of(request.organisation()).orElse(null),
                need(request.district()),
                request.askedOn());
    }

    private @Nullable Need need(String district) {
        return levels.newest()
                .flatMap(cycle -> runs.result(cycle.run(), district))
                .map(UnitResult::need)
                .flatMap(Need::find)
                .orElse(null);
    }
}
