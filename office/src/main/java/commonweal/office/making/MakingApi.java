package commonweal.office.making;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.office.access.Requires;
import commonweal.office.runs.RunFacts;
import commonweal.office.runs.Runs;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The runs that are made in the office, and how runs differ, for programs. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class MakingApi {

    private static final String VIEW = "runs.view";

    private final Maker maker;
    private final Makings makings;
    private final Runs runs;
    private final RunComparisons comparisons;

    MakingApi(Maker maker, Makings makings, Runs runs, RunComparisons comparisons) {
        this.maker = maker;
        this.makings = makings;
        this.runs = runs;
        this.comparisons = comparisons;
    }

    @GetMapping("/makings")
    @Requires(VIEW)
    String makings() {
        return Json.object()
                .with("makings", Json.array(makings.list(), one -> making(one).done()))
                .done()
                .print();
    }

    /** One of them; how far it is while it is being made, then what came of it or what is wrong with its inputs. */
    @GetMapping("/makings/{number}")
    @Requires(VIEW)
    String making(@PathVariable long number) {
        Making making = found(makings.find(number));
        return making(making)
                .with("progress", progress(making))
                .with("corrections", Json.array(makings.correctionsOf(number), Json::of))
                .with("faults", Json.array(FaultGroup.read(making.faults()), MakingApi::fault))
                .done()
                .print();
    }

    private Json progress(Making making) {
        return maker.progress(making.number())
                .filter(one -> making.running())
                .map(Progress::point)
                .map(point -> (Json) Json.object()
                        .with("stage", point.stage())
                        .with("done", point.done())
                        .with("total", point.total())
                        .done())
                .orElse(new JsonNull());
    }

    private static Json.Members making(Making one) {
        return Json.object()
                .with("number", one.number())
                .with("year", one.year())
                .with("made_of_run", Json.orNull(one.base()))
                .with("made_of_folder", Json.orNull(one.folder()))
                .with("policy", one.policy())
                .with("statewide", one.statewide())
                .with("why", one.why())
                .with("asked_by", one.askedBy())
                .with("asked_on", one.askedOn().toString())
                .with("state", one.state().code())
                .with("decisions_from", Json.orNull(one.decisionsFrom()))
                .with("run", Json.orNull(one.run()));
    }

    private static Json fault(FaultGroup one) {
        return Json.object()
                .with("code", one.code())
                .with("severity", one.error() ? "error" : "warning")
                .with("rows", one.rows())
                .with("places", Json.array(one.places(), Json::of))
                .with("more_places", one.more())
                .with("rule", Json.orNull(one.rule()))
                .with("remedy", Json.orNull(one.remedy()))
                .done();
    }

    /** What a run was made of: by which making, with which corrections; its files stand in the run. */
    @GetMapping("/corrections/of-run/{id}")
    @Requires(VIEW)
    String madeOf(@PathVariable String id) {
        RunFacts run = found(runs.find(id));
        Optional<Making> making = makings.of(id);
        List<Long> corrections =
                making.map(one -> makings.correctionsOf(one.number())).orElse(List.of());
        return Json.object()
                .with("run", run.id())
                .with("making", making.map(one -> Json.of(one.number())).orElse(new JsonNull()))
                .with("corrections", Json.array(corrections, Json::of))
                .done()
                .print();
    }

    @GetMapping("/runs/{before}/compare/{after}")
    @Requires(VIEW)
    String difference(@PathVariable String before, @PathVariable String after) {
        RunFacts first = found(runs.find(before));
        RunFacts second = found(runs.find(after));
        return Json.object()
                .with("before", first.id())
                .with("after", second.id())
                .with("changed", comparisons.of(first, second).json())
                .done()
                .print();
    }

    private static <T> T found(Optional<T> what) {
        return what.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
