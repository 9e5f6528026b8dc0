package commonweal.office.schools;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import commonweal.office.register.Listed;
import commonweal.office.register.Register;
import commonweal.office.runs.Runs;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import commonweal.run.Explained;
import commonweal.run.ExplanationJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What stands on the page of a school or district beside its level, for programs: figures, reasons, neighbours. */
@RestController
@RequestMapping(path = "/api/organisations/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
class UnitApi {

    private static final String EVERY_FIGURE = "results.view";
    private static final int WHOLE = 100;

    private final Register register;
    private final Runs runs;
    private final Showing showing;
    private final Neighbours neighbours;

    UnitApi(Register register, Runs runs, Showing showing, Neighbours neighbours) {
        this.register = register;
        this.runs = runs;
        this.showing = showing;
        this.neighbours = neighbours;
    }

    @GetMapping("/figures")
    @Requires(value = EVERY_FIGURE, organisation = "code")
    String figures(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year) {
        return UnitFigures.of(explained(code, shown(code, year).filter(Shown::every)))
                .print();
    }

    @GetMapping("/why")
    @Requires(value = EVERY_FIGURE, organisation = "code")
    String why(
            @PathVariable String code,
            @RequestParam int of,
            @RequestParam String part,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String name) {
        Explained explained = explained(code, showing.of(code, of).filter(Shown::every));
        Why why = new Why(part, year, group, name);
        return Json.object()
                .with("org", code)
                .with("of", of)
                .with("question", why.question())
                .with("reason", ExplanationJson.reason(found(why.of(explained)), WHOLE))
                .done()
                .print();
    }

    /** Percentiles are printed: whoever has an account may read them. */
    @GetMapping("/neighbours")
    @Requires("api.use")
    String neighbours(@PathVariable String code, @RequestParam(required = false) @Nullable Integer year) {
        Listed school = found(register.find(code).filter(Listed::isASchool));
        Shown shown = found(shown(code, year));
        Neighbours.Strip strip = found(neighbours.of(school, shown));
        return Json.object()
                .with("year", shown.year())
                .with("org", code)
                .with("school_type", strip.type())
                .with("lowest_performing_up_to", strip.line())
                .with("pool_size", strip.pool())
                .with("schools", Json.array(strip.schools(), UnitApi::neighbour))
                .done()
                .print();
    }

    private static JsonObject neighbour(Neighbours.Neighbour one) {
        return Json.object()
                .with("org", one.code())
                .with("name", one.name())
                .with("school_percentile", one.percentile())
                .with("lowest_performing", one.low())
                .done();
    }

    /** The results of a year, or the newest that may be shown. */
    private Optional<Shown> shown(String code, @Nullable Integer year) {
        return year == null ? showing.of(code).stream().findFirst() : showing.of(code, year);
    }

    private Explained explained(String code, Optional<Shown> shown) {
        return found(runs.open(found(shown).run()).explain(code));
    }

    /** Also said where something is there but under embargo: whoever may not see it does not learn that it is there. */
    private static <T> T found(Optional<T> what) {
        return what.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
