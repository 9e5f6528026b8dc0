package commonweal.office.corrections;

import commonweal.office.access.Caller;
import commonweal.office.register.Listed;
import commonweal.office.runs.Cycle;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.office.schools.UnitPart;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the page of a school or district: whether something is wrong with its results, and what was filed about it. */
@Component
class CorrectionsPart implements UnitPart {

    private static final int PLACE = 10;

    private final Showing showing;
    private final VisibleFilings visible;
    private final FilingLists lists;
    private final Caller caller;

    CorrectionsPart(Showing showing, VisibleFilings visible, FilingLists lists, Caller caller) {
        this.showing = showing;
        this.visible = visible;
        this.lists = lists;
        this.caller = caller;
    }

    /**
     * What the part shows.
     *
     * @param code of the school or district
     * @param year the year in review; 0 if none is
     * @param mayFile whether whoever sees it may file something now
     * @param rows what was filed
     */
    public record Content(String code, int year, boolean mayFile, List<FilingRow> rows) {}

    @Override
    public Optional<Part> of(Listed unit) {
        if (unit.sample() || !caller.may("corrections.view", unit.code())) {
            return Optional.empty();
        }
        Optional<Shown> inReview = showing.of(unit.code()).stream()
                .filter(shown -> shown.cycle().stage() == Cycle.Stage.REVIEW)
                .findFirst();
        boolean mayFile = inReview.isPresent() && caller.may("corrections.file", unit.code());
        List<FilingRow> rows = lists.rows(visible.about(unit));
        if (!mayFile && rows.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                PLACE,
                "corrections-heading",
                "Is something wrong with these results?",
                "corrections/parts",
                "corrections",
                new Content(unit.code(), inReview.map(Shown::year).orElse(0), mayFile, rows)));
    }
}
