package commonweal.office.decisions;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.office.access.Requires;
import commonweal.office.runs.Cycles;
import commonweal.office.runs.LoadedRun;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The schools from which the Commissioner could designate, for programs: a list to choose from, never a choice. */
@RestController
class CandidatesApi {

    private final Weighing weighing;
    private final CandidateList list;
    private final RecordView view;
    private final Cycles cycles;

    CandidatesApi(Weighing weighing, CandidateList list, RecordView view, Cycles cycles) {
        this.weighing = weighing;
        this.list = list;
        this.view = view;
        this.cycles = cycles;
    }

    @GetMapping(path = "/api/decisions/candidates", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(RecordingPages.DESIGNATE)
    String candidates(@RequestParam(defaultValue = "") String show) {
        LoadedRun results = weighing.newest().orElseThrow(DecisionPages::notFound);
        List<CandidateList.Row> all = list.rows(results);
        return Json.object()
                .with("year", results.facts().year())
                .with("run", results.facts().id())
                .with(
                        "embargoed",
                        cycles.find(results.facts().year()).orElseThrow().embargoed())
                .with(
                        "cap",
                        view.caps(results).stream()
                                .findFirst()
                                .map(DecisionAnswers::cap)
                                .orElseGet(JsonNull::new))
                .with("all", all.size())
                .with("candidates", Json.array(CandidateList.shown(all, show), DecisionAnswers::candidate))
                .done()
                .print();
    }
}
