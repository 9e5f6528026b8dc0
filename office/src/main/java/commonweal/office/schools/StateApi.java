package commonweal.office.schools;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import commonweal.office.runs.Showing;
import commonweal.office.runs.Shown;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The state by level, for programs. */
@RestController
class StateApi {

    private final StateLevels levels;
    private final Showing showing;

    StateApi(StateLevels levels, Showing showing) {
        this.levels = levels;
        this.showing = showing;
    }

    @GetMapping(path = "/api/state", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("api.use")
    String state(@RequestParam(required = false) @Nullable Integer year) {
        List<Shown> years = showing.ofAll();
        Shown shown = years.stream()
                .filter(one -> year == null || one.year() == year)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Shown> before =
                years.stream().filter(one -> one.year() == shown.year() - 1).findFirst();
        Json.Members state = Json.object()
                .with("year", shown.year())
                .with("stage", shown.cycle().stage().code())
                .with("embargoed", shown.cycle().embargoed())
                .with("levels", Json.array(levels.counts(shown), StateApi::level))
                .with("intensive", Json.array(levels.intensive(shown), StateApi::district));
        before.ifPresent(one -> state.with("moved", Json.array(levels.moved(one, shown), StateApi::moved)));
        return state.done().print();
    }

    private static JsonObject level(StateLevels.InLevel one) {
        return Json.object()
                .with("level", one.level().code())
                .with("districts", one.districts().count())
                .with("percent_of_districts", one.districts().percent())
                .with("schools", one.schools().count())
                .with("percent_of_schools", one.schools().percent())
                .done();
    }

    private static JsonObject district(StateLevels.OfUnit one) {
        return Json.object()
                .with("org", one.unit().code())
                .with("name", one.unit().name())
                .with("level", one.result().level())
                .with("reason_code", one.result().reasonCode())
                .with("reason", one.result().reason())
                .done();
    }

    private static JsonObject moved(StateLevels.Moved one) {
        return Json.object()
                .with("org", one.unit().code())
                .with("name", one.unit().name())
                .with("before", one.before())
                .with("now", one.now())
                .done();
    }
}
