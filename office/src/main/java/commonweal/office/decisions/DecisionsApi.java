package commonweal.office.decisions;

import commonweal.files.Json;
import commonweal.files.Json.JsonNull;
import commonweal.office.access.Requires;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record of decisions for programs: to each what the pages would show. */
@RestController
class DecisionsApi {

    private final RecordView view;
    private final RecordToday today;
    private final KeptPicture pictures;

    DecisionsApi(RecordView view, RecordToday today, KeptPicture pictures) {
        this.view = view;
        this.today = today;
        this.pictures = pictures;
    }

    @GetMapping(path = "/api/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(RecordView.VIEW)
    String decisions(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String q) {
        RecordView.Query query = new RecordView.Query(kind, year, state, organisation, q);
        return Json.object()
                .with("own_only", !today.everywhere())
                .with(
                        "in_force",
                        today.counts(view.standings())
                                .<Json>map(counts -> Json.array(counts, DecisionAnswers::count))
                                .orElseGet(JsonNull::new))
                .with(
                        "results",
                        today.against().<Json>map(DecisionAnswers::against).orElseGet(JsonNull::new))
                .with(
                        "decisions",
                        Json.array(
                                view.list(query),
                                one -> DecisionAnswers.decision(one, view.row(one))
                                        .done()))
                .done()
                .print();
    }

    @GetMapping(path = "/api/decisions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Requires(RecordView.VIEW)
    String decision(@PathVariable String id) {
        Standing standing = view.find(id).orElseThrow(DecisionPages::notFound);
        Recorded one = standing.decision();
        Json.Members members = DecisionAnswers.decision(standing, view.row(standing));
        if (today.everywhere()) {
            members =
                    members.with("recorded_by", one.recordedBy()).with("withdrawn_by", Json.orNull(one.withdrawnBy()));
        }
        return members.with("known", pictures.known(standing).orElse(""))
                .with("picture", pictures.of(one).<Json>map(PictureAnswer::of).orElseGet(JsonNull::new))
                .with("picture_under_embargo", pictures.hidden(one))
                .done()
                .print();
    }
}
