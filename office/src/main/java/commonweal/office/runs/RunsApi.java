package commonweal.office.runs;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which runs were loaded, and which of them each year's cycle has had, for programs. */
@RestController
class RunsApi {

    private final Runs runs;
    private final Cycles cycles;

    RunsApi(Runs runs, Cycles cycles) {
        this.runs = runs;
        this.cycles = cycles;
    }

    @GetMapping(path = "/api/runs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("runs.view")
    String runs() {
        return Json.object()
                .with("runs", Json.array(runs.list(), RunsApi::run))
                .with("cycles", Json.array(cycles.list(), this::cycle))
                .done()
                .print();
    }

    private static JsonObject run(RunFacts run) {
        return Json.object()
                .with("run", run.id())
                .with("year", run.year())
                .with("policy", run.policy())
                .with("policy_hash", run.policyHash())
                .with("engine", run.engine())
                .with("synthetic", run.synthetic())
                .with("statewide", run.statewide())
                .with("schools", run.schools())
                .with("districts", run.districts())
                .with("loaded_at", run.loadedAt().toString())
                .done();
    }

    private JsonObject cycle(Cycle cycle) {
        return Json.object()
                .with("year", cycle.year())
                .with("stage", cycle.stage().code())
                .with(
                        "runs",
                        Json.array(
                                cycles.entries(cycle.year()),
                                entry -> Json.object()
                                        .with("number", entry.number())
                                        .with("run", entry.run())
                                        .with("entered_on", entry.enteredOn().toString())
                                        .with("why", entry.why())
                                        .done()))
                .done();
    }
}
