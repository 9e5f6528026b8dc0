package commonweal.office.decisions;

import commonweal.office.access.Caller;
import commonweal.office.register.Listed;
import commonweal.office.runs.LoadedRun;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.schools.UnitPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The decisions about a school or district, on its page: those in force, past ones, and whether the results know them. */
@Component
class UnitDecisions implements UnitPart {

    private static final int PLACE = 10;

    private final RecordView view;
    private final Showing showing;
    private final Runs runs;
    private final Caller caller;

    UnitDecisions(RecordView view, Showing showing, Runs runs, Caller caller) {
        this.view = view;
        this.showing = showing;
        this.runs = runs;
        this.caller = caller;
    }

    /**
     * A decision with whether the results shown know it.
     *
     * @param row the decision
     * @param known what to know about the results; empty if nothing
     */
    public record Line(DecisionRow row, String known) {}

    /**
     * What the part shows.
     *
     * @param unit the school or district
     * @param inForce the decisions in force
     * @param past those that were ended, replaced or withdrawn, and the exits, the newest first
     * @param ofSchools how many decisions about a district's schools are in force
     * @param offers what whoever calls may record
     */
    public record Content(
            Listed unit, List<Line> inForce, List<Line> past, long ofSchools, List<RecordingPages.Offer> offers) {}

    @Override
    public Optional<Part> of(Listed unit) {
        if (unit.sample() || !caller.may(RecordView.VIEW, unit.code())) {
            return Optional.empty();
        }
        Optional<LoadedRun> results =
                showing.of(unit.code()).stream().findFirst().map(shown -> runs.open(shown.run()));
        List<Standing> all = view.of(unit.code());
        Content content = new Content(
                unit,
                all.stream()
                        .filter(Standing::inForce)
                        .map(one -> line(one, results))
                        .toList(),
                all.reversed().stream()
                        .filter(one -> !one.inForce())
                        .map(one -> line(one, results))
                        .toList(),
                unit.isADistrict() ? ofSchools(unit) : 0,
                RecordingPages.offers(unit, all.stream().anyMatch(Standing::inForce), caller));
        return Optional.of(new Part(PLACE, "decisions", "Decisions", "decisions/parts", "unit", content));
    }

    private Line line(Standing one, Optional<LoadedRun> results) {
        return new Line(
                view.row(one),
                results.map(loaded -> DecisionRow.knownTo(loaded, one)).orElse(""));
    }

    private long ofSchools(Listed district) {
        return view.list(new RecordView.Query("", "", Standing.State.IN_FORCE.code(), district.code(), "")).stream()
                .filter(one -> !one.decision().organisation().equals(district.code()))
                .count();
    }
}
