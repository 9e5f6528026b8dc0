package commonweal.office.corrections;

import commonweal.files.Json;
import commonweal.office.access.Requires;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What was filed, for programs: each sees what the pages would show. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class CorrectionsApi {

    private final VisibleFilings visible;
    private final Filings filings;
    private final FilingLists lists;

    CorrectionsApi(VisibleFilings visible, Filings filings, FilingLists lists) {
        this.visible = visible;
        this.filings = filings;
        this.lists = lists;
    }

    @GetMapping("/corrections")
    @Requires("corrections.view")
    String list(@RequestParam(defaultValue = "all") String state) {
        List<FilingRow> rows = lists.rows(
                visible.list().stream().filter(FilingListPage.asked(state)).toList());
        return Json.object()
                .with("corrections", Json.array(rows, row -> filing(row).done()))
                .done()
                .print();
    }

    @GetMapping("/corrections/{number}")
    @Requires("corrections.view")
    String one(@PathVariable long number) {
        Filing filing = visible.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<Integer> accepted = filings.acceptedOf(number);
        return filing(lists.rows(List.of(filing)).getFirst())
                .with(
                        "figures",
                        Json.array(
                                filings.claims(number),
                                claim -> Json.object()
                                        .with("year", claim.key().year())
                                        .with("group", claim.key().group().code())
                                        .with("subject", claim.key().subject().code())
                                        .with("measure", claim.key().measure().code())
                                        .with("now", said(claim.now()))
                                        .with("claimed", said(claim.claimed()))
                                        .with("accepted", accepted.contains(claim.number()))
                                        .done()))
                .with(
                        "steps",
                        Json.array(
                                filings.steps(number),
                                step -> Json.object()
                                        .with("state", step.state().code())
                                        .with("on", step.takenOn().toString())
                                        .with("why", step.why())
                                        .with("run", step.run())
                                        .done()))
                .done()
                .print();
    }

    private static Json.Members filing(FilingRow row) {
        Filing filing = row.filing();
        return Json.object()
                .with("number", filing.number())
                .with("year", filing.year())
                .with("org", filing.organisation())
                .with("name", row.unit().name())
                .with("kind", filing.kind().code())
                .with("state", filing.state().code())
                .with("filed_on", filing.filedOn().toString())
                .with("words", filing.words())
                .with("changes_level", row.effect().changesLevel())
                .with("level_now", row.effect().levelNow())
                .with("level_claimed", row.effect().levelClaimed());
    }

    private static Json said(Said said) {
        return Json.object()
                .with("status", said.status())
                .with("value", Json.orNull(said.value()))
                .with("n", Json.orNull(said.n()))
                .done();
    }
}
