package commonweal.office.runs;

import commonweal.files.Json;
import commonweal.files.Json.JsonObject;
import commonweal.office.access.Requires;
import commonweal.run.ExplanationJson;
import commonweal.run.Manifest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Which runs were loaded, and which of them each year's cycle has had, for programs. */
@RestController
class RunsApi {

    private static final int WHOLE = 100;

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

    /** A run, what it was made of and what it says, whether or not it ever enters a cycle. */
    @GetMapping(path = "/api/runs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("runs.view")
    String run(@PathVariable String id) {
        RunFacts run = runs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return facts(run)
                .with(
                        "inputs",
                        Json.array(
                                runs.open(run).run().manifest().inputs().entrySet(),
                                file -> file(file.getKey(), file.getValue())))
                .with("results", Json.array(runs.results(id), RunsApi::result))
                .done()
                .print();
    }

    /** What a run says of a school or district, with all of its reason. */
    @GetMapping(path = "/api/runs/{id}/of/{unit}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires("runs.view")
    String unit(@PathVariable String id, @PathVariable String unit) {
        return runs.find(id)
                .flatMap(run -> runs.open(run).explain(unit))
                .map(explained -> ExplanationJson.of(explained, WHOLE))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .print();
    }

    private static JsonObject file(String name, Manifest.Content content) {
        Json.Members file = Json.object().with("file", name).with("hash", content.hash());
        return (content.rows() < 0 ? file : file.with("rows", content.rows())).done();
    }

    private static JsonObject result(UnitResult result) {
        Json.Members members = Json.object()
                .with("org", result.organisation())
                .with("level", result.level())
                .with("reason_code", result.reasonCode())
                .with("reason", result.reason())
                .with("computed_level", result.computedLevel())
                .with("decided_by", result.decidedBy());
        if (result.percentile() != null) {
            members.with("school_percentile", result.percentile());
        }
        if (result.indexAll() != null) {
            members.with("cumulative_ppi_all", Json.of(result.indexAll()));
        }
        if (result.indexHighNeeds() != null) {
            members.with("cumulative_ppi_high_needs", Json.of(result.indexHighNeeds()));
        }
        if (result.need() != null) {
            members.with("category", result.need());
        }
        return members.done();
    }

    private static JsonObject run(RunFacts run) {
        return facts(run).done();
    }

    private static Json.Members facts(RunFacts run) {
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
                .with("loaded_at", run.loadedAt().toString());
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
